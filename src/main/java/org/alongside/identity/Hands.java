package org.alongside.identity;

import jakarta.servlet.http.HttpServletRequest;

/** In whose hands the screen is. */
public final class Hands {
    private Hands() {}

    /** The officer gave the screen to the person: their own pages are open on it, and nothing else (R37). */
    public static boolean areThePersons(HttpServletRequest request) {
        return Table.isTheirs(request.getSession(false));
    }
}
