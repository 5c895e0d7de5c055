package org.alongside.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.calendar.Asked.From;
import org.alongside.calendar.Counting.DoesNotCount;
import org.alongside.identity.PersonId;
import org.alongside.people.OrderedContact;
import org.alongside.people.Standstill;

/**
 * What is due, from everything known about one person. Asked anew each time, from the facts alone: a stay that becomes known
 * later, or a reason that is put right, changes what was due as if it had been known all along.
 *
 * @param had every contact that took place, of the kinds that count
 * @param absences every time that was to be and was not, of any kind
 */
record Reckoning(
        PersonId person,
        ContactRules rules,
        List<OrderedContact> orders,
        List<Lighter> lighter,
        List<LocalDateTime> had,
        Optional<LocalDateTime> next,
        List<Absence> absences,
        List<Standstill> still,
        Optional<LocalDate> ended) {
    private static final int DAYS_BACK = 400;
    /** What is at another time now, or was called off, takes nothing off a window. */
    private static final Set<Because> ASKS_NO_LESS = Set.of(Because.MOVED, Because.CALLED_OFF, Because.NOT_SUPERVISED);

    Contact on(LocalDate today) {
        var seen = had.stream().filter(at -> !at.toLocalDate().isAfter(today)).max(Comparator.naturalOrder());
        var since = absences.stream()
                .filter(one -> rules.counts(one.kind()))
                .filter(one -> seen.map(at -> one.starts().isAfter(at)).orElse(true))
                .filter(one -> !one.starts().toLocalDate().isBefore(today.minusDays(DAYS_BACK)))
                .sorted(Comparator.comparing(Absence::starts))
                .toList();
        var stretches = stretches(today, seen.map(LocalDateTime::toLocalDate));
        return new Contact(
                person,
                today,
                asked(today),
                due(today, stretches),
                seen,
                next,
                since.stream().filter(one -> one.counting().counts()).toList(),
                since.stream().filter(one -> !one.counting().counts()).toList(),
                still,
                stretches,
                rules);
    }

    private Due due(LocalDate today, List<Stretch> stretches) {
        if (isOver(today)) return new Due.NoneRuns(ended);
        var standstill = standing(today);
        if (standstill.isPresent()) return new Due.StandsStill(standstill.get());
        if (asked(today).isEmpty() || stretches.isEmpty()) return new Due.NoneRuns(Optional.empty());
        var now = stretches.getLast();
        var late = stretches.stream()
                .filter(one -> one.window().last().isBefore(today) && one.missing() > 0)
                .findFirst();
        var since = late.flatMap(one -> firstOpen(one.window().last().plusDays(1), today));
        if (since.isPresent())
            return new Due.Overdue(
                    late.get().missing(), since.get(), now.window().last());
        if (now.missing() > 0) return new Due.By(now.missing(), now.window().last());
        return now.asks() == 0 && now.had().isEmpty()
                ? new Due.AsksNothing(now.window().last())
                : new Due.Had(now.window().last());
    }

    private Optional<LocalDate> firstOpen(LocalDate from, LocalDate today) {
        return from.datesUntil(today.plusDays(1)).filter(this::isOpen).findFirst();
    }

    /** From the window in which they were last seen up to the one that holds today. */
    private List<Stretch> stretches(LocalDate today, Optional<LocalDate> seen) {
        var stretches = new ArrayList<Stretch>();
        for (var day = start(today, seen); !day.isAfter(today); ) {
            var asked = asked(day);
            if (asked.isEmpty()) {
                day = day.plusDays(1);
                continue;
            }
            var window = rules.window(asked.get().rhythm(), day);
            var last = day;
            while (last.isBefore(window.last()) && goesOn(asked.get(), last.plusDays(1))) last = last.plusDays(1);
            stretches.add(stretch(asked.get(), window, new Window(day, last)));
            day = last.plusDays(1);
        }
        return stretches;
    }

    private LocalDate start(LocalDate today, Optional<LocalDate> seen) {
        var first = seen.or(() -> orders.stream().map(OrderedContact::starts).min(Comparator.naturalOrder()))
                .map(day -> later(day, today.minusDays(DAYS_BACK)))
                .orElse(today);
        return later(
                asked(first)
                        .map(one -> rules.window(one.rhythm(), first).first())
                        .orElse(first),
                today.minusDays(DAYS_BACK));
    }

    private boolean goesOn(Asked asked, LocalDate day) {
        return asked(day).map(Asked::rhythm).filter(asked.rhythm()::equals).isPresent();
    }

    private Stretch stretch(Asked asked, Window window, Window days) {
        var whole = rules.needed(asked.rhythm());
        var passed = absences.stream()
                .filter(one -> window.covers(one.starts().toLocalDate()) && rules.counts(one.kind()))
                .filter(one -> one.counting() instanceof DoesNotCount(var because) && !ASKS_NO_LESS.contains(because))
                .sorted(Comparator.comparing(Absence::starts))
                .toList();
        var endsAlive = days.last().equals(window.last())
                && lastWorkday(window).map(this::isOpen).orElse(false);
        var asks = endsAlive ? Math.max(0, Math.min(share(whole, window, days), whole - passed.size())) : 0;
        return new Stretch(
                asked,
                window,
                whole,
                asks,
                had.stream()
                        .map(LocalDateTime::toLocalDate)
                        .filter(window::covers)
                        .sorted()
                        .toList(),
                still.stream()
                        .filter(one -> window.days().anyMatch(one::covers))
                        .toList(),
                passed,
                List.copyOf(rules.hours()
                        .holidays()
                        .subMap(window.first(), window.last().plusDays(1))
                        .keySet()));
    }

    private Optional<LocalDate> lastWorkday(Window window) {
        return window.days().filter(rules::isWorkday).max(Comparator.naturalOrder());
    }

    /** As much of the whole as of the ordinary days was open, in whole contacts; a half is let go. */
    private int share(int whole, Window window, Window days) {
        var ordinary = (int) window.days().filter(rules::isOrdinary).count();
        if (ordinary == 0) return 0;
        var open = (int) days.days().filter(this::isOpen).count();
        return Math.max(0, Math.ceilDiv(2 * whole * open - ordinary, 2 * ordinary));
    }

    private boolean isOpen(LocalDate day) {
        return rules.isWorkday(day)
                && !day.isBefore(rules.since())
                && !isOver(day)
                && standing(day).isEmpty();
    }

    private boolean isOver(LocalDate day) {
        return ended.map(since -> !day.isBefore(since)).orElse(false);
    }

    private Optional<Standstill> standing(LocalDate day) {
        return still.stream().filter(one -> one.covers(day)).min(Comparator.comparing(Standstill::why));
    }

    /** The closest of the orders that run, the unit's own where nobody ordered anything, or what was decided to be lighter. */
    private Optional<Asked> asked(LocalDate day) {
        var usual = orders.isEmpty()
                ? Optional.of(new Asked(rules.byDefault(), From.UNIT, ""))
                : orders.stream()
                        .filter(order -> order.covers(day))
                        .map(order -> new Asked(HowOften.of(order.contactStandard()), From.ORDER, order.number()))
                        .min(Comparator.comparing(Asked::rhythm));
        return usual.map(one -> lighter.stream()
                .filter(other -> other.holdsOn(day) && other.rhythm().isLighterThan(one.rhythm()))
                .findFirst()
                .map(other -> new Asked(other.rhythm(), From.LIGHTER, one.order()))
                .orElse(one));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
