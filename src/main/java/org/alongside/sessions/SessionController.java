package org.alongside.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.alongside.calendar.AppointmentId;
import org.alongside.identity.Units;
import org.alongside.people.Relationship;
import org.alongside.sessions.AnswerRepository.Saved;
import org.alongside.web.Layout;
import org.alongside.web.Redirects;
import org.alongside.web.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
    private static final String BY_SCRIPT = "X-Alongside=save";

    private final Sessions sessions;
    private final Deciding deciding;
    private final Closure closure;
    private final TogetherPages pages;
    private final Units units;
    private final MessageSource words;

    SessionController(
            Sessions sessions,
            Deciding deciding,
            Closure closure,
            TogetherPages pages,
            Units units,
            MessageSource words) {
        this.sessions = sessions;
        this.deciding = deciding;
        this.closure = closure;
        this.pages = pages;
        this.units = units;
        this.words = words;
    }

    @PostMapping
    ModelAndView start(
            Relationship between,
            @RequestParam(defaultValue = "") String variant,
            @RequestParam(defaultValue = "") String appointment) {
        var chosen = variant.matches("first|regular") ? variant : sessions.suggestedVariant(between);
        var session = sessions.start(between, chosen, appointment.isEmpty() ? null : AppointmentId.of(appointment));
        return Redirects.to(TogetherPages.path(session) + "/together");
    }

    /** What the script shows: the server's time of the save, or what is wrong with the value. */
    record Receipt(String saved, int revision, String problem) {}

    @PostMapping(path = "/{id}/answers", headers = BY_SCRIPT)
    ResponseEntity<Receipt> saveByScript(
            Relationship between,
            @PathVariable SessionId id,
            @RequestParam String item,
            @RequestParam(defaultValue = "") String value,
            @RequestParam UUID requestKey) {
        try {
            return ResponseEntity.ok(receipt(between, sessions.save(between, id, item, unified(value), requestKey)));
        } catch (UnreadableAnswer unreadable) {
            return refused(between, id, unreadable.key(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Refusal refusal) {
            return refused(between, id, refusal.key(), HttpStatus.CONFLICT);
        }
    }

    private Receipt receipt(Relationship between, Saved saved) {
        var zone = units.unitOf(between.officer()).zone();
        return new Receipt(saved.at().atZone(zone).toLocalTime().withNano(0).toString(), saved.revision(), "");
    }

    private ResponseEntity<Receipt> refused(Relationship between, SessionId id, String key, HttpStatus status) {
        var language = sessions.find(between, id).about().language();
        return ResponseEntity.status(status).body(new Receipt("", 0, words.getMessage(key, null, language)));
    }

    @PostMapping("/{id}/answers")
    ModelAndView save(
            Relationship between,
            @PathVariable SessionId id,
            @RequestParam String item,
            @RequestParam(defaultValue = "") String value,
            @RequestParam UUID requestKey,
            @RequestParam(defaultValue = "") String at,
            HttpServletRequest request) {
        try {
            sessions.save(between, id, item, unified(value), requestKey);
        } catch (UnreadableAnswer unreadable) {
            return again(between, id, item, unreadable, request);
        }
        return Redirects.to(back(between, id, at) + anchor(item));
    }

    /** Browsers send line ends as CR LF; one text has one form. */
    private static String unified(String value) {
        return value.replace("\r\n", "\n");
    }

    private static String anchor(String item) {
        return "#" + item.replace('/', '-');
    }

    private String back(Relationship between, SessionId id, String at) {
        var session = sessions.find(between, id);
        return TogetherPages.path(session) + (at.matches("desk|wrap-up|together/[a-z-]+") ? "/" + at : "/together");
    }

    /** The page again, with what was typed and a sentence beside it. */
    private ModelAndView again(
            Relationship between, SessionId id, String item, UnreadableAnswer unreadable, HttpServletRequest request) {
        var session = sessions.find(between, id);
        return new ModelAndView(
                "sessions/unreadable",
                Map.of(
                        Layout.KEY, Layout.PLAIN,
                        "locale", session.about().language(),
                        "path", TogetherPages.path(session),
                        "item", item,
                        "typed", unreadable.typed(),
                        "problem", unreadable.key(),
                        "at", request.getParameter("at") == null ? "" : request.getParameter("at")),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/agenda")
    ModelAndView addTopic(
            Relationship between,
            @PathVariable SessionId id,
            @RequestParam int line,
            @RequestParam String by,
            @RequestParam(defaultValue = "") String words,
            @RequestParam UUID requestKey) {
        if (!words.isBlank()) {
            sessions.save(between, id, "agenda/" + line + "/by", by, derived(requestKey, "by"));
            if (!by.equals("person"))
                sessions.save(between, id, "agenda/" + line + "/picked", "no", derived(requestKey, "picked"));
            sessions.save(between, id, "agenda/" + line + "/words", unified(words), requestKey);
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
        sessions.save(between, id, "close/next-day", day, derived(requestKey, "day"));
        sessions.save(between, id, "close/next-time", time, derived(requestKey, "time"));
        return Redirects.to(back(between, id, "together/close") + "#next");
    }

    private static UUID derived(UUID key, String part) {
        return UUID.nameUUIDFromBytes((key + part).getBytes(java.nio.charset.StandardCharsets.UTF_8));
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
        } catch (NotHeardYet notHeardYet) {
            return stay(between, id, Sessions.HOW_WE_WORK, notHeardYet, HttpStatus.CONFLICT);
        }
        return Redirects.to(back(between, id, "together/" + to));
    }

    /** The same page of the shared screen, with a sentence about what is missing. */
    private ModelAndView stay(
            Relationship between, SessionId id, String phase, Refusal refusal, HttpStatus status) {
        var session = sessions.find(between, id);
        return TogetherController.view(pages.page(between, session, phase), session, refusal.key(), status);
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
            return stay(between, id, "decide", refusal, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return Redirects.to(back(between, id, "together/decide"));
    }

    @PostMapping("/{id}/closure")
    ModelAndView close(Relationship between, @PathVariable SessionId id) {
        try {
            closure.withPlan(between, id);
        } catch (Refusal refusal) {
            return stay(between, id, "close", refusal, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return Redirects.to(back(between, id, "together/farewell"));
    }

    @PostMapping("/{id}/early-end")
    ModelAndView endEarly(Relationship between, @PathVariable SessionId id, @RequestParam String reason) {
        closure.early(between, id, reason.matches("time|rather-not|called-away") ? reason : "other");
        return Redirects.to(back(between, id, "wrap-up"));
    }
}
