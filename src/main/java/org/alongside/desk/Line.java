package org.alongside.desk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alongside.calendar.Around;
import org.alongside.calendar.Services;
import org.alongside.people.EpisodeState;
import org.alongside.people.Listed;
import org.alongside.people.Person;
import org.alongside.sessions.SaidOf;

/** One person on the officer's list: dates, promises, how they said they are, and what waits, the first first (S3). */
record Line(
        Listed listed,
        Around around,
        long promises,
        Optional<SaidOf> said,
        Optional<Services> services,
        EpisodeState state,
        List<Waits> waits) {
    static final int LONG_UNSEEN = 30;
    static final int NEW = 30;
    static final int ENDING = 60;

    Line {
        waits = waits.stream().sorted().toList();
    }

    /** Which people are shown: codes that stand in addresses and in kept lists. */
    enum Shows {
        UNSEEN,
        PROMISE,
        NOTE,
        NEW,
        ENDING,
        AWAY;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** In which order. */
    enum Sorted {
        WAITS,
        NAME,
        NEXT,
        SEEN;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        Comparator<Line> order() {
            var byName = Comparator.comparing((Line line) -> line.person().lastName())
                    .thenComparing(line -> line.person().firstName());
            return switch (this) {
                case WAITS ->
                    Comparator.comparing(Line::first, Comparator.nullsLast(Comparator.naturalOrder()))
                            .thenComparing(byName);
                case NAME -> byName;
                case NEXT ->
                    Comparator.comparing((Line line) -> line.around().next().orElse(LocalDateTime.MAX))
                            .thenComparing(byName);
                case SEEN ->
                    Comparator.comparing((Line line) -> line.around().seen().orElse(LocalDateTime.MIN))
                            .thenComparing(byName);
            };
        }
    }

    Person person() {
        return listed.person();
    }

    String path() {
        return "/people/" + person().id();
    }

    @org.jspecify.annotations.Nullable
    Waits first() {
        return waits.isEmpty() ? null : waits.getFirst();
    }

    /** What the list says of them: the same sentence once. */
    List<Waits> reasons(int most) {
        var said = new java.util.HashSet<String>();
        return waits.stream()
                .filter(one -> said.add(one.kind() + " " + one.day()))
                .limit(most)
                .toList();
    }

    boolean is(Shows shows, LocalDate today) {
        return switch (shows) {
            case UNSEEN -> has(Waits.Kind.UNSEEN);
            case PROMISE -> has(Waits.Kind.PROMISE);
            case NOTE -> waits.stream().anyMatch(one -> one.kind().isNote());
            case NEW -> !listed.since().isBefore(today.minusDays(NEW));
            case ENDING -> has(Waits.Kind.ENDING);
            case AWAY -> !state.goesOn();
        };
    }

    private boolean has(Waits.Kind kind) {
        return waits.stream().anyMatch(one -> one.kind() == kind);
    }
}
