package org.alongside.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.identity.Staff;
import org.alongside.identity.StaffId;

/** When the people of the demo unit met their officer, and when they will; the shares are those of an agency's export. */
final class Diary {
    private static final int TWO_YEARS = 728;
    private static final int QUARTERS_OF_A_DAY = 35;
    private static final Map<String, Gap> GAPS =
            Map.of("weekly", new Gap(7, 12), "twice monthly", new Gap(13, 20), "monthly", new Gap(28, 45));

    private final Chance chance;
    private final LocalDateTime now;
    private final List<String> places;
    private final Set<Taken> taken = new HashSet<>();

    Diary(Chance chance, LocalDateTime now, List<String> places) {
        this.chance = chance;
        this.now = now;
        this.places = places;
    }

    /** Days between two meetings. */
    private record Gap(int from, int to) {}

    private record Taken(StaffId officer, LocalDateTime starts) {}

    LocalDate today() {
        return now.toLocalDate();
    }

    /** The last appointments before today, so many of them held. */
    List<Slot> past(Staff officer, String standard, int meetings) {
        var gap = gap(standard);
        var slots = new ArrayList<Slot>();
        var day = today().minusDays(chance.between(2, gap.to()));
        for (var held = 0; held < meetings && ChronoUnit.DAYS.between(day, today()) < TWO_YEARS; ) {
            var slot = slot(free(officer, workday(day)), outcome());
            slots.addFirst(slot);
            if (slot.held()) held++;
            day = day.minusDays(chance.between(gap.from(), gap.to()));
        }
        return slots;
    }

    /** The next one, within the time that the standard leaves. */
    Slot ahead(Staff officer, String standard) {
        var day = workday(today().plusDays(chance.between(3, gap(standard).to())));
        return slot(free(officer, day), Outcome.OPEN);
    }

    /** What started early enough today is over. */
    Slot on(LocalDateTime starts) {
        var over = starts.plusMinutes(50).isBefore(now);
        var slot = slot(starts, over ? Outcome.ATTENDED : Outcome.OPEN);
        return new Slot(starts, Math.min(slot.minutes(), 45), slot.kind(), slot.place(), slot.outcome());
    }

    /** At the office, long enough for a first meeting, and not held yet. */
    Slot inOffice(LocalDateTime starts) {
        return new Slot(starts, 45, Kind.OFFICE, places.getFirst(), Outcome.OPEN);
    }

    Slot at(LocalDate day, int minutes, Kind kind) {
        var starts = workday(day).atTime(LocalTime.of(chance.between(9, 15), 15 * chance.between(0, 3)));
        return new Slot(starts, minutes, kind, kind == Kind.OFFICE ? places.getFirst() : "", Outcome.ATTENDED);
    }

    private static Gap gap(String standard) {
        return java.util.Objects.requireNonNull(GAPS.get(standard));
    }

    private Slot slot(LocalDateTime starts, Outcome outcome) {
        var kind = kind();
        var place = kind == Kind.OFFICE ? chance.one(places) : "";
        var minutes = chance.of100(51) ? 30 : chance.of100(50) ? 45 : 15;
        return new Slot(starts, minutes, kind, place, outcome);
    }

    private Kind kind() {
        if (chance.of100(60)) return Kind.OFFICE;
        if (chance.of100(47)) return Kind.PHONE;
        return chance.of100(62) ? Kind.HOME : Kind.VIDEO;
    }

    private Outcome outcome() {
        if (chance.of100(70)) return chance.of100(12) ? Outcome.ATTENDED_LATE : Outcome.ATTENDED;
        if (chance.of100(54)) return Outcome.MISSED;
        return chance.of100(53) ? Outcome.RESCHEDULED : Outcome.EXCUSED;
    }

    /** The Friday before a weekend, so that a day in the past stays there; the Monday after for a day ahead. */
    private LocalDate workday(LocalDate day) {
        var saturday = day.getDayOfWeek() == DayOfWeek.SATURDAY;
        if (!saturday && day.getDayOfWeek() != DayOfWeek.SUNDAY) return day;
        return day.isAfter(today()) ? day.plusDays(saturday ? 2 : 1) : day.minusDays(saturday ? 1 : 2);
    }

    private LocalDateTime free(Staff officer, LocalDate day) {
        var starts = day.atTime(8, 0).plusMinutes(15L * chance.between(0, QUARTERS_OF_A_DAY));
        for (var turn = 0; !taken.add(new Taken(officer.id(), starts)) && turn < QUARTERS_OF_A_DAY; turn++)
            starts = starts.toLocalTime().isBefore(LocalTime.of(16, 30)) ? starts.plusMinutes(30) : day.atTime(8, 15);
        return starts;
    }
}
