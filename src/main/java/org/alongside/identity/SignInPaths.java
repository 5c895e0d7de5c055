package org.alongside.identity;

/** Where one may go without being signed in. */
final class SignInPaths {
    static final String[] OPEN = {
        "/assets/**",
        "/calendar-feed/**",
        "/display",
        "/error",
        "/health",
        "/sign-in/**",
        "/webauthn/authenticate/options",
        "/login/webauthn"
    };

    private SignInPaths() {}
}
