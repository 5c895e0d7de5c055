package org.alongside.desk;

import java.time.LocalDateTime;
import java.util.List;
import org.alongside.calendar.Appointment;
import org.alongside.calendar.Appointments;
import org.alongside.calendar.Around;
import org.alongside.people.AboutPeople;
import org.alongside.people.Cover;
import org.alongside.people.Covers;
import org.alongside.people.Episodes;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.plans.Plan;
import org.alongside.plans.Plans;
import org.alongside.safety.Alerts;
import org.alongside.safety.HardDays;
import org.alongside.toolkit.Toolkit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a covering officer reads first. */
@Component
@Transactional
class HandOvers {
    private static final int AHEAD = 3;

    private final People people;
    private final AboutPeople abouts;
    private final Episodes episodes;
    private final Covers covers;
    private final Appointments appointments;
    private final Plans plans;
    private final Alerts alerts;
    private final HardDays hardDays;
    private final Toolkit toolkit;

    HandOvers(
            People people,
            AboutPeople abouts,
            Episodes episodes,
            Covers covers,
            Appointments appointments,
            Plans plans,
            Alerts alerts,
            HardDays hardDays,
            Toolkit toolkit) {
        this.people = people;
        this.abouts = abouts;
        this.episodes = episodes;
        this.covers = covers;
        this.appointments = appointments;
        this.plans = plans;
        this.alerts = alerts;
        this.hardDays = hardDays;
        this.toolkit = toolkit;
    }

    HandOver of(Relationship between) {
        var now = appointments.now(between.officer());
        var person = people.personOf(between);
        return new HandOver(
                "/people/" + between.person(),
                person,
                episodes.today(between),
                abouts.of(between),
                away(between, now),
                appointments.of(between).stream()
                        .filter(one -> one.outcome() == Appointment.Outcome.OPEN)
                        .map(Appointment::starts)
                        .filter(starts -> starts.isAfter(now.minusHours(1)))
                        .sorted()
                        .limit(AHEAD)
                        .toList(),
                appointments.around(between.officer(), List.of(person)).values().stream()
                        .map(Around::seen)
                        .flatMap(seen -> seen.stream().map(LocalDateTime::toLocalDate))
                        .toList(),
                alerts.waitingAbout(between),
                hardDays.current(between).isPresent(),
                plans.latest(between).map(Plan::goal).orElse(""),
                plans.open(between),
                fixed(between),
                now.toLocalDate());
    }

    /** For whom this officer stands in with this person today; both would be named if two were away at once. */
    private List<String> away(Relationship between, LocalDateTime now) {
        return covers.with(between.officer()).stream()
                .filter(cover -> cover.holds(now.toLocalDate()))
                .map(Cover::about)
                .filter(about -> about.covering().id().equals(between.staff()))
                .filter(about -> about.only()
                        .map(only -> only.id().equals(between.person()))
                        .orElse(true))
                .map(about -> about.officer().name())
                .distinct()
                .toList();
    }

    private List<Brief.Fixed> fixed(Relationship between) {
        var edition = toolkit.current();
        var language = between.officer().language();
        return people.ordersOf(between).stream()
                .flatMap(order -> order.conditions().stream())
                .map(condition -> new Brief.Fixed(condition.code(), edition.plain(condition, language)))
                .toList();
    }
}
