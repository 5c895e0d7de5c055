package org.alongside.sessions;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.sessions.Proposals.Kept;
import org.alongside.web.Redirects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page where the officer chooses between two versions (S19). */
@Controller
@RequestMapping("/people/{person}/sessions/{id}/versions")
class VersionsController {
    private static final String FIELD = "keep.";

    private final Sessions sessions;
    private final Choosing choosing;
    private final People people;

    VersionsController(Sessions sessions, Choosing choosing, People people) {
        this.sessions = sessions;
        this.choosing = choosing;
        this.people = people;
    }

    @GetMapping
    ModelAndView show(Relationship between, @PathVariable SessionId id) {
        people.looked(between, "session/" + id);
        return page(between, id, "", Map.of(), HttpStatus.OK);
    }

    private ModelAndView page(
            Relationship between, SessionId id, String problem, Map<UUID, Kept> chosen, HttpStatus status) {
        var session = sessions.find(between, id);
        return new ModelAndView(
                "sessions/deskversions",
                Map.of("it", choosing.versions(between, session), "problem", problem, "chosen", chosen),
                status);
    }

    @PostMapping
    ModelAndView choose(Relationship between, @PathVariable SessionId id, @RequestParam Map<String, String> fields) {
        var chosen = new HashMap<UUID, Kept>();
        fields.forEach((field, code) -> {
            if (field.matches("keep\\.[0-9a-f-]{36}"))
                Kept.of(code).ifPresent(kept -> chosen.put(UUID.fromString(field.substring(FIELD.length())), kept));
        });
        try {
            choosing.choose(between, id, chosen);
        } catch (UnreadableAnswer tooLong) {
            return page(between, id, "devices.too-long-together", chosen, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var session = sessions.find(between, id);
        return Redirects.to(TogetherPages.path(session)
                + (choosing.waiting(between, session) > 0 ? "/versions" : session.isOpen() ? "/desk" : "/wrap-up"));
    }
}
