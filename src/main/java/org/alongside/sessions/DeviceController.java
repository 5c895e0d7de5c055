package org.alongside.sessions;

import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.alongside.identity.Units;
import org.alongside.people.Relationship;
import org.alongside.web.Layout;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
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

/** What a device asks for itself: the key of its journal, the page for when the line is away, and to carry a meeting on. */
@Controller
@RequestMapping("/people/{person}/sessions/{id}")
class DeviceController {
    private final Devices devices;
    private final Sessions sessions;
    private final Units units;
    private final MessageSource words;

    DeviceController(Devices devices, Sessions sessions, Units units, MessageSource words) {
        this.devices = devices;
        this.sessions = sessions;
        this.units = units;
        this.words = words;
    }

    /** {@code bound} goes with everything that is sealed: it opens for this person, meeting and officer alone. */
    record JournalKey(String key, String bound, String staff, String device, String zone) {}

    @PostMapping("/journal-key")
    ResponseEntity<JournalKey> journalKey(Relationship between, @PathVariable SessionId id, @RequestParam UUID device) {
        try {
            var key = devices.journalKey(between, id, device);
            return ResponseEntity.ok(new JournalKey(
                    Base64.getEncoder().encodeToString(key),
                    between.person() + "|" + id + "|" + between.staff(),
                    between.staff().toString(),
                    goesOn(id),
                    units.unitOf(between.officer()).zone().getId()));
        } catch (SessionOver _) {
            return ResponseEntity.status(HttpStatus.GONE).build();
        }
    }

    private String goesOn(SessionId id) {
        return devices.device(id).map(Object::toString).orElse("");
    }

    /** The code for the other device, or what came of one that was typed there. */
    record Carried(String code, String device, String next, String problem) {}

    @PostMapping("/take-over-code")
    ResponseEntity<Carried> offer(Relationship between, @PathVariable SessionId id) {
        try {
            return ResponseEntity.ok(new Carried(devices.offer(between, id), goesOn(id), "", ""));
        } catch (SessionOver over) {
            return problem(between, id, over.key(), HttpStatus.CONFLICT);
        }
    }

    @PostMapping("/take-over")
    ResponseEntity<Carried> carryOn(
            Relationship between, @PathVariable SessionId id, @RequestParam String code, @RequestParam UUID device) {
        try {
            return devices.carryOn(between, id, code.replaceAll("\\D", ""), device)
                    ? ResponseEntity.ok(new Carried(
                            "", device.toString(), TogetherPages.path(sessions.find(between, id)) + "/together", ""))
                    : problem(between, id, "devices.code-not-right", HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (SessionOver over) {
            return problem(between, id, over.key(), HttpStatus.CONFLICT);
        }
    }

    private ResponseEntity<Carried> problem(Relationship between, SessionId id, String key, HttpStatus status) {
        Locale language = sessions.find(between, id).about().language();
        return ResponseEntity.status(status)
                .body(new Carried("", "", "", Objects.toString(words.getMessage(key, null, language))));
    }

    /** Where the meeting goes on, for the device that showed a code and waits. */
    @GetMapping("/together/device")
    ResponseEntity<Carried> device(Relationship between, @PathVariable SessionId id) {
        return ResponseEntity.ok(
                new Carried("", goesOn(sessions.find(between, id).id()), "", ""));
    }

    /** The worker that shows the meeting from the device's journal when the line is away: for this meeting alone. */
    @GetMapping("/together/worker.js")
    ResponseEntity<Resource> worker(Relationship between, @PathVariable SessionId id) throws IOException {
        var session = sessions.find(between, id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript"))
                .header("Service-Worker-Allowed", TogetherPages.path(session) + "/")
                .body(new ClassPathResource("static/assets/meeting-worker.js"));
    }

    /** Says nothing of anybody: the frame into which the device puts its own copy of the meeting. */
    @GetMapping("/together/away")
    ModelAndView away(Relationship between, @PathVariable SessionId id) {
        var session = sessions.find(between, id);
        return new ModelAndView(
                "sessions/away",
                Map.of(Layout.KEY, Layout.PLAIN, "locale", session.about().language()));
    }
}
