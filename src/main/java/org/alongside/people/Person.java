package org.alongside.people;

import java.util.Locale;
import org.alongside.identity.PersonId;

/**
 * A person on probation, as both use their name. {@code language} is an ISO 639 code; {@code interpreter} says that they
 * asked for one.
 */
public record Person(
        PersonId id,
        String number,
        String firstName,
        String lastName,
        String preferredName,
        String language,
        boolean interpreter) {

    /** What they are called face to face. */
    public String called() {
        return preferredName.isEmpty() ? firstName : preferredName;
    }

    public String fullName() {
        return firstName + " " + lastName;
    }

    /** The language of the shared screen: theirs where the toolkit speaks it, else English. */
    public Locale screenLanguage() {
        return "es".equals(language) ? Locale.forLanguageTag("es") : Locale.ENGLISH;
    }
}
