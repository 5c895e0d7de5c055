package org.alongside.people;

import java.util.List;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.identity.PersonId;
import org.alongside.identity.Staff;
import org.alongside.web.NotHere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the rest of the application can ask about persons and who works with them. */
@Service
@Transactional
public class People {
    private static final Action VIEWED = new Action("person.viewed");

    private final PersonRepository repository;
    private final Audit audit;

    People(PersonRepository repository, Audit audit) {
        this.repository = repository;
        this.audit = audit;
    }

    /**
     * Outside the caseload a person is simply not here: a refusal would tell that they exist.
     *
     * @throws NotHere for everybody who may not work with this person
     */
    public Relationship caseFor(Staff officer, PersonId person) {
        var standing = repository.standing(officer, person).orElseThrow(NotHere::new);
        return new Relationship(officer, person, standing);
    }

    /** Everybody on the officer's caseload today, by name. */
    public List<Person> caseload(Staff officer) {
        return repository.caseload(officer);
    }

    /** Whom this member of staff may see, by any part of a name or number; "" finds all of them. */
    public List<Person> find(Staff staff, String query) {
        return repository.find(staff, query);
    }

    public Person personOf(Relationship between) {
        return repository.person(between);
    }

    /** The orders with their conditions, the court's first. */
    public List<Order> ordersOf(Relationship between) {
        return repository.orders(between);
    }

    /** Puts on record that this record was looked at (R19). */
    public void looked(Relationship between, String where) {
        audit.record(between.staff().value(), VIEWED, between.subject(), where);
    }
}
