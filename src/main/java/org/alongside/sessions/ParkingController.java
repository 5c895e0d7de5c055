package org.alongside.sessions;

import java.util.UUID;
import org.alongside.people.Relationship;
import org.alongside.web.Redirects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Parking a moment on the shared screen; what becomes of it later, on the officer's own. */
@Controller
@RequestMapping("/people/{person}/sessions/{id}/parked")
class ParkingController {
    private static final String BY_SCRIPT = "X-Alongside=save";

    private final Sessions sessions;
    private final ParkedMoments parked;

    ParkingController(Sessions sessions, ParkedMoments parked) {
        this.sessions = sessions;
        this.parked = parked;
    }

    @PostMapping(headers = BY_SCRIPT)
    ResponseEntity<Void> parkByScript(
            Relationship between,
            @PathVariable SessionId id,
            @RequestParam(defaultValue = "") String word,
            @RequestParam UUID requestKey) {
        try {
            parked.park(between, id, word, requestKey);
        } catch (UnreadableAnswer tooLong) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
        }
        return ResponseEntity.noContent().build();
    }

    /** Back to the page, which says "parked" this once. */
    @PostMapping
    ModelAndView park(
            Relationship between,
            @PathVariable SessionId id,
            @RequestParam UUID requestKey,
            @RequestParam(defaultValue = "") String at) {
        parked.park(between, id, "", requestKey);
        var page = at.matches("[a-z-]+") ? "/together/" + at : "/together";
        return Redirects.to(TogetherPages.path(sessions.find(between, id)) + page + "#parked");
    }

    @PostMapping("/{moment}/note-line")
    ModelAndView intoNote(Relationship between, @PathVariable SessionId id, @PathVariable UUID moment) {
        parked.intoNote(between, id, moment);
        return back(between, id);
    }

    @PostMapping("/{moment}/removal")
    ModelAndView letGo(Relationship between, @PathVariable SessionId id, @PathVariable UUID moment) {
        parked.letGo(between, id, moment);
        return back(between, id);
    }

    private ModelAndView back(Relationship between, SessionId id) {
        var session = sessions.find(between, id);
        return Redirects.to(TogetherPages.path(session) + (session.isOpen() ? "/desk" : "/wrap-up") + "#come-back");
    }
}
