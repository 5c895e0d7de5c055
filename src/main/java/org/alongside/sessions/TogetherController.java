package org.alongside.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.alongside.identity.Hands;
import org.alongside.identity.Units;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.sessions.Session.Closed;
import org.alongside.web.Layout;
import org.alongside.web.Redirects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The shared screen: large, calm, read by two. It receives {@link Together} pages and nothing else. */
@Controller
@RequestMapping("/people/{person}/sessions/{id}/together")
class TogetherController {
    private final Sessions sessions;
    private final TogetherPages pages;
    private final People people;
    private final Units units;
    private final SharedDisplays displays;

    TogetherController(Sessions sessions, TogetherPages pages, People people, Units units, SharedDisplays displays) {
        this.sessions = sessions;
        this.pages = pages;
        this.people = people;
        this.units = units;
        this.displays = displays;
    }

    @GetMapping
    ModelAndView carryOn(Relationship between, @PathVariable SessionId id) {
        var session = sessions.find(between, id);
        return Redirects.to(TogetherPages.path(session)
                + (session instanceof Closed
                        ? "/together/farewell"
                        : "/together/" + session.about().phase()));
    }

    @GetMapping("/{phase}")
    ModelAndView show(
            Relationship between, @PathVariable SessionId id, @PathVariable String phase, HttpServletRequest request) {
        var session = sessions.find(between, id);
        people.looked(between, "session/" + id);
        if (session instanceof Closed) return Redirects.to(TogetherPages.path(session) + "/together/farewell");
        if (phase.equals(YourTurnPage.PHASE) && !Hands.areThePersons(request))
            return Redirects.to(TogetherPages.path(session) + "/together");
        if (sessions.isHeldBack(session, phase))
            return Redirects.to(TogetherPages.path(session) + "/together/" + Sessions.SAFETY);
        if (sessions.isTalkFirst(between, session, phase))
            return Redirects.to(TogetherPages.path(session) + "/together/" + Sessions.HOW_WE_WORK);
        var shown = view(pages.page(between, session, phase), session, "", HttpStatus.OK);
        return phase.equals(Sessions.SAFETY) && Hands.areThePersons(request)
                ? shown.addObject("back", YourTurnPage.PHASE)
                : shown;
    }

    /** What both see when the meeting is over: thanks, the next time, and the copy. */
    @GetMapping("/farewell")
    ModelAndView farewell(Relationship between, @PathVariable SessionId id) {
        var session = sessions.find(between, id);
        if (session.isOpen()) return Redirects.to(TogetherPages.path(session) + "/together");
        return new ModelAndView(
                "sessions/farewell",
                Map.of(
                        Layout.KEY,
                        Layout.TOGETHER,
                        "locale",
                        session.about().language(),
                        "path",
                        TogetherPages.path(session),
                        "person",
                        people.personOf(between).called(),
                        "officer",
                        units.firstNameOf(session.about().officer()),
                        "wishes",
                        displays.of(between),
                        "copy",
                        copy(session)));
    }

    /** Which page there is to take away, by the last part of its address; "" when the two stopped before there was one. */
    private String copy(Session session) {
        if (!(session instanceof Closed closed) || !closed.endedEarly().isEmpty()) return "";
        var about = session.about();
        return switch (sessions.editionOf(session).variant(about.variant()).closes()) {
            case PLAN, TWO_LINES -> "hand-out";
            case ENDING -> "keepsake";
        };
    }

    static ModelAndView view(Together together, Session session, String problem, HttpStatus status) {
        var page = switch (together) {
            case Together.HowWeWork _ -> "howwework";
            case Together.CheckIn _ -> "checkin";
            case Together.LookBack _ -> "lookback";
            case Together.Agenda _ -> "agenda";
            case Together.Starting _ -> "starting";
            case Together.Decide _ -> "weighing";
            case Together.AskFor _ -> "askfor";
            case Together.Hearing _ -> "hearing";
            case Together.PlanPage _ -> "plan";
            case Together.Close _ -> "close";
            case Together.Pulse _ -> "pulse";
            case Together.BetweenUs _ -> "betweenus";
            case Together.OwnAnswers _ -> "ownanswers";
            case Together.Safety _ -> "safety";
            case Together.HardDays _ -> "harddays";
            case Together.Choices _ -> "choices";
            case Together.TwoLinesPlan _ -> "twolines";
            case Together.YourTurn _ -> "yourturn";
            case Together.Picture _ -> "picture";
            case Together.Asking _ -> "asking";
            case Together.Rules _ -> "rules";
        };
        return new ModelAndView(
                "sessions/" + page,
                Map.of(
                        Layout.KEY,
                        Layout.TOGETHER,
                        "locale",
                        session.about().language(),
                        "title",
                        together.strip().heading().opening(),
                        "it",
                        together,
                        "wishes",
                        together.strip().wishes(),
                        "problem",
                        problem),
                status);
    }
}
