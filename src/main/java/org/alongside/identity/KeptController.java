package org.alongside.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.alongside.web.Layout;
import org.alongside.web.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Words that were written before the sign-in ended, and are not sent yet. */
@Controller
class KeptController {
    private final KeptWords words;

    KeptController(KeptWords words) {
        this.words = words;
    }

    @GetMapping(KeptWords.PAGE)
    ModelAndView show(Staff staff, HttpServletRequest request) {
        return words.offeredTo(staff, request)
                .map(kept -> new ModelAndView("identity/kept", Map.of(Layout.KEY, Layout.PLAIN, "kept", kept)))
                .orElseGet(() -> Redirects.to("/"));
    }

    @PostMapping(KeptWords.PAGE + "/removal")
    ModelAndView throwAway(HttpServletRequest request) {
        words.forget(request);
        return Redirects.to("/");
    }
}
