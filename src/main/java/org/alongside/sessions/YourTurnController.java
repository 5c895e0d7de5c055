package org.alongside.sessions;

import jakarta.servlet.http.HttpServletRequest;
import org.alongside.identity.Hands;
import org.alongside.people.FourDigits;
import org.alongside.people.OwnNumbers;
import org.alongside.people.Relationship;
import org.alongside.web.NotHere;
import org.alongside.web.Redirects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The screen in the person’s hands: it is given to them, and what is theirs opens with their own number. */
@Controller
@RequestMapping("/people/{person}/sessions/{id}")
class YourTurnController {
    private final Sessions sessions;
    private final TogetherPages pages;
    private final OwnNumbers numbers;

    YourTurnController(Sessions sessions, TogetherPages pages, OwnNumbers numbers) {
        this.sessions = sessions;
        this.pages = pages;
        this.numbers = numbers;
    }

    /** From this answer on, only the person’s own pages are open on the screen (R37). */
    @PostMapping("/your-turn")
    ModelAndView handOver(Relationship between, @PathVariable SessionId id) {
        var session = sessions.find(between, id);
        try {
            sessions.handOver(between, id);
        } catch (NotHeardYet refusal) {
            return TogetherController.view(
                    pages.page(between, session, Sessions.HOW_WE_WORK),
                    session,
                    refusal.key(),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return Redirects.to(TogetherPages.path(session) + "/together/" + YourTurnPage.PHASE);
    }

    @PostMapping("/own-number")
    ModelAndView pick(
            Relationship between,
            @PathVariable SessionId id,
            @RequestParam(defaultValue = "") String number,
            HttpServletRequest request) {
        var session = inTheirHands(between, id, request);
        try {
            numbers.pick(between, number.strip());
        } catch (FourDigits refusal) {
            return again(between, session, refusal.key());
        }
        return Redirects.to(TogetherPages.path(session) + "/together/" + YourTurnPage.PHASE);
    }

    @PostMapping("/own-answers")
    ModelAndView show(
            Relationship between,
            @PathVariable SessionId id,
            @RequestParam(defaultValue = "") String number,
            HttpServletRequest request) {
        var session = inTheirHands(between, id, request);
        return numbers.opens(between, number.strip())
                .map(since -> TogetherController.view(pages.own(between, session, since), session, "", HttpStatus.OK))
                .orElseGet(() -> again(between, session, "meeting.wrong-number"));
    }

    private Session inTheirHands(Relationship between, SessionId id, HttpServletRequest request) {
        var session = sessions.find(between, id);
        if (!Hands.areThePersons(request)) throw new NotHere();
        return session;
    }

    private ModelAndView again(Relationship between, Session session, String problem) {
        return TogetherController.view(
                pages.page(between, session, YourTurnPage.PHASE), session, problem, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
