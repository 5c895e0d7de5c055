package org.alongside.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.calendar.AppointmentIntake;
import org.alongside.calendar.Appointments;
import org.alongside.identity.Unit;
import org.alongside.people.AboutPeople;
import org.alongside.people.Episodes;
import org.alongside.people.People;
import org.alongside.people.Standstill.Why;
import org.springframework.stereotype.Component;

/** What surrounds the meetings of the demo unit: visits elsewhere, days on which somebody cannot come, their own words. */
@Component
class Lately {
    private static final LocalTime EARLY = LocalTime.of(7, 30);
    private static final int VISITS = 6;
    private static final int TWO_WEEKS = 14;

    private final People people;
    private final AboutPeople about;
    private final Episodes episodes;
    private final Appointments appointments;

    Lately(People people, AboutPeople about, Episodes episodes, Appointments appointments) {
        this.people = people;
        this.about = about;
        this.episodes = episodes;
        this.appointments = appointments;
    }

    void fill(Unit unit, List<Someone> everybody, LocalDate today, Chance chance) {
        appointments.bringIn(
                unit,
                everybody.stream()
                        .filter(one -> one.has("SP-MH1"))
                        .flatMap(one -> visits(one, today, chance).stream())
                        .toList());
        var ids = people.numbered(unit, everybody.stream().map(Someone::number).toList());
        for (var number = 0; number < everybody.size(); number++) {
            var someone = everybody.get(number);
            var between = people.caseFor(someone.officer(), Objects.requireNonNull(ids.get(someone.number())));
            switch (number % 38) {
                case 0 ->
                    about.inTheirWords(
                            between,
                            "I keep my shifts. I look after my little brother.",
                            "My job, and that nobody counts me out.",
                            "Tell me the day before. A calm voice.",
                            "Call me Mari.");
                case 1 ->
                    about.inTheirWords(
                            between,
                            "I can fix almost any engine.",
                            "A door that locks, and peace in the house.",
                            "Say it straight, and tell me before you write it down.",
                            "");
                case 2 ->
                    about.inTheirWords(
                            between,
                            "I cook for the whole floor on Sundays.",
                            "My mother, and my cat.",
                            "A quiet room. Not too many people.",
                            "Slowly, one thing at a time.");
                case 20 ->
                    episodes.standsStill(
                            between, Why.HOSPITAL, today.minusDays(6), Optional.empty(), "Call the ward desk");
                case 24 -> episodes.standsStill(between, Why.CUSTODY, today.minusDays(12), Optional.empty(), "");
                case 28 ->
                    episodes.standsStill(
                            between, Why.AWAY, today.minusDays(1), Optional.of(today.plusDays(9)), "With family");
                case 31 ->
                    episodes.standsStill(
                            between, Why.HOSPITAL, today.minusDays(50), Optional.of(today.minusDays(41)), "");
                default -> {}
            }
        }
    }

    /** Every second week, before their working day, in the last three months. */
    private static List<AppointmentIntake> visits(Someone someone, LocalDate today, Chance chance) {
        var visits = new ArrayList<AppointmentIntake>();
        for (var number = 1; number <= VISITS; number++) {
            var day = workday(today.minusDays((long) number * TWO_WEEKS - 3));
            visits.add(new AppointmentIntake(
                    someone.number(),
                    someone.officer().id(),
                    day.atTime(EARLY),
                    30,
                    Kind.CLINIC,
                    "Harbor Clinic",
                    chance.of100(78) ? Outcome.ATTENDED : Outcome.MISSED));
        }
        return visits;
    }

    private static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }
}
