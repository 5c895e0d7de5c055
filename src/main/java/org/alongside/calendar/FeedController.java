package org.alongside.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alongside.identity.Staff;
import org.alongside.identity.Units;
import org.alongside.web.Redirects;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page where an officer makes, renews and ends the address of their feed, and the feed itself, which needs no sign-in. */
@Controller
class FeedController {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", UTF_8);
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int ASKED = 60;
    private static final int ADDRESSES = 10_000;

    private final Feeds feeds;
    private final Units units;
    private final MessageSource words;
    private final Clock clock;
    private final Map<String, Deque<Instant>> asked = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > ADDRESSES;
        }
    };

    FeedController(Feeds feeds, Units units, MessageSource words, Clock clock) {
        this.feeds = feeds;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/calendar/feed")
    ModelAndView show(Staff staff) {
        return page(staff, "");
    }

    /** The address stands in this answer alone. */
    @PostMapping("/calendar/feed")
    ModelAndView renew(Staff staff, HttpServletRequest request) {
        var secret = feeds.renew(staff);
        var here = request.getRequestURL().toString().replaceFirst("/calendar/feed$", "");
        return page(staff, here + "/calendar-feed/" + secret + ".ics");
    }

    @PostMapping("/calendar/feed/removal")
    ModelAndView remove(Staff staff) {
        feeds.remove(staff);
        return Redirects.to("/calendar/feed");
    }

    private ModelAndView page(Staff staff, String address) {
        return new ModelAndView(
                "calendar/feed",
                Map.of(
                        "address",
                        address,
                        "made",
                        feeds.madeAt(staff),
                        "read",
                        feeds.readAt(staff),
                        "zone",
                        units.unitOf(staff).zone()));
    }

    /** An address that opens nothing looks like any page that is not there; whoever asks too often waits. */
    @GetMapping("/calendar-feed/{secret}.ics")
    ResponseEntity<byte[]> read(@PathVariable String secret, HttpServletRequest request) {
        if (tooOften(request.getRemoteAddr()))
            return ResponseEntity.status(429).header("Retry-After", "300").build();
        var staff = feeds.whose(secret);
        if (staff.isEmpty()) return ResponseEntity.notFound().build();
        var summary =
                words.getMessage("calendar.feed-summary", null, staff.get().language());
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header("Content-Disposition", "inline; filename=\"calendar.ics\"")
                .body(FeedText.of(feeds.read(staff.get()), summary).getBytes(UTF_8));
    }

    private synchronized boolean tooOften(String address) {
        var times = asked.computeIfAbsent(address, nobodyYet -> new ArrayDeque<>());
        while (!times.isEmpty() && times.getFirst().isBefore(clock.instant().minus(WINDOW))) times.removeFirst();
        if (times.size() >= ASKED) return true;
        times.add(clock.instant());
        return false;
    }
}
