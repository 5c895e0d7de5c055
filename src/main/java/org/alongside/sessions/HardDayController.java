package org.alongside.sessions;

import org.alongside.people.Relationship;
import org.alongside.safety.HardDays;
import org.alongside.web.Redirects;
import org.alongside.web.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The acts of a hard day at the shared screen: leaving the safety path, keeping the card, taking it along. */
@Controller
@RequestMapping("/people/{person}/sessions/{id}")
class HardDayController {
    private final Sessions sessions;
    private final HardDay hardDay;
    private final HardDays hardDays;
    private final TogetherPages pages;

    HardDayController(Sessions sessions, HardDay hardDay, HardDays hardDays, TogetherPages pages) {
        this.sessions = sessions;
        this.hardDay = hardDay;
        this.hardDays = hardDays;
        this.pages = pages;
    }

    @PostMapping("/safety")
    ModelAndView goThrough(Relationship between, @PathVariable SessionId id, @RequestParam String outcome) {
        return done(between, id, "safety", () -> hardDay.goThrough(between, id, outcome));
    }

    @PostMapping("/hard-days")
    ModelAndView keepCard(Relationship between, @PathVariable SessionId id) {
        return done(between, id, "hard-days", () -> hardDay.keepCard(between, id));
    }

    private ModelAndView done(Relationship between, SessionId id, String page, Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            var session = sessions.find(between, id);
            if (!session.isOpen()) throw refusal;
            return TogetherController.view(
                    pages.page(between, session, page), session, refusal.key(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return Redirects.to(TogetherPages.path(sessions.find(between, id)) + "/together/" + page);
    }

    /** The name of the file says nothing. */
    @GetMapping("/together/hard-days.pdf")
    ResponseEntity<byte[]> forThePocket(Relationship between, @PathVariable SessionId id) {
        sessions.find(between, id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename("card.pdf").build().toString())
                .body(hardDays.forThePocket(between));
    }
}
