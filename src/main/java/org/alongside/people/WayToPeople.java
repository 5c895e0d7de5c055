package org.alongside.people;

import java.util.regex.Pattern;
import org.alongside.identity.PersonId;
import org.alongside.identity.Staff;
import org.alongside.identity.Way;
import org.springframework.stereotype.Component;

/** Whatever is about a person is open only to whom the person's record opens. */
@Component
class WayToPeople implements Way {
    private static final Pattern ABOUT_A_PERSON = Pattern.compile("/people/([^/]+)(?:/.*)?");

    private final PersonRepository repository;

    WayToPeople(PersonRepository repository) {
        this.repository = repository;
    }

    @Override
    public boolean mayGo(Staff staff, String path) {
        var about = ABOUT_A_PERSON.matcher(path);
        if (!about.matches()) return true;
        try {
            return repository.standing(staff, PersonId.of(about.group(1))).isPresent();
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }
}
