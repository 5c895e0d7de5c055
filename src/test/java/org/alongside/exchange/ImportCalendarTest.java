package org.alongside.exchange;

import static org.alongside.exchange.ExportKind.APPOINTMENTS;
import static org.alongside.exchange.ExportKind.CONDITIONS;
import static org.alongside.exchange.ExportKind.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.calendar.Appointments;
import org.alongside.identity.Units;
import org.alongside.people.Condition;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@Scenario
record ImportCalendarTest(
        Stage stage, Imports imports, JdbcClient jdbc, People people, Appointments appointments, Units units) {
    private static final String MEETINGS = "PersonNumber,OfficerBadge,Date,Time,Minutes,Kind,Place,Outcome\n";
    private static final String TERMS = "PersonNumber,OrderNumber,ConditionCode,ConditionText,SetBy,Since\n";

    @Test
    void conditionsAndAppointmentsComeInOnceAndASecondTimeNothingIsWritten() {
        var exports = Exports.of(stage, imports, jdbc);
        exports.bringIn(PEOPLE, exports.file("caseload.csv"));

        assertThat(Exports.counts(exports.bringIn(CONDITIONS, exports.file("conditions.csv"))))
                .containsExactly(167, 0, 0, 0);
        assertThat(Exports.counts(exports.bringIn(APPOINTMENTS, exports.file("appointments.csv"))))
                .containsExactly(282, 0, 0, 0);
        var versions = exports.versions();
        assertThat(Exports.counts(exports.bringIn(CONDITIONS, exports.file("conditions.csv"))))
                .containsExactly(0, 0, 167, 0);
        assertThat(Exports.counts(exports.bringIn(APPOINTMENTS, exports.file("appointments.csv"))))
                .containsExactly(0, 0, 282, 0);

        assertThat(exports.versions()).isEqualTo(versions);
    }

    @Test
    void withoutThePeopleNothingComesIn() {
        var exports = Exports.of(stage, imports, jdbc);

        var report = exports.tryOut(CONDITIONS, exports.file("conditions.csv"));

        assertThat(report.nothingUsable()).isTrue();
        assertThat(report.lines().getFirst().why()).isEqualTo(Saying.of("row.unknown-person"));
        assertThat(exports.tryOut(APPOINTMENTS, exports.file("appointments.csv"))
                        .nothingUsable())
                .isTrue();
    }

    @Test
    void conditionsWithOneCodeAreToldApartByTheirOrderInTheFile() {
        var exports = onePerson();
        var one = exports.number(1);
        var file = TERMS
                + "%s,O-1,SP-NOC,No contact with the north house,court,2025-03-01%n".formatted(one)
                + "%s,O-1,SP-NOC,\"No contact with the south house, or its yard\",Court,2025-03-01%n".formatted(one)
                + "%s,O-1,SP-NOC,No contact with the north house,court,2025-03-01%n".formatted(one)
                + "%s,O-2,SP-NOC,No contact,court,2025-03-01%n".formatted(one)
                + "%s,O-1,SP-NOC,No contact,the mayor,2025-03-01%n".formatted(one);

        assertThat(Exports.counts(exports.bringIn(CONDITIONS, file))).containsExactly(2, 0, 1, 2);
        assertThat(Exports.counts(exports.bringIn(CONDITIONS, file.replace("south", "west"))))
                .containsExactly(0, 1, 2, 2);

        assertThat(people.ordersOf(between(exports)).getFirst().conditions())
                .extracting(Condition::wording)
                .containsExactly("No contact with the north house", "No contact with the west house, or its yard");
    }

    @Test
    void anOutcomeUpdatesTheAppointmentAndNoneTakesItBack() {
        var exports = onePerson();
        var open = MEETINGS + meeting(exports, "2025-04-01,9:30 AM,30,office,Room 4,");

        assertThat(Exports.counts(exports.bringIn(APPOINTMENTS, open))).containsExactly(1, 0, 0, 0);
        exports.bringIn(APPOINTMENTS, MEETINGS + meeting(exports, "2025-04-01,09:30,30,office,Room 4,Attended Late"));
        assertThat(Exports.counts(exports.bringIn(APPOINTMENTS, open))).containsExactly(0, 0, 1, 0);

        assertThat(appointments.of(between(exports)))
                .singleElement()
                .satisfies(kept -> assertThat(kept.outcome()).isEqualTo(Outcome.ATTENDED_LATE));
    }

    @Test
    void anAppointmentThatCannotBeIsRefusedWithItsReason() {
        var exports = onePerson();
        var file = MEETINGS
                + meeting(exports, "2025-04-01,25:00,30,office,,")
                + meeting(exports, "2025-04-01,9,30,office,,")
                + meeting(exports, "2025-04-01,13:30 PM,30,office,,")
                + meeting(exports, "2025-04-01,13:30,4,office,,")
                + meeting(exports, "2025-04-01,13:30,481,office,,")
                + meeting(exports, "2025-04-01,13:30,30,park,,")
                + meeting(exports, "2025-04-01,13:30,30,office,,forgiven")
                + meeting(exports, "2025-04-31,13:30,30,office,,")
                + meeting(exports, "2025-04-01,13:30,30,office,,")
                        .replace(exports.tag() + "-LV-101", exports.tag() + "-LV-9")
                + meeting(exports, "2025-05-01,13:30,30,office,,")
                + meeting(exports, "2025-05-01,13:30,30,office,,")
                + meeting(exports, "2025-05-01,13:30,45,office,,");

        assertThat(exports.bringIn(APPOINTMENTS, file).lines())
                .extracting(line -> line.state() + line.why().key().replace("exchange.row", ""))
                .containsExactly(
                        "REFUSED.time",
                        "REFUSED.time",
                        "REFUSED.time",
                        "REFUSED.number",
                        "REFUSED.number",
                        "REFUSED.kind",
                        "REFUSED.outcome",
                        "REFUSED.date",
                        "REFUSED.officer",
                        "ADDED",
                        "SAME.again",
                        "REFUSED.twice");
    }

    @Test
    void afterAFailureOnTheLastRowNothingIsThere() {
        var exports = onePerson();
        var file = MEETINGS
                + IntStream.range(0, 4_500)
                        .mapToObj(at -> meeting(
                                exports,
                                "%s,%02d:00,30,office,,"
                                        .formatted(
                                                java.time.LocalDate.of(2025, 1, 1)
                                                        .plusDays(at / 10),
                                                8 + at % 10)))
                        .collect(Collectors.joining())
                + meeting(exports, "2040-01-01,09:00,30,office,breaks,");
        jdbc.sql("alter table appointment add constraint for_this_test check (place <> 'breaks') not valid")
                .update();
        try {
            assertThatThrownBy(() -> exports.bringIn(APPOINTMENTS, file))
                    .isInstanceOf(DataIntegrityViolationException.class);
            assertThat(appointments.of(between(exports))).isEmpty();
        } finally {
            jdbc.sql("alter table appointment drop constraint for_this_test").update();
        }
        assertThat(Exports.counts(exports.bringIn(APPOINTMENTS, file))).containsExactly(4_501, 0, 0, 0);
    }

    @Test
    void eachImportIsOneEntryInTheTrail() {
        var exports = onePerson();
        var before = entries();

        exports.tryOut(PEOPLE, Exports.PEOPLE + exports.person(2, "Reyes", "", "101"));
        exports.bringIn(PEOPLE, Exports.PEOPLE + exports.person(2, "Reyes", "", "101"));

        assertThat(entries()).hasSize(before.size() + 1).last().isEqualTo("people/1/0");
    }

    /** Two records were put together, and the agency’s file still has both numbers. */
    @Test
    void rowsOfTwoNumbersOfOnePersonAreOne() {
        var exports = onePerson();
        exports.bringIn(PEOPLE, Exports.PEOPLE + exports.person(2, "Vance", "1986-04-02", "101"));
        jdbc.sql("""
                update person set same_as = (select id from person where number = :kept) where number = :other
                """)
                .param("kept", exports.number(1))
                .param("other", exports.number(2))
                .update();
        var rows = MEETINGS + meeting(exports, "2027-12-01,09:00,30,office,Room 4,");
        var twice = rows
                + meeting(exports, "2027-12-01,09:00,45,office,Room 5,").replace(exports.number(1), exports.number(2));
        var terms = TERMS
                + "%s,O-1,SP-NOC,No contact with the north house,court,2025-03-01%n".formatted(exports.number(1))
                + "%s,O-1,SP-NOC,No contact with the south house,court,2025-03-01%n".formatted(exports.number(2));
        var orders = Exports.PEOPLE
                + exports.person(1, "Vance", "1986-04-02", "101").replace("O-1", "O-9")
                + exports.person(2, "Vance", "1986-04-02", "101").replace("O-2", "O-9");

        assertThat(Exports.counts(exports.bringIn(PEOPLE, orders))).containsExactly(0, 1, 1, 0);
        assertThat(Exports.counts(exports.bringIn(CONDITIONS, terms))).containsExactly(1, 0, 1, 0);
        assertThat(Exports.counts(exports.bringIn(APPOINTMENTS, twice))).containsExactly(1, 0, 1, 0);

        assertThat(appointments.of(between(exports)))
                .singleElement()
                .satisfies(one -> assertThat(one.minutes()).isEqualTo(30));
        var versions = exports.versions();
        for (var again : List.of(orders, terms, twice)) {
            var kind = again.equals(orders) ? PEOPLE : again.equals(terms) ? CONDITIONS : APPOINTMENTS;
            assertThat(Exports.counts(exports.bringIn(kind, again))).containsExactly(0, 0, 2, 0);
        }
        assertThat(exports.versions()).isEqualTo(versions);
    }

    private List<String> entries() {
        return jdbc.sql("select thing from audit_entry where action = 'people.imported' order by at")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private Exports onePerson() {
        var exports = Exports.of(stage, imports, jdbc);
        exports.bringIn(PEOPLE, Exports.PEOPLE + exports.person(1, "Vance", "1986-04-02", "101"));
        return exports;
    }

    private static String meeting(Exports exports, String rest) {
        return "%s,%s-LV-101,%s%n".formatted(exports.number(1), exports.tag(), rest);
    }

    private Relationship between(Exports exports) {
        var officer =
                units.withBadge(stage.unit().id(), exports.tag() + "-LV-101").orElseThrow();
        return people.caseFor(officer, people.caseload(officer).getFirst().id());
    }
}
