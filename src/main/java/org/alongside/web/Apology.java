package org.alongside.web;

import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** A page that tells what went another way; where two look at one screen, without the desk around it (R37). */
final class Apology {
    private static final String MEETINGS = "/sessions/";

    private Apology() {}

    /** @param path that was asked for */
    static ModelAndView of(String page, Map<String, Object> values, HttpStatus status, String path) {
        var model = new HashMap<>(values);
        if (path.contains(MEETINGS)) model.put(Layout.KEY, Layout.PLAIN);
        return new ModelAndView(page, model, status);
    }
}
