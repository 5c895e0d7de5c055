package org.alongside.exchange;

/** Somebody else changed the profile meanwhile; nothing was saved. */
final class ProfileChanged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Profile now;

    ProfileChanged(Profile now) {
        super("import-profile.changed", null, false, false);
        this.now = now;
    }

    Profile now() {
        return now;
    }
}
