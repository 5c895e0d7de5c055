package org.alongside.sessions;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.alongside.identity.Units;
import org.alongside.people.Relationship;
import org.alongside.sessions.AnswerRepository.Saved;
import org.alongside.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What the script of an open meeting sends from its journal, one thing after the other, at once or when the line is back.
 * Each happens once. What one officer kept is never taken under another's sign-in.
 */
@Controller
@RequestMapping(path = "/people/{person}/sessions/{id}", headers = "X-Alongside=save")
class ScriptController {
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Sessions sessions;
    private final Deciding deciding;
    private final Closure closure;
    private final Units units;
    private final MessageSource words;

    ScriptController(Sessions sessions, Deciding deciding, Closure closure, Units units, MessageSource words) {
        this.sessions = sessions;
        this.deciding = deciding;
        this.closure = closure;
        this.units = units;
        this.words = words;
    }

    @PostMapping("/answers")
    ResponseEntity<Receipt> save(
            Relationship between,
            @PathVariable SessionId id,
            @RequestParam String item,
            @RequestParam(defaultValue = "") String value,
            @RequestParam UUID requestKey,
            @RequestParam(required = false) @Nullable Integer base,
            @RequestParam(required = false) @Nullable UUID screen,
            @RequestParam(defaultValue = "") String staff) {
        return told(between, id, staff, () -> {
            var mark = new Mark(requestKey, base, screen);
            return receipt(between, sessions.save(between, id, item, SessionController.unified(value), mark));
        });
    }

    private Receipt receipt(Relationship between, Saved saved) {
        var zone = units.unitOf(between.officer()).zone();
        return new Receipt(
                saved.at().atZone(zone).toLocalTime().withNano(0).toString(),
                saved.revision(),
                saved.beside(),
                Objects.toString(saved.device(), ""),
                "",
                "");
    }

    @PostMapping("/phase")
    ResponseEntity<Receipt> move(
            Relationship between,
            @PathVariable SessionId id,
            @RequestParam String to,
            @RequestParam(defaultValue = "") String skipped,
            @RequestParam UUID requestKey,
            @RequestParam(defaultValue = "0") long ago,
            @RequestParam(defaultValue = "") String staff) {
        var why = skipped.matches("time|rather-not|nothing") ? skipped : "";
        var then = Duration.ofMillis(Math.clamp(ago, 0, LONGEST.toMillis()));
        return told(between, id, staff, () -> {
            sessions.once(between, id, "phase/" + to, requestKey, () -> sessions.move(between, id, to, why, then));
            return done(between, id, "/together/" + to);
        });
    }

    @PostMapping("/agenda")
    ResponseEntity<Receipt> addTopic(
            Relationship between,
            @PathVariable SessionId id,
            @RequestParam(defaultValue = "person") String by,
            @RequestParam(defaultValue = "") String words,
            @RequestParam UUID requestKey,
            @RequestParam(defaultValue = "") String staff) {
        var topic = SessionController.unified(words);
        return told(between, id, staff, () -> {
            if (!topic.isBlank()) sessions.addTopic(between, id, 1, by, topic, requestKey);
            return done(between, id, "/together/agenda");
        });
    }

    @PostMapping("/next-meeting")
    ResponseEntity<Receipt> meetAgain(
            Relationship between,
            @PathVariable SessionId id,
            @RequestParam String day,
            @RequestParam String time,
            @RequestParam UUID requestKey,
            @RequestParam(defaultValue = "") String staff) {
        return told(between, id, staff, () -> {
            sessions.meetAgain(between, id, day, time, requestKey);
            return done(between, id, "/together/close");
        });
    }

    @PostMapping("/decisions")
    ResponseEntity<Receipt> settle(
            Relationship between, @PathVariable SessionId id, @RequestParam(defaultValue = "") String staff) {
        return told(between, id, staff, () -> {
            deciding.settle(between, id);
            return done(between, id, "/together/decide");
        });
    }

    @PostMapping("/closure")
    ResponseEntity<Receipt> close(
            Relationship between, @PathVariable SessionId id, @RequestParam(defaultValue = "") String staff) {
        return told(between, id, staff, () -> {
            closure.withPlan(between, id);
            return done(between, id, "/together/farewell");
        });
    }

    private Receipt done(Relationship between, SessionId id, String page) {
        return Receipt.done(TogetherPages.path(sessions.find(between, id)) + page);
    }

    private interface Act {
        Receipt done();
    }

    /** What is wrong is said in the language of the shared screen. */
    private ResponseEntity<Receipt> told(Relationship between, SessionId id, String staff, Act act) {
        if (!staff.isEmpty() && !staff.equals(between.staff().toString()))
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .header("X-Alongside", "sign-in")
                    .build();
        try {
            return ResponseEntity.ok(act.done());
        } catch (UnreadableAnswer unreadable) {
            return refused(between, id, unreadable.key(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Refusal refusal) {
            return refused(between, id, refusal.key(), HttpStatus.CONFLICT);
        }
    }

    private ResponseEntity<Receipt> refused(Relationship between, SessionId id, String key, HttpStatus status) {
        var language = sessions.find(between, id).about().language();
        return ResponseEntity.status(status).body(Receipt.refused(words.getMessage(key, null, language)));
    }
}
