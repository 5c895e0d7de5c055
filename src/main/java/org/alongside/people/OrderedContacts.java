package org.alongside.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.alongside.identity.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How often the orders want people seen; for lists, in one query and without the conditions. */
@Service
@Transactional(readOnly = true)
public class OrderedContacts {
    private final OrderedContactRepository repository;

    OrderedContacts(OrderedContactRepository repository) {
        this.repository = repository;
    }

    /** Every order of each of them who has one. */
    public Map<PersonId, List<OrderedContact>> of(Collection<PersonId> people) {
        return people.isEmpty() ? Map.of() : repository.of(people);
    }
}
