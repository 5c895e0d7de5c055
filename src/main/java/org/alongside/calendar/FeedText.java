package org.alongside.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/** Writes a feed as RFC 5545 wants it: lines folded at 75 octets, ended by CR LF, times with their zone's own rules. */
final class FeedText {
    private static final int LINE = 75;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private FeedText() {}

    /** @param summary the neutral word that stands for every event */
    static String of(Feed feed, String summary) {
        var written = new FeedText();
        written.calendar(feed, summary);
        return written.text.toString();
    }

    private void calendar(Feed feed, String summary) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Alongside//Calendar//EN");
        line("CALSCALE:GREGORIAN");
        if (!feed.events().isEmpty()) zone(feed);
        for (var event : feed.events()) event(event, feed.zone(), summary);
        line("END:VCALENDAR");
    }

    private void event(Feed.Event event, ZoneId zone, String summary) {
        line("BEGIN:VEVENT");
        line("UID:" + event.uid());
        line("DTSTAMP:" + UTC.format(event.changed()));
        line("LAST-MODIFIED:" + UTC.format(event.changed()));
        line("SEQUENCE:" + event.sequence());
        line("DTSTART;TZID=" + zone.getId() + ":" + LOCAL.format(event.starts()));
        line("DURATION:PT" + event.minutes() + "M");
        line("SUMMARY:" + escaped(summary));
        line("CLASS:PRIVATE");
        line("TRANSP:" + (event.off() ? "TRANSPARENT" : "OPAQUE"));
        line("STATUS:" + (event.off() ? "CANCELLED" : "CONFIRMED"));
        line("END:VEVENT");
    }

    /** Every change of the clocks from the year before the first event to the year after the last, one by one. */
    private void zone(Feed feed) {
        var zone = feed.zone();
        line("BEGIN:VTIMEZONE");
        line("TZID:" + zone.getId());
        var first = feed.events().stream()
                .map(Feed.Event::starts)
                .min(LocalDateTime::compareTo)
                .orElseThrow()
                .minusYears(1)
                .atZone(zone)
                .toInstant();
        var last = feed.events().stream()
                .map(Feed.Event::starts)
                .max(LocalDateTime::compareTo)
                .orElseThrow()
                .plusYears(1)
                .atZone(zone)
                .toInstant();
        var rules = zone.getRules();
        observance(rules.isDaylightSavings(first), rules.getOffset(first), rules.getOffset(first), local(first, zone));
        for (var change : changes(zone, first, last))
            observance(
                    rules.isDaylightSavings(change.getInstant()),
                    change.getOffsetBefore(),
                    change.getOffsetAfter(),
                    change.getDateTimeBefore());
        line("END:VTIMEZONE");
    }

    private void observance(boolean daylight, ZoneOffset from, ZoneOffset to, LocalDateTime onset) {
        var name = daylight ? "DAYLIGHT" : "STANDARD";
        line("BEGIN:" + name);
        line("DTSTART:" + LOCAL.format(onset));
        line("TZOFFSETFROM:" + offset(from));
        line("TZOFFSETTO:" + offset(to));
        line("END:" + name);
    }

    private static List<ZoneOffsetTransition> changes(ZoneId zone, Instant first, Instant last) {
        var changes = new ArrayList<ZoneOffsetTransition>();
        var next = zone.getRules().nextTransition(first);
        while (next != null && next.getInstant().isBefore(last)) {
            changes.add(next);
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return changes;
    }

    private static LocalDateTime local(Instant at, ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone);
    }

    private static String offset(ZoneOffset offset) {
        var minutes = Math.abs(offset.getTotalSeconds()) / 60;
        return "%s%02d%02d".formatted(offset.getTotalSeconds() < 0 ? "-" : "+", minutes / 60, minutes % 60);
    }

    static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n");
    }

    /** No letter is cut in two: a line breaks between letters, and goes on with a blank. */
    private void line(String content) {
        var room = LINE;
        for (var letter : content.codePoints().toArray()) {
            var size = Character.toString(letter).getBytes(UTF_8).length;
            if (size > room) {
                text.append("\r\n ");
                room = LINE - 1;
            }
            text.appendCodePoint(letter);
            room -= size;
        }
        text.append("\r\n");
    }
}
