package org.alongside.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where a browser is sent after a plain post: always inside this application. */
public final class Redirects {
    private Redirects() {}

    /** 303: what follows is a GET, so Reload repeats nothing. */
    public static ModelAndView to(String path) {
        var view = new RedirectView(within(path));
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }

    public static String within(String path) {
        return path.matches("/(?![/\\\\])[^\\p{Cntrl}]*") ? path : "/";
    }
}
