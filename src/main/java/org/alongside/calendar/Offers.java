package org.alongside.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.calendar.BookingRepository.Span;
import org.alongside.calendar.GoodTime.Half;
import org.alongside.identity.Hours;
import org.alongside.identity.OfficeHours;
import org.alongside.identity.OfficeHours.Open;
import org.alongside.identity.Units;
import org.alongside.people.Episodes;
import org.alongside.people.Order;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.people.Standstill;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Free times to offer: within the unit's hours and on no holiday, free for both, near the rhythm the two have had, at the
 * hour and half of the day that suit the person, as far as anybody knows.
 */
@Service
@Transactional(readOnly = true)
public class Offers {
    private static final int THREE = 3;
    private static final int DAYS_BEFORE = 7;
    private static final int DAYS_AFTER = 28;
    private static final int STEP = 30;
    private static final int LOOKED_AT = 6;
    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime IN_THE_MORNING = LocalTime.of(9, 30);
    private static final LocalTime IN_THE_AFTERNOON = LocalTime.of(13, 30);

    private final BookingRepository repository;
    private final Hours hours;
    private final Units units;
    private final People people;
    private final Episodes episodes;
    private final ObjectProvider<GoodTime> goodTimes;
    private final Clock clock;

    Offers(
            BookingRepository repository,
            Hours hours,
            Units units,
            People people,
            Episodes episodes,
            ObjectProvider<GoodTime> goodTimes,
            Clock clock) {
        this.repository = repository;
        this.hours = hours;
        this.units = units;
        this.people = people;
        this.episodes = episodes;
        this.goodTimes = goodTimes;
        this.clock = clock;
    }

    /** What speaks for and against a time, beside whether it is free. */
    private record Search(
            LocalDateTime now,
            LocalDateTime wanted,
            int minutes,
            Half half,
            ZoneId zone,
            OfficeHours hours,
            List<Span> busy,
            List<Standstill> still) {}

    /**
     * Three free times for the next meeting, each on another day, the earliest first; fewer where there are none.
     *
     * @param metAt the time of day at which they met last
     */
    public List<LocalDateTime> next(Relationship between, int minutes, LocalTime metAt) {
        var now = now(between);
        var held = repository.of(between).stream()
                .filter(one ->
                        one.starts().isBefore(now) && one.about().outcome().isMet())
                .limit(LOOKED_AT)
                .toList();
        var half = half(between);
        var day = now.toLocalDate().plusDays(gap(between, held));
        return near(between, day.atTime(hour(metAt, half)), minutes, half, null);
    }

    /** The same, around the hour of the meeting before. */
    List<LocalDateTime> next(Relationship between, int minutes) {
        var last = repository.of(between).stream()
                .filter(one -> one.about().outcome().isMet())
                .map(one -> one.starts().toLocalTime())
                .findFirst();
        return next(between, minutes, last.orElse(IN_THE_MORNING));
    }

    /** Three free times as near as can be to one that is taken. */
    List<LocalDateTime> near(Relationship between, LocalDateTime wanted, int minutes, @Nullable AppointmentId moving) {
        return near(between, wanted, minutes, Half.EITHER, moving);
    }

    private List<LocalDateTime> near(
            Relationship between, LocalDateTime wanted, int minutes, Half half, @Nullable AppointmentId moving) {
        var unit = units.unitOf(between.officer());
        var from = wanted.toLocalDate().minusDays(DAYS_BEFORE);
        var to = wanted.toLocalDate().plusDays(DAYS_AFTER);
        var search = new Search(
                now(between),
                wanted,
                minutes,
                half,
                unit.zone(),
                hours.of(unit),
                repository.busy(repository.officerOf(between), between.person(), from, to, moving),
                episodes.of(between));
        return from.datesUntil(to)
                .flatMap(day -> best(day, search).stream())
                .sorted(Comparator.comparingLong(time -> far(time, search)))
                .limit(THREE)
                .sorted()
                .toList();
    }

    /** The free time of that day that is nearest to the hour wanted. */
    private static Optional<LocalDateTime> best(LocalDate day, Search search) {
        if (search.still().stream().anyMatch(one -> one.covers(day))) return Optional.empty();
        return search.hours().on(day).stream()
                .flatMap(open -> times(day, open, search))
                .filter(time -> time.isAfter(search.now()))
                .filter(time -> NoSuchHour.exists(time, search.zone()))
                .filter(time ->
                        search.busy().stream().noneMatch(span -> span.meets(time, time.plusMinutes(search.minutes()))))
                .min(Comparator.comparingLong((LocalDateTime time) -> wrongHalf(time, search))
                        .thenComparingLong(time -> fromHour(time, search))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static Stream<LocalDateTime> times(LocalDate day, Open open, Search search) {
        var asWanted = day.atTime(search.wanted().toLocalTime());
        var everyHalfHour = Stream.iterate(day.atTime(open.opens()), time -> time.plusMinutes(STEP))
                .limit(Duration.between(open.opens(), open.closes()).toMinutes() / STEP);
        return Stream.concat(Stream.of(asWanted), everyHalfHour)
                .filter(time -> search.hours().cover(time, search.minutes()));
    }

    /** Days weigh more than hours; another weekday than they are used to weighs like a day. */
    private static long far(LocalDateTime time, Search search) {
        var days = Math.abs(ChronoUnit.DAYS.between(search.wanted().toLocalDate(), time.toLocalDate()));
        var weekday = time.getDayOfWeek() == search.wanted().getDayOfWeek() ? 0 : 1;
        return (days + weekday) * 24 * 60 / 4 + fromHour(time, search) + wrongHalf(time, search) * 24 * 60;
    }

    private static long fromHour(LocalDateTime time, Search search) {
        return Math.abs(Duration.between(search.wanted().toLocalTime(), time.toLocalTime())
                .toMinutes());
    }

    private static long wrongHalf(LocalDateTime time, Search search) {
        var morning = time.toLocalTime().isBefore(NOON);
        return switch (search.half()) {
            case EITHER -> 0;
            case MORNING -> morning ? 0 : 1;
            case AFTERNOON -> morning ? 1 : 0;
        };
    }

    private static LocalTime hour(LocalTime met, Half half) {
        var round = LocalTime.of(met.getHour(), met.getMinute() < STEP ? 0 : STEP);
        return switch (half) {
            case EITHER -> round;
            case MORNING -> round.isBefore(NOON) ? round : IN_THE_MORNING;
            case AFTERNOON -> round.isBefore(NOON) ? IN_THE_AFTERNOON : round;
        };
    }

    private Half half(Relationship between) {
        return goodTimes.stream()
                .map(told -> told.of(between))
                .filter(half -> half != Half.EITHER)
                .findFirst()
                .orElse(Half.EITHER);
    }

    /** Days between two meetings of late, in whole weeks; where they met once or never, what the order asks for. */
    private long gap(Relationship between, List<Booking> held) {
        if (held.size() < 2) return ordered(between);
        var gaps = new java.util.ArrayList<Long>();
        for (var later = 0; later < held.size() - 1; later++)
            gaps.add(ChronoUnit.DAYS.between(
                    held.get(later + 1).starts().toLocalDate(),
                    held.get(later).starts().toLocalDate()));
        gaps.sort(Comparator.naturalOrder());
        var weeks = Math.round(gaps.get(gaps.size() / 2) / 7.0);
        return 7 * Math.clamp(weeks, 1, 8);
    }

    private long ordered(Relationship between) {
        return people.ordersOf(between).stream()
                .map(Order::contactStandard)
                .mapToLong(Offers::days)
                .min()
                .orElse(14);
    }

    private static long days(String standard) {
        return switch (standard) {
            case "weekly" -> 7;
            case "twice monthly" -> 14;
            case "every two months" -> 56;
            case "quarterly" -> 91;
            default -> 28;
        };
    }

    private LocalDateTime now(Relationship between) {
        return LocalDateTime.now(clock.withZone(units.unitOf(between.officer()).zone()));
    }
}
