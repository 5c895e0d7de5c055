package org.alongside.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.alongside.Caseload;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.calendar.Reason.Side;
import org.alongside.calendar.Said.Teller;
import org.alongside.people.Arrival;
import org.alongside.people.Episodes;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.people.Standstill.Why;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is written about appointments, in whatever order: what was not the person’s never counts, and nothing follows. */
@Scenario
record AttendanceStreamsTest(
        Stage stage,
        People people,
        Appointments appointments,
        Attendance attendance,
        Absences absences,
        Episodes episodes,
        JdbcClient jdbc) {
    private static final int STREAMS = 12;
    private static final int EVENTS = 25;
    /** A sign asks somebody to look; it is no entry about the person (0033, 0034). */
    private static final Set<String> MAY_GROW = Set.of(
            "sign",
            "sign_fact",
            "sign_event",
            "appointment",
            "appointment_said",
            "appointment_taken_back",
            "episode_state",
            "audit_entry",
            "audit_lane",
            "person_key");

    /** A word that stands. */
    private record Word(Outcome outcome, @Nullable Reason reason, Teller teller) {
        boolean takesOut() {
            return reason != null && outcome != Outcome.MISSED;
        }
    }

    /** What the stream itself knows of one appointment. */
    private static final class Known {
        private final LocalDateTime starts;
        private final List<Word> words = new ArrayList<>();
        private Outcome lastTold = Outcome.OPEN;

        Known(LocalDateTime starts) {
            this.starts = starts;
        }

        Outcome shown() {
            return words.stream()
                    .filter(word -> word.teller() != Teller.EXPORT)
                    .reduce((_, later) -> later)
                    .or(() -> words.stream().reduce((_, later) -> later))
                    .map(Word::outcome)
                    .orElse(Outcome.OPEN);
        }

        void said(Word word) {
            var last =
                    words.stream().filter(one -> one.teller() != Teller.EXPORT).reduce((_, later) -> later);
            if (!last.equals(Optional.of(word))) words.add(word);
        }

        void told(Outcome tells) {
            if (tells == Outcome.OPEN || tells == lastTold || tells == Outcome.MISSED && shown().isAbsence()) return;
            words.add(new Word(tells, tells.isAbsence() ? Reason.UNKNOWN : null, Teller.EXPORT));
            lastTold = tells;
        }

        @Override
        public String toString() {
            return starts + " " + words;
        }
    }

    @Test
    void noStreamMakesAnAbsenceCountThatWasNotThePersonsAndNoneWritesAResponse() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("attendance: seed " + seed);
        var chance = new Random(seed);
        for (var stream = 0; stream < STREAMS; stream++) {
            var between = new Caseload(stage, people).someone("en");
            var number = people.personOf(between).number();
            var before = sizes();
            var known = new HashMap<AppointmentId, Known>();
            var still = new HashSet<LocalDate>();
            for (var event = 0; event < EVENTS; event++) happens(chance, between, number, known, still);

            for (var absence : absences.of(between)) {
                var told = Objects.requireNonNull(known.get(absence.id()));
                var notTheirs =
                        told.words.stream().anyMatch(Word::takesOut) || still.contains(told.starts.toLocalDate());
                assertThat(absence.counting().counts())
                        .as("seed %d: %s, %s, still %s", seed, absence, told, still)
                        .isEqualTo(!notTheirs);
            }
            check(between, number, known, "seed " + seed);
            var after = sizes();
            after.keySet()
                    .removeIf(table -> MAY_GROW.contains(table) || Objects.equals(after.get(table), before.get(table)));
            assertThat(after).as("seed %d", seed).isEmpty();
        }
    }

    /** Shown is what somebody here said, and what the export said once it does not say again. */
    private void check(Relationship between, String number, Map<AppointmentId, Known> known, String seed) {
        for (var again = 0; again < 2; again++) {
            for (var one : appointments.of(between)) {
                var told = Objects.requireNonNull(known.get(one.id()));
                assertThat(one.outcome()).as("%s: %s", seed, told).isEqualTo(told.shown());
                assertThat(attendance.history(between, one.id()).stream()
                                .filter(Said::stands)
                                .map(said -> new Word(said.outcome(), said.reason(), said.teller())))
                        .as(seed)
                        .isEqualTo(told.words);
            }
            for (var told : known.values())
                assertThat(bringIn(between, number, told, told.lastTold))
                        .as("%s: %s", seed, told)
                        .containsExactly(new Arrival.Same());
        }
    }

    private List<Arrival> bringIn(Relationship between, String number, Known known, Outcome tells) {
        return appointments.bringIn(
                stage.unit(),
                List.of(new AppointmentIntake(number, between.staff(), known.starts, 30, Kind.OFFICE, null, tells)));
    }

    private void happens(
            Random chance, Relationship between, String number, Map<AppointmentId, Known> known, Set<LocalDate> still) {
        var today = appointments.now(between.officer()).toLocalDate();
        var day = today.minusDays(1 + chance.nextInt(60));
        var event = chance.nextInt(8);
        if (event > 1 && known.isEmpty()) return;
        switch (event) {
            case 0 -> {
                if (known.values().stream()
                        .anyMatch(one -> one.starts.toLocalDate().equals(day))) return;
                appointments.book(between, day.atTime(9, 0), 30, Kind.OFFICE, "");
                known.put(at(between, day), new Known(day.atTime(9, 0)));
            }
            case 1 -> {
                var until = day.plusDays(chance.nextInt(4));
                var why = Why.values()[chance.nextInt(Why.values().length)];
                try {
                    episodes.standsStill(between, why, day, Optional.of(until), "");
                    day.datesUntil(until.plusDays(1)).forEach(still::add);
                } catch (org.alongside.web.Refusal onRecordAlready) {
                    return;
                }
            }
            case 2, 3 -> {
                var id = any(chance, known);
                var reason = Reason.values()[chance.nextInt(Reason.values().length)];
                var teller = teller(chance);
                attendance.say(between, id, reason.outcome(), reason, teller);
                Objects.requireNonNull(known.get(id)).said(new Word(reason.outcome(), reason, teller));
            }
            case 4, 5 -> {
                var told = Objects.requireNonNull(known.get(any(chance, known)));
                var tells = Outcome.values()[chance.nextInt(Outcome.values().length)];
                bringIn(between, number, told, tells);
                told.told(tells);
            }
            case 6 -> {
                var id = any(chance, known);
                var words = Objects.requireNonNull(known.get(id)).words;
                if (words.isEmpty()) return;
                var standing = attendance.history(between, id).stream()
                        .filter(Said::stands)
                        .toList();
                var which = chance.nextInt(words.size());
                attendance.takeBack(between, id, standing.get(which).id());
                words.remove(which);
            }
            default -> {
                var id = any(chance, known);
                appointments.met(between, id);
                Objects.requireNonNull(known.get(id)).said(new Word(Outcome.ATTENDED, null, Teller.OFFICER));
            }
        }
    }

    private AppointmentId at(Relationship between, LocalDate day) {
        return appointments.of(between).stream()
                .filter(one -> one.starts().toLocalDate().equals(day))
                .map(Appointment::id)
                .findFirst()
                .orElseThrow();
    }

    private static AppointmentId any(Random chance, Map<AppointmentId, Known> known) {
        return known.keySet().stream()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .skip(chance.nextInt(known.size()))
                .findFirst()
                .orElseThrow();
    }

    private static Teller teller(Random chance) {
        return List.of(Teller.OFFICER, Teller.PERSON, Teller.FAMILY, Teller.PROVIDER)
                .get(chance.nextInt(4));
    }

    /** How many rows each table holds: whatever tables there will be. */
    private Map<String, Long> sizes() {
        var sizes = new HashMap<String, Long>();
        for (var table : jdbc.sql("select tablename from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list())
            sizes.put(
                    table,
                    jdbc.sql("select count(*) from \"" + table + "\"")
                            .query(Long.class)
                            .single());
        return sizes;
    }

    @Test
    void aStayThatBecomesKnownLaterTakesItsAbsenceOutOfTheCountAndSaysWhy() {
        var between = new Caseload(stage, people).someone("en");
        var day = appointments.now(between.officer()).toLocalDate().minusDays(14);
        appointments.book(between, day.atTime(9, 0), 30, Kind.OFFICE, "");
        attendance.say(between, at(between, day), Outcome.MISSED, Reason.UNKNOWN, Teller.OFFICER);
        assertThat(absences.of(between))
                .singleElement()
                .satisfies(one -> assertThat(one.counting().counts()).isTrue());

        episodes.standsStill(between, Why.HOSPITAL, day.minusDays(2), Optional.empty(), "");

        var person = people.personOf(between);
        assertThat(absences.of(between.officer(), List.of(person)).get(person.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.counting()).isEqualTo(new Counting.DoesNotCount(Because.HOSPITAL)));
    }

    @Test
    void aWordThatWasAMistakeIsTakenBackAndBothStayToBeRead() {
        var between = new Caseload(stage, people).someone("en");
        var day = appointments.now(between.officer()).toLocalDate().minusDays(3);
        appointments.book(between, day.atTime(9, 0), 30, Kind.OFFICE, "");
        var id = at(between, day);
        attendance.say(between, id, Outcome.MISSED, Reason.UNKNOWN, Teller.OFFICER);
        attendance.say(between, id, Outcome.CANCELLED, Reason.OFFICE_CLOSED, Teller.OFFICER);
        assertThat(absences.of(between).getFirst().counting()).isEqualTo(new Counting.DoesNotCount(Because.OURS));

        attendance.takeBack(
                between, id, attendance.history(between, id).getLast().id());

        assertThat(absences.of(between)).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo(Reason.UNKNOWN);
            assertThat(one.counting().counts()).isTrue();
        });
        assertThat(attendance.history(between, id)).extracting(Said::stands).containsExactly(true, false);
        assertThatThrownBy(() -> jdbc.sql("update appointment_said set outcome = 'attended', reason = ''")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    /** Whoever writes past our code: a miss holds no reason of ours and no pause. */
    @Test
    void theTablesThemselvesKeepOursAndPausesOutOfTheMisses() {
        var between = new Caseload(stage, people).someone("en");
        var day = appointments.now(between.officer()).toLocalDate().minusDays(3);
        appointments.book(between, day.atTime(9, 0), 30, Kind.OFFICE, "");
        for (var reason : Reason.values())
            if (reason.side() == Side.OURS || reason.side() == Side.PAUSE)
                assertThatThrownBy(() -> writePast(between, "missed", reason.code()))
                        .as(reason.code())
                        .isInstanceOf(DataIntegrityViolationException.class);
            else assertThat(writePast(between, "missed", reason.code())).isEqualTo(1);
        assertThatThrownBy(() -> writePast(between, "missed", "")).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> writePast(between, "attended", "work"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private int writePast(Relationship between, String outcome, String reason) {
        return jdbc.sql("""
                insert into appointment_said (id, appointment_id, person_id, outcome, reason, teller, by, at)
                select :id, id, person_id, :outcome, :reason, 'officer', officer_id, now() from appointment
                 where person_id = :person
                """)
                .param("id", UUID.randomUUID())
                .param("outcome", outcome)
                .param("reason", reason)
                .param("person", between.person().value())
                .update();
    }
}
