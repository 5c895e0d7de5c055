package org.alongside.calendar;

import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.identity.OfficeHours;

/**
 * What the unit asks for: which meetings count as a contact, how its windows lie, which days do not count, and when it
 * speaks up. {@code hours} say on which days it works; {@code consultAt} counted misses in a row (1-9) call for a talk
 * with the supervisor, at {@code considerAt} the agency thinks about what comes next; {@code since} is the first day these
 * hold for, {@code version} 0 is what is shipped.
 */
public record ContactRules(
        int version,
        Set<Kind> kinds,
        HowOften byDefault,
        DayOfWeek weekStarts,
        Twice twice,
        int consultAt,
        int considerAt,
        LocalDate since,
        OfficeHours hours) {
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int HALF = 15;

    public ContactRules {
        kinds = Set.copyOf(kinds);
    }

    /** What "twice monthly" means here. */
    public enum Twice {
        /** One until the 15th, one after it. */
        EACH_HALF,
        /** Two, whenever in the month. */
        TWO_A_MONTH;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What holds until a supervisor says otherwise. */
    static ContactRules shipped(OfficeHours hours) {
        return new ContactRules(
                0,
                EnumSet.of(Kind.OFFICE, Kind.HOME, Kind.VIDEO),
                HowOften.MONTHLY,
                DayOfWeek.MONDAY,
                Twice.EACH_HALF,
                2,
                3,
                LocalDate.EPOCH,
                hours);
    }

    /** The next version: where a standard itself is other, it holds from {@code today}. */
    ContactRules after(ContactRules before, LocalDate today) {
        var same = kinds.equals(before.kinds)
                && byDefault == before.byDefault
                && weekStarts == before.weekStarts
                && twice == before.twice;
        return new ContactRules(
                before.version + 1,
                kinds,
                byDefault,
                weekStarts,
                twice,
                consultAt,
                considerAt,
                same ? before.since : today,
                hours);
    }

    boolean counts(Kind kind) {
        return kinds.contains(kind);
    }

    /** How many contacts a whole window asks for. */
    int needed(HowOften rhythm) {
        return rhythm == HowOften.TWICE_MONTHLY && twice == Twice.TWO_A_MONTH ? 2 : 1;
    }

    Window window(HowOften rhythm, LocalDate day) {
        return switch (rhythm) {
            case WEEKLY -> {
                var first = day.with(previousOrSame(weekStarts));
                yield new Window(first, first.plusDays(6));
            }
            case TWICE_MONTHLY -> twice == Twice.EACH_HALF ? half(day) : months(day, 1);
            case MONTHLY -> months(day, 1);
            case EVERY_TWO_MONTHS -> months(day, 2);
            case QUARTERLY -> months(day, MONTHS_OF_A_QUARTER);
        };
    }

    private static Window half(LocalDate day) {
        return day.getDayOfMonth() <= HALF
                ? new Window(day.withDayOfMonth(1), day.withDayOfMonth(HALF))
                : new Window(day.withDayOfMonth(HALF + 1), day.with(lastDayOfMonth()));
    }

    private static Window months(LocalDate day, int many) {
        var month = (day.getMonthValue() - 1) / many * many;
        var first = LocalDate.of(day.getYear(), Month.of(month + 1), 1);
        return new Window(first, first.plusMonths(many).minusDays(1));
    }

    /** A weekday on which the unit works, holidays or not. */
    boolean isOrdinary(LocalDate day) {
        return hours.week().containsKey(day.getDayOfWeek());
    }

    boolean isWorkday(LocalDate day) {
        return hours.on(day).isPresent();
    }

    /** The first day after this one on which the unit works. */
    public LocalDate nextWorkday(LocalDate day) {
        var next = day.plusDays(1);
        while (!isWorkday(next) && !hours.week().isEmpty()) next = next.plusDays(1);
        return next;
    }
}
