package org.alongside.desk;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.calendar.Appointments;
import org.alongside.calendar.Around;
import org.alongside.calendar.DayOfPeople;
import org.alongside.decisions.Request;
import org.alongside.decisions.Requests;
import org.alongside.desk.Waits.Kind;
import org.alongside.identity.Hours;
import org.alongside.identity.PersonId;
import org.alongside.identity.Staff;
import org.alongside.identity.Units;
import org.alongside.people.EpisodeState;
import org.alongside.people.Episodes;
import org.alongside.people.Listed;
import org.alongside.people.Person;
import org.alongside.plans.OpenPromise;
import org.alongside.plans.Plans;
import org.alongside.responses.Responses;
import org.alongside.safety.Alerts;
import org.alongside.sessions.HowTheyAre;
import org.alongside.sessions.Notes;
import org.alongside.sessions.Unfinished;
import org.alongside.signs.Signs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings together what is known of everybody on a list: always the same number of queries, however many they are (W5). */
@Component
@Transactional
class Lines {
    private static final LocalDate FAR = LocalDate.of(9999, 1, 1);
    private static final int A_WEEK = 7;
    private static final int SERVICE_DAYS = 90;
    private static final int ANSWERED_DAYS = 14;

    private final Appointments appointments;
    private final DayOfPeople days;
    private final Plans plans;
    private final Requests requests;
    private final Notes notes;
    private final Alerts alerts;
    private final Episodes episodes;
    private final HowTheyAre howTheyAre;
    private final Signs signs;
    private final Responses responses;
    private final Units units;
    private final Hours hours;
    private final Clock clock;

    Lines(
            Appointments appointments,
            DayOfPeople days,
            Plans plans,
            Requests requests,
            Notes notes,
            Alerts alerts,
            Episodes episodes,
            HowTheyAre howTheyAre,
            Signs signs,
            Responses responses,
            Units units,
            Hours hours,
            Clock clock) {
        this.appointments = appointments;
        this.days = days;
        this.plans = plans;
        this.requests = requests;
        this.notes = notes;
        this.alerts = alerts;
        this.episodes = episodes;
        this.howTheyAre = howTheyAre;
        this.signs = signs;
        this.responses = responses;
        this.units = units;
        this.hours = hours;
        this.clock = clock;
    }

    /** What waits, gathered person by person. */
    private static final class Gathered {
        private final Map<PersonId, List<Waits>> waits = new HashMap<>();

        void add(PersonId person, Kind kind, LocalDate day, boolean late, String words, String path) {
            waits.computeIfAbsent(person, any -> new ArrayList<>()).add(new Waits(kind, day, late, words, path));
        }

        List<Waits> of(PersonId person) {
            return waits.getOrDefault(person, List.of());
        }
    }

    /** Every line of this officer's list, in no order yet. */
    List<Line> of(Staff officer, List<Listed> listed) {
        var zone = units.unitOf(officer).zone();
        var now = LocalDateTime.ofInstant(clock.instant(), zone);
        var today = now.toLocalDate();
        var ids = listed.stream().map(one -> one.person().id()).toList();
        var people = listed.stream().map(Listed::person).toList();
        var around = appointments.around(officer, people);
        var promises = plans.promisesTo(ids, FAR);
        var counts = promises.stream().collect(groupingBy(OpenPromise::person, counting()));
        var states = episodes.on(ids, today);
        var said = howTheyAre.of(ids);
        var services = days.services(officer, people, today.minusDays(SERVICE_DAYS), today);
        var gathered = new Gathered();
        alerts(officer, zone, gathered);
        promises(promises, today, gathered);
        meetings(officer, people, now, zone, gathered);
        requests(ids, zone, gathered);
        signsAndResponses(officer, people, today, zone, gathered);
        for (var one : listed)
            ofTime(
                    one,
                    around.getOrDefault(one.person().id(), none(one.person())),
                    states.getOrDefault(one.person().id(), new EpisodeState.Active()),
                    today,
                    gathered);
        return listed.stream()
                .map(one -> new Line(
                        one,
                        around.getOrDefault(one.person().id(), none(one.person())),
                        counts.getOrDefault(one.person().id(), 0L),
                        Optional.ofNullable(said.get(one.person().id())).filter(word -> !one.covered()),
                        Optional.ofNullable(services.get(one.person().id())),
                        states.getOrDefault(one.person().id(), new EpisodeState.Active()),
                        gathered.of(one.person().id())))
                .toList();
    }

    /** For whoever supervises: dates and how supervision stands; what waits is their officer's. */
    List<Line> ofUnit(Staff supervisor, List<Listed> listed) {
        var people = listed.stream().map(Listed::person).toList();
        var around = appointments.around(supervisor, people);
        var states = episodes.on(
                people.stream().map(Person::id).toList(),
                LocalDate.ofInstant(clock.instant(), units.unitOf(supervisor).zone()));
        return listed.stream()
                .map(one -> new Line(
                        one,
                        around.getOrDefault(one.person().id(), none(one.person())),
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        states.getOrDefault(one.person().id(), new EpisodeState.Active()),
                        List.of()))
                .toList();
    }

    private static Around none(Person person) {
        return new Around(person.id(), Optional.empty(), Optional.empty());
    }

    private void alerts(Staff officer, ZoneId zone, Gathered gathered) {
        for (var alert : alerts.waiting(officer))
            gathered.add(alert.person(), Kind.ALERT, day(alert.at(), zone), alert.late(), "", alert.path());
    }

    private static void promises(List<OpenPromise> promises, LocalDate today, Gathered gathered) {
        for (var promise : promises)
            if (!promise.due().isAfter(today.plusDays(A_WEEK)))
                gathered.add(
                        promise.person(),
                        Kind.PROMISE,
                        promise.due(),
                        promise.due().isBefore(today),
                        promise.wording(),
                        "/people/" + promise.person());
    }

    private void meetings(Staff officer, List<Person> people, LocalDateTime now, ZoneId zone, Gathered gathered) {
        var unfinished = notes.unfinished(officer);
        var meeting = unfinished.stream()
                .filter(Unfinished::stillOpen)
                .map(Unfinished::person)
                .collect(toSet());
        var unavailable = episodes.unavailable(people.stream().map(Person::id).toList());
        for (var appointment : days.unsettled(people, now.minus(hours.grace(units.unitOf(officer)))))
            if (unavailable
                            .on(appointment.person(), appointment.starts().toLocalDate())
                            .isEmpty()
                    && (!meeting.contains(appointment.person())
                            || appointment.starts().toLocalDate().isBefore(now.toLocalDate())))
                gathered.add(
                        appointment.person(),
                        Kind.UNSETTLED,
                        appointment.starts().toLocalDate(),
                        false,
                        "",
                        "/people/%s/appointments/%s".formatted(appointment.person(), appointment.id()));
        for (var met : appointments.unsettled(officer))
            if (!met.outcomeOpen() && met.next().isEmpty())
                gathered.add(met.person(), Kind.NO_NEXT, met.starts().toLocalDate(), false, "", met.path());
        for (var open : unfinished) {
            var day = day(open.startedAt(), zone);
            var kind = !open.stillOpen()
                    ? Kind.NOTE_UNSIGNED
                    : day.isBefore(now.toLocalDate()) ? Kind.LEFT_OPEN : Kind.UNDERWAY;
            gathered.add(
                    open.person(),
                    kind,
                    day,
                    false,
                    "",
                    "/people/%s/sessions/%s/%s"
                            .formatted(open.person(), open.session(), kind == Kind.NOTE_UNSIGNED ? "wrap-up" : "desk"));
        }
    }

    private void requests(List<PersonId> ids, ZoneId zone, Gathered gathered) {
        for (var request : requests.waiting(ids, clock.instant().minus(ANSWERED_DAYS, ChronoUnit.DAYS)))
            gathered.add(
                    request.person(),
                    request.state() == Request.State.AGREED ? Kind.TO_FILE : Kind.ANSWERED,
                    request.fileBy()
                            .filter(by -> request.state() == Request.State.AGREED)
                            .orElse(day(request.since(), zone)),
                    false,
                    "",
                    "/people/" + request.person());
    }

    private void signsAndResponses(
            Staff officer, List<Person> people, LocalDate today, ZoneId zone, Gathered gathered) {
        for (var line : signs.open(officer, people)) {
            var about = line.sign().about();
            gathered.add(
                    about.person(), Kind.SIGN, about.lookBy(), about.lookBy().isBefore(today), "", line.path());
        }
        for (var open : responses.openOf(officer))
            gathered.add(open.person(), Kind.RESPONSE, day(open.since(), zone), false, "", open.path());
        for (var untold : responses.toTell(officer))
            gathered.add(untold.person(), Kind.TO_TELL, untold.by(), false, "", untold.path());
    }

    /** What only time tells: not met for long, and about to end. */
    private static void ofTime(Listed one, Around around, EpisodeState state, LocalDate today, Gathered gathered) {
        if (!state.goesOn()) return;
        var path = "/people/" + one.person().id();
        var seen = around.seen().map(LocalDateTime::toLocalDate);
        if (!one.covered() && seen.orElse(one.since()).isBefore(today.minusDays(Line.LONG_UNSEEN)))
            gathered.add(one.person().id(), Kind.UNSEEN, seen.orElse(one.since()), seen.isEmpty(), "", path);
        one.ends()
                .filter(ends -> !ends.isBefore(today) && !ends.isAfter(today.plusDays(Line.ENDING)))
                .ifPresent(ends -> gathered.add(one.person().id(), Kind.ENDING, ends, false, "", path));
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }
}
