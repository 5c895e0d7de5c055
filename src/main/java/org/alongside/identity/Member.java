package org.alongside.identity;

import java.time.Instant;
import java.util.Optional;

/** One line of the staff page: who they are, and how things stand with their sign-in. */
record Member(Staff staff, Standing standing) {
    sealed interface Standing {}

    /** They can sign in. */
    record CanSignIn() implements Standing {}

    /** An export brought their badge; nobody gave them a way in. */
    record NoSignInYet() implements Standing {}

    record Invited(Instant until) implements Standing {}

    /** Too many wrong tries. */
    record Locked(Instant until) implements Standing {}

    /** Nobody came in for ninety days (R52). */
    record Unused(Instant since) implements Standing {}

    record SwitchedOff() implements Standing {}

    static Standing standing(
            boolean active,
            boolean hasSignIn,
            Optional<Instant> invited,
            Optional<Instant> locked,
            Optional<Instant> unused) {
        if (!active) return new SwitchedOff();
        if (invited.isPresent()) return new Invited(invited.get());
        if (!hasSignIn) return new NoSignInYet();
        if (locked.isPresent()) return new Locked(locked.get());
        return unused.<Standing>map(Unused::new).orElseGet(CanSignIn::new);
    }
}
