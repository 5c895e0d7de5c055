package org.alongside.sessions;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.alongside.calendar.Appointment;
import org.alongside.calendar.Appointments;
import org.alongside.people.Relationship;
import org.alongside.web.Layout;
import org.alongside.web.Redirects;
import org.alongside.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everything that changes a meeting. Each tap is saved by itself; the rest moves the meeting along. */
@Controller
@RequestMapping("/people/{person}/sessions")
class SessionController {
    private final Sessions sessions;
    private final Deciding deciding;
    private final Closure closure;
    private final LeftOpen leftOpen;
    private final TogetherPages pages;
    private final Appointments appointments;

    SessionController(
            Sessions sessions,
            Deciding deciding,
            Closure closure,
            LeftOpen leftOpen,
            TogetherPages pages,
            Appointments appointments) {
        this.sessions = sessions;
        this.deciding = deciding;
        this.closure = closure;
        this.leftOpen = leftOpen;
        this.pages = pages;
        this.appointments = appointments;
    }

    @PostMapping
    ModelAndView start(
            Relationship between,
            @RequestParam(defaultValue = "") String variant,
            @RequestParam(defaultValue = "") String appointment,
            @RequestParam(defaultValue = "") String ending) {
        var left = leftOpen.of(between);
        if (left.isPresent() && !left.get().id().toString().equals(ending))
            return leftOpen.ask(between, left.get(), variant, appointment);
        left.ifPresent(session -> closure.leftOpen(between, session.id()));
        var planned = theirs(between, appointment);
        var known = sessions.variants().stream().anyMatch(kind -> kind.key().equals(variant));
        var session = sessions.start(
                between,
                known ? variant : sessions.suggestedVariant(between, planned),
                planned == null ? null : planned.id());
        return Redirects.to(TogetherPages.path(session) + "/together");
    }

    private @Nullable Appointment theirs(Relationship between, String appointment) {
        return appointments.of(between).stream()
                .filter(planned -> planned.id().toString().equals(appointment))
                .findFirst()
                .orElse(null);
    }

    @PostMapping("/{id}/answers")
    ModelAndView save(
            Relationship between,
            @PathVariable SessionId id,
            @RequestParam String item,
            @RequestParam(defaultValue = "") String value,
            @RequestParam UUID requestKey,
            @RequestParam(required = false) @Nullable Integer base,
            @RequestParam(defaultValue = "") String at) {
        try {
            sessions.save(between, id, item, unified(value), new Mark(requestKey, base, null));
        } catch (UnreadableAnswer unreadable) {
            return again(between, id, item, unreadable, at, base);
        } catch (NotHeardYet | ThreeAtMost refusal) {
            return sayAt(between, id, at.replace("together/", ""), refusal);
        }
        return Redirects.to(back(between, id, at) + anchor(item));
    }

    /** The page of the shared screen again, in its language, with a sentence on top. */
    private ModelAndView sayAt(Relationship between, SessionId id, String phase, Refusal refusal) {
        var session = sessions.find(between, id);
        if (!session.isOpen()) throw refusal;
        return TogetherController.view(
                pages.page(between, session, place(between, session, phase)),
                session,
                refusal.key(),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Browsers send line ends as CR LF; one text has one form. */
    static String unified(String value) {
        return value.replace("\r\n", "\n");
    }

    private static String anchor(String item) {
        return "#" + item.replace('/', '-');
    }

    private String place(Relationship between, Session session, String phase) {
        if (sessions.isHeldBack(session, phase)) return Sessions.SAFETY;
        return sessions.isTalkFirst(between, session, phase) ? Sessions.HOW_WE_WORK : phase;
    }

    private String back(Relationship between, SessionId id, String at) {
        var session = sessions.find(between, id);
        return TogetherPages.path(session) + (at.matches("desk|wrap-up|together/[a-z-]+") ? "/" + at : "/together");
    }

    /** The page again, with what was typed and a sentence beside it. */
    private ModelAndView again(
            Relationship between,
            SessionId id,
            String item,
            UnreadableAnswer unreadable,
            String at,
            @Nullable Integer base) {
        var session = sessions.find(between, id);
        return new ModelAndView(
                "sessions/unreadable",
                Map.of(
                        Layout.KEY,
                        Layout.PLAIN,
                        "locale",
                        session.about().language(),
                        "path",
                        TogetherPages.path(session),
                        "item",
                        item,
                        "typed",
                        unreadable.typed(),
                        "problem",
                        unreadable.key(),
                        "at",
                        at,
                        "base",
                        base == null ? -1 : base),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/agenda")
    ModelAndView addTopic(
            Relationship between,
            @PathVariable SessionId id,
            @RequestParam(defaultValue = "1") int line,
            @RequestParam String by,
            @RequestParam(defaultValue = "") String words,
            @RequestParam UUID requestKey) {
        if (!words.isBlank()) {
            try {
                sessions.addTopic(between, id, line, by, unified(words), requestKey);
            } catch (UnreadableAnswer unreadable) {
                return again(between, id, "agenda/" + line + "/words", unreadable, "together/agenda", null);
            } catch (NotHeardYet refusal) {
                return sayAt(between, id, "agenda", refusal);
            }
        }
        return Redirects.to(back(between, id, "together/agenda") + "#agenda-" + by);
    }

    @PostMapping("/{id}/next-meeting")
    ModelAndView meetAgain(
            Relationship between,
            @PathVariable SessionId id,
            @RequestParam String day,
            @RequestParam String time,
            @RequestParam UUID requestKey) {
        try {
            sessions.meetAgain(between, id, day, time, requestKey);
        } catch (UnreadableAnswer unreadable) {
            var item = unreadable.typed().equals(day) ? "close/next-day" : "close/next-time";
            return again(between, id, item, unreadable, "together/close", null);
        } catch (NotHeardYet refusal) {
            return sayAt(between, id, "close", refusal);
        }
        return Redirects.to(back(between, id, "together/close") + "#next");
    }

    @PostMapping("/{id}/phase")
    ModelAndView move(
            Relationship between,
            @PathVariable SessionId id,
            @RequestParam String to,
            @RequestParam(defaultValue = "") String skipped) {
        if (to.isEmpty()) return Redirects.to(back(between, id, ""));
        try {
            sessions.move(between, id, to, skipped.matches("time|rather-not|nothing") ? skipped : "");
        } catch (NotHeardYet | SafetyFirst refusal) {
            return sayAt(between, id, Sessions.HOW_WE_WORK, refusal);
        }
        return Redirects.to(back(between, id, "together/" + to));
    }

    @PostMapping("/{id}/variant")
    ModelAndView become(Relationship between, @PathVariable SessionId id, @RequestParam String variant) {
        sessions.become(between, id, variant);
        return Redirects.to(back(between, id, "desk"));
    }

    @PostMapping("/{id}/language")
    ModelAndView speak(
            Relationship between,
            @PathVariable SessionId id,
            @RequestParam String language,
            @RequestParam(defaultValue = "") String at) {
        sessions.speak(between, id, Locale.forLanguageTag(language));
        return Redirects.to(back(between, id, at));
    }

    @PostMapping("/{id}/pause")
    ModelAndView pause(Relationship between, @PathVariable SessionId id) {
        sessions.pause(between, id);
        return Redirects.to(back(between, id, "desk"));
    }

    @PostMapping("/{id}/resumption")
    ModelAndView resume(Relationship between, @PathVariable SessionId id) {
        sessions.resume(between, id);
        return Redirects.to(back(between, id, ""));
    }

    @PostMapping("/{id}/decisions")
    ModelAndView settle(Relationship between, @PathVariable SessionId id) {
        try {
            deciding.settle(between, id);
        } catch (Refusal refusal) {
            return sayAt(between, id, "decide", refusal);
        }
        return Redirects.to(back(between, id, "together/decide"));
    }

    @PostMapping("/{id}/closure")
    ModelAndView close(Relationship between, @PathVariable SessionId id) {
        try {
            closure.withPlan(between, id);
        } catch (Refusal refusal) {
            var last = sessions.phases(between, sessions.find(between, id)).getLast();
            return sayAt(between, id, last.phase(), refusal);
        }
        return Redirects.to(back(between, id, "together/farewell"));
    }

    @PostMapping("/{id}/early-end")
    ModelAndView endEarly(Relationship between, @PathVariable SessionId id, @RequestParam String reason) {
        closure.early(between, id, reason.matches("time|rather-not|called-away") ? reason : "other");
        return Redirects.to(back(between, id, "wrap-up"));
    }
}
