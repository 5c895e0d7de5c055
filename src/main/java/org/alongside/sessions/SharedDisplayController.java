package org.alongside.sessions;

import org.alongside.people.Relationship;
import org.alongside.web.Redirects;
import org.alongside.web.Wishes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The shared screen as this person likes it; comes back to the page it was asked from. */
@Controller
class SharedDisplayController {
    private final Sessions sessions;
    private final SharedDisplays displays;

    SharedDisplayController(Sessions sessions, SharedDisplays displays) {
        this.sessions = sessions;
        this.displays = displays;
    }

    /** What is not said stays as it was. */
    @PostMapping("/people/{person}/sessions/{id}/display")
    ModelAndView change(
            Relationship between,
            @PathVariable SessionId id,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String calm,
            @RequestParam(defaultValue = "") String at) {
        var session = sessions.find(between, id);
        var before = displays.of(between);
        displays.keep(
                between,
                new Wishes(
                        theme.isEmpty() ? before.theme() : theme,
                        text.isEmpty() ? before.text() : text,
                        calm.isEmpty() ? before.calm() : calm.equals("on")));
        return Redirects.to(TogetherPages.path(session) + (at.matches("[a-z-]+") ? "/together/" + at : "/together"));
    }
}
