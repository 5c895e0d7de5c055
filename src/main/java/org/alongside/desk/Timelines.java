package org.alongside.desk;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.identity.StaffId;
import org.alongside.identity.Units;
import org.alongside.people.Chronicle;
import org.alongside.people.Happening;
import org.alongside.people.Moment;
import org.alongside.people.Relationship;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts what every module tells of a person into one line of time, page by page, the newest first. */
@Component
@Transactional(readOnly = true)
class Timelines {
    private static final int PAGE = 30;
    private static final int NARRATIVES = 5;
    private static final int SEARCHED = 2_000;
    private static final int FOUND = 100;
    private static final int EXCERPT = 280;
    private static final String MEETING = "meeting";
    private static final List<String> ORDER = List.of(MEETING, "decision", "plan", "appointment", "request", "state");

    private final List<Chronicle> chronicles;
    private final Units units;
    private final Clock clock;

    Timelines(List<Chronicle> chronicles, Units units, Clock clock) {
        this.chronicles = chronicles;
        this.units = units;
        this.clock = clock;
    }

    /** One line: when on the unit's clock, what, who wrote it down, and words that belong to it ("" for none). */
    record Entry(LocalDateTime at, Happening told, String by, String words) {
        /** What is known by its day alone stands at the beginning of it. */
        boolean isTimed() {
            return !at.toLocalTime().equals(LocalTime.MIDNIGHT);
        }
    }

    /** A stretch of the line; {@code earlier} is where it goes on, where it does. */
    record Stretch(List<Entry> entries, Optional<Moment> earlier) {}

    /** What it can be filtered by: what the two do together first. */
    List<String> kinds() {
        var all = chronicles.stream()
                .flatMap(chronicle -> chronicle.kinds().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        var kinds = new ArrayList<>(ORDER);
        all.removeAll(ORDER);
        kinds.addAll(all);
        return kinds;
    }

    /** Up to thirty entries before that moment (now, where none is given); of one kind, or of all where it is "". */
    Stretch before(Relationship between, Optional<Moment> moment, String kind) {
        var found = told(between, moment.orElseGet(() -> Moment.until(clock.instant())), asked(kind), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var words = words(between, withNarrative(shown, moment.isEmpty()));
        return new Stretch(
                entries(between, shown, words, EXCERPT),
                found.size() > PAGE ? Optional.of(shown.getLast().moment()) : Optional.empty());
    }

    private Set<String> asked(String kind) {
        return kinds().contains(kind) ? Set.of(kind) : Set.copyOf(kinds());
    }

    /** The last meetings that are over, with the beginning of their notes. */
    List<Entry> lastMeetings(Relationship between, int count) {
        var found = told(between, Moment.until(clock.instant()), Set.of(MEETING), count + 1).stream()
                .filter(meeting -> !meeting.told().endsWith(".open"))
                .limit(count)
                .toList();
        return entries(between, found, words(between, found), EXCERPT);
    }

    private List<Happening> told(Relationship between, Moment before, Set<String> kinds, int limit) {
        return chronicles.stream()
                .filter(chronicle -> chronicle.kinds().stream().anyMatch(kinds::contains))
                .flatMap(chronicle -> chronicle.before(between, before, kinds, limit).stream())
                .sorted(Comparator.comparing(Happening::moment).reversed())
                .limit(limit)
                .toList();
    }

    /** A note is long and lies elsewhere: only the newest five are opened, and only on the first page (W7). */
    private static List<Happening> withNarrative(List<Happening> shown, boolean first) {
        var left = first ? NARRATIVES : 0;
        var chosen = new ArrayList<Happening>();
        for (var one : shown) if (!one.kind().equals(MEETING) || left-- > 0) chosen.add(one);
        return chosen;
    }

    private Map<UUID, String> words(Relationship between, Collection<Happening> of) {
        var words = new HashMap<UUID, String>();
        for (var chronicle : chronicles) {
            var ids = of.stream()
                    .filter(one -> chronicle.kinds().contains(one.kind()))
                    .map(Happening::id)
                    .distinct()
                    .toList();
            if (!ids.isEmpty()) words.putAll(chronicle.words(between, ids));
        }
        return words;
    }

    private List<Entry> entries(Relationship between, List<Happening> told, Map<UUID, String> words, int longest) {
        var zone = units.unitOf(between.officer()).zone();
        var names = new HashMap<StaffId, String>();
        return told.stream()
                .map(one -> entry(one, zone, names, shortened(words.getOrDefault(one.id(), ""), longest)))
                .toList();
    }

    private Entry entry(Happening one, ZoneId zone, Map<StaffId, String> names, String words) {
        return new Entry(
                one.moment().at().atZone(zone).toLocalDateTime(),
                one,
                one.by()
                        .map(by -> names.computeIfAbsent(by, units::firstNameOf))
                        .orElse(""),
                words);
    }

    private static String shortened(String words, int longest) {
        if (words.length() <= longest) return words;
        var end = words.lastIndexOf(' ', longest);
        return words.substring(0, end > longest / 2 ? end : longest).strip() + " …";
    }

    /**
     * Everything in whose words or sentence this is found, up to a hundred. All of it is opened for this: words are sealed,
     * so the database cannot look for them.
     */
    List<Entry> find(
            Relationship between, String query, String kind, java.util.function.Function<Happening, String> says) {
        var told = told(between, Moment.until(clock.instant()), asked(kind), SEARCHED);
        var words = words(between, told);
        var looked = plain(query);
        var found = told.stream()
                .filter(one -> plain(words.getOrDefault(one.id(), "") + " " + says.apply(one))
                        .contains(looked))
                .limit(FOUND)
                .toList();
        var around = new HashMap<UUID, String>();
        words.forEach((id, text) -> around.put(id, around(text, looked)));
        return entries(between, found, around, EXCERPT);
    }

    /** The part of a long text in which it was found. */
    private static String around(String text, String looked) {
        var place = plain(text).indexOf(looked);
        return place <= EXCERPT / 2 || place >= text.length() ? text : "… " + text.substring(place - EXCERPT / 2);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}", "")
                .toLowerCase(Locale.ROOT);
    }
}
