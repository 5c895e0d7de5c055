package org.alongside.sessions;

import org.alongside.decisions.DecisionId;
import org.alongside.decisions.Request.State;
import org.alongside.people.Relationship;
import org.alongside.web.NotHere;
import org.alongside.web.Redirects;
import org.alongside.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How a question of a meeting ends other than by a choice, and how an earlier one comes back. */
@Controller
@RequestMapping("/people/{person}/sessions/{id}")
class DecidingController {
    private final Sessions sessions;
    private final Concluding concluding;
    private final ForAChange forAChange;
    private final Reopening reopening;
    private final TogetherPages pages;

    DecidingController(
            Sessions sessions, Concluding concluding, ForAChange forAChange, Reopening reopening, TogetherPages pages) {
        this.sessions = sessions;
        this.concluding = concluding;
        this.forAChange = forAChange;
        this.reopening = reopening;
        this.pages = pages;
    }

    @PostMapping("/thoughts")
    ModelAndView think(Relationship between, @PathVariable SessionId id) {
        return ended(between, id, () -> concluding.think(between, id));
    }

    @PostMapping("/two-views")
    ModelAndView seeDifferently(Relationship between, @PathVariable SessionId id) {
        return ended(between, id, () -> concluding.seeDifferently(between, id));
    }

    @PostMapping("/officer-decisions")
    ModelAndView decideAsOfficer(Relationship between, @PathVariable SessionId id) {
        return ended(between, id, () -> concluding.decideAsOfficer(between, id));
    }

    /** @param about the code of a condition, or "" for the question that lies on the table */
    @PostMapping("/requests")
    ModelAndView ask(
            Relationship between,
            @PathVariable SessionId id,
            @RequestParam String state,
            @RequestParam(defaultValue = "") String about) {
        if (!state.matches("idea|agreed")) throw new NotHere();
        return ended(between, id, () -> {
            if (about.isEmpty()) forAChange.ask(between, id, State.of(state));
            else forAChange.askAbout(between, id, about, State.of(state));
        });
    }

    @PostMapping("/reopening")
    ModelAndView open(Relationship between, @PathVariable SessionId id, @RequestParam DecisionId of) {
        return ended(between, id, () -> reopening.open(between, id, of));
    }

    private ModelAndView ended(Relationship between, SessionId id, Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            return again(between, id, refusal);
        }
        return Redirects.to(TogetherPages.path(sessions.find(between, id)) + "/together/decide");
    }

    private ModelAndView again(Relationship between, SessionId id, Refusal refusal) {
        var session = sessions.find(between, id);
        if (!session.isOpen()) throw refusal;
        var phase = sessions.isHeldBack(session, "decide")
                ? Sessions.SAFETY
                : sessions.isTalkFirst(between, session, "decide") ? Sessions.HOW_WE_WORK : "decide";
        return TogetherController.view(
                pages.page(between, session, phase), session, refusal.key(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
