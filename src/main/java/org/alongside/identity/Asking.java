package org.alongside.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** How a request was made, and the two answers to one that needs a sign-in: a page, or a sign for a script. */
final class Asking {
    private Asking() {}

    /** By htmx or fetch, whose page is still on the screen. */
    static boolean byScript(HttpServletRequest request) {
        var mode = request.getHeader("Sec-Fetch-Mode");
        return request.getHeader("HX-Request") != null || mode != null && !mode.equals("navigate");
    }

    static boolean isUnder(HttpServletRequest request, String path) {
        return request.getRequestURI().equals(path) || request.getRequestURI().startsWith(path + "/");
    }

    static void see(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }

    static void signInFirst(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("X-Alongside", "sign-in");
    }
}
