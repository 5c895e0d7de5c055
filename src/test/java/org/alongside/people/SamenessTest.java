package org.alongside.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.alongside.Caseload;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.calendar.Appointment;
import org.alongside.calendar.Appointments;
import org.alongside.identity.PersonId;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two records of one person: suggested, put together, taken apart, and nothing is lost on the way (0027). */
@Scenario
record SamenessTest(Stage stage, People people, Appointments appointments, JdbcClient jdbc) {
    /** Two records with the same phone and birth date, each with an officer of their own. */
    private record Two(
            Staff officer,
            Staff other,
            Staff supervisor,
            Intake kept,
            Intake older,
            PersonId keptId,
            PersonId olderId) {
        String keptPath() {
            return "/people/" + keptId;
        }

        String olderPath() {
            return "/people/" + olderId;
        }
    }

    private Intake intake(Staff officer, String number, String first, String last, String phone, String born) {
        return new Intake(
                number,
                last,
                first,
                "",
                "en",
                false,
                true,
                born,
                phone,
                "",
                "",
                officer.id(),
                new Intake.OrderIntake("O-" + number, "", LocalDate.of(2026, 9, 1), null, false, "monthly"));
    }

    private Two two() {
        var officer = stage.someone(Role.OFFICER);
        var other = stage.someone(Role.OFFICER);
        var tag = UUID.randomUUID().toString().substring(0, 8);
        var phone = "(217) " + String.format("%07d", Math.floorMod(tag.hashCode(), 10_000_000));
        var born = LocalDate.of(1950, 1, 1)
                .plusDays(Math.floorMod(tag.hashCode(), 15_000))
                .toString();
        var kept = intake(officer, "K-" + tag, "Roberta", "Aarden" + tag, phone, born);
        var older = intake(other, "L-" + tag, "Bobbie", "Aardenn" + tag, phone, born);
        people.enrol(stage.unit(), List.of(kept, older));
        var ids = people.numbered(stage.unit(), List.of(kept.number(), older.number()));
        return new Two(
                officer,
                other,
                stage.someone(Role.SUPERVISOR),
                kept,
                older,
                Objects.requireNonNull(ids.get(kept.number())),
                Objects.requireNonNull(ids.get(older.number())));
    }

    private Stage.Screen join(Two two, String why) {
        return stage.send(
                two.supervisor(),
                "/same-people",
                "/same-people",
                Map.of(
                        "one", two.olderId().toString(),
                        "other", two.keptId().toString(),
                        "keep", two.keptId().toString(),
                        "why", why));
    }

    @Test
    void theSupervisorSeesWhatIsTheSameAndNotTheThingItself() {
        var two = two();
        var page = stage.open(two.supervisor(), "/same-people");
        assertThat(page.html())
                .contains(two.kept().number(), two.older().number(), "Same birth date", "Same phone", "Names alike")
                .doesNotContain(
                        Objects.requireNonNull(two.kept().phone()),
                        Objects.requireNonNull(two.kept().born()));
        assertThat(stage.open(two.officer(), "/same-people").status()).isEqualTo(404);
    }

    @Test
    void puttingTogetherNeedsAWord() {
        var two = two();
        var asked = join(two, " ");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.html()).contains("Please write why they are one person");
        assertThat(stage.open(two.other(), two.olderPath()).status()).isEqualTo(200);
    }

    @Test
    void theOtherLeadsToTheKeptOneAndStaysToBeRead() {
        var two = two();
        stage.open(two.supervisor(), "/same-people");
        assertThat(join(two, "Same face, she says so").status()).isEqualTo(303);

        assertThat(stage.open(two.other(), two.olderPath()).status()).isEqualTo(404);
        assertThat(stage.open(two.officer(), two.olderPath()).status()).isEqualTo(200);
        assertThat(stage.open(two.officer(), two.keptPath() + "/officers").html())
                .contains(two.olderPath(), two.older().number());
        assertThat(stage.open(two.officer(), two.keptPath()).html())
                .contains(two.keptPath() + "/officers")
                .doesNotContain("This is an older record");
        assertThat(stage.open(two.officer(), two.olderPath()).html())
                .contains("This is an older record of the same person", two.olderPath() + "/officers");
        assertThat(stage.open(two.supervisor(), "/same-people").html())
                .contains("href=\"" + two.keptPath() + "\"", "href=\"" + two.olderPath() + "\"");
        assertThat(people.caseload(two.other())).isEmpty();
        assertThat(people.find(two.officer(), two.older().number()).people())
                .extracting(Person::number)
                .containsExactly(two.kept().number());
        assertThat(people.find(two.supervisor(), two.older().number()).people())
                .extracting(Person::number)
                .containsExactly(two.kept().number());
        assertThat(people.find(two.supervisor(), two.older().lastName()).people())
                .extracting(Person::number)
                .doesNotContain(two.older().number());
    }

    @Test
    void nothingIsWrittenIntoTheOlderOne() {
        var two = two();
        join(two, "one person");
        var start =
                stage.send(two.officer(), two.keptPath(), two.olderPath() + "/sessions", Map.of("variant", "regular"));
        assertThat(start.status()).isEqualTo(409);
        assertThat(start.html()).contains("This is an older record of the same person");
    }

    @Test
    void neitherTheCalendarNorSignsNorALighterStandardAreWrittenIntoTheOlderOne() {
        var two = two();
        var day = LocalDate.now(java.time.Clock.system(stage.unit().zone())).minusDays(2);
        var before = people.caseFor(two.other(), two.olderId());
        appointments.book(before, day.atTime(9, 0), 30, Appointment.Kind.OFFICE, "");
        join(two, "one person");
        var held = two.olderPath() + "/appointments/"
                + appointments.of(before).getFirst().id();
        var look = two.olderPath() + "/look";
        stage.send(two.supervisor(), look, look, Map.of("reason", "To see"));

        var ahead = day.plusDays(20).toString();
        var written = List.of(
                stage.send(
                        two.officer(),
                        two.keptPath(),
                        two.olderPath() + "/calendar/booking",
                        Map.of("day", ahead, "time", "10:00", "anyway", "true")),
                stage.send(
                        two.officer(),
                        two.keptPath(),
                        two.olderPath() + "/calendar/booking",
                        Map.of("day", ahead, "time", "10:00", "anyway", "true", "repeat", "weekly", "times", "2")),
                stage.send(two.officer(), held, held + "/outcome", Map.of("outcome", "came", "version", "1")),
                stage.send(
                        two.officer(),
                        held,
                        held + "/change",
                        Map.of("day", ahead, "time", "11:00", "anyway", "true", "version", "1")),
                stage.send(
                        two.officer(), held, held + "/cancellation", Map.of("reason", "our-mistake", "version", "1")),
                stage.send(
                        two.officer(),
                        two.keptPath(),
                        two.olderPath() + "/signs/notices",
                        Map.of("fact", "shot-late", "number", "7", "who", "Nurse Joy, Harbor", "source", "clinic")),
                stage.send(
                        two.supervisor(),
                        two.olderPath() + "/contact",
                        two.olderPath() + "/contact/lighter",
                        Map.of(
                                "rhythm",
                                "quarterly",
                                "from",
                                ahead,
                                "until",
                                day.plusDays(40).toString(),
                                "reason",
                                "Does well")));

        assertThat(written).allSatisfy(screen -> {
            assertThat(screen.status()).isEqualTo(409);
            assertThat(screen.html()).contains("This is an older record of the same person");
        });
    }

    @Test
    void anImportOfTheOldNumberUpdatesTheKeptPerson() {
        var two = two();
        join(two, "one person");
        var told = intake(two.officer(), two.older().number(), "Roberta", "Tillman-Rey", "(217) 555-9911", "");
        people.enrol(stage.unit(), List.of(told));

        assertThat(jdbc.sql("select last_name from person where id = :id")
                        .param("id", two.keptId().value())
                        .query(String.class)
                        .single())
                .isEqualTo("Tillman-Rey");
        assertThat(jdbc.sql("select last_name from person where id = :id")
                        .param("id", two.olderId().value())
                        .query(String.class)
                        .single())
                .isEqualTo(two.older().lastName());
        assertThat(people.numbered(stage.unit(), List.of(two.older().number()))).containsValue(two.keptId());
        people.enrol(stage.unit(), List.of(two.kept(), told));
        assertThat(jdbc.sql("select last_name from person where id = :id")
                        .param("id", two.keptId().value())
                        .query(String.class)
                        .single())
                .as("both numbers in one export: the kept record's row tells")
                .isEqualTo(two.kept().lastName());
    }

    @Test
    void takenApartEverythingIsAsItWas() {
        var two = two();
        new Caseload(stage, people).meet(people.caseFor(two.other(), two.olderId()), "regular");
        stage.open(two.supervisor(), "/same-people");
        var before = rows(two);
        join(two, "one person");
        var removal = java.util.regex.Pattern.compile("/same-people/[0-9a-f-]{36}/removal");
        var page = stage.open(two.supervisor(), "/same-people").html();
        var mine = jdbc.sql("select id from same_person where kept_id = :kept and undone_at is null")
                .param("kept", two.keptId().value())
                .query(UUID.class)
                .single();
        assertThat(removal.matcher(page).results().map(found -> found.group()))
                .contains("/same-people/" + mine + "/removal");

        stage.send(two.supervisor(), "/same-people", "/same-people/" + mine + "/removal", Map.of());

        assertThat(rows(two)).isEqualTo(before);
        assertThat(stage.open(two.other(), two.olderPath()).status()).isEqualTo(200);
        assertThat(stage.open(two.officer(), two.olderPath()).status()).isEqualTo(404);
        assertThat(people.find(two.supervisor(), two.older().lastName()).people())
                .hasSize(1);
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where subject = :id and action in ('person.put-together', 'person.taken-apart')")
                        .param("id", two.olderId().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    /** Everything that stands in the tables about these two. */
    private Map<String, Object> rows(Two two) {
        var rows = new HashMap<String, Object>();
        for (var table : List.of("person", "caseload", "supervision_order", "session", "find_key")) {
            var column = table.equals("person") ? "id" : table.equals("find_key") ? "source_id" : "person_id";
            rows.put(
                    table,
                    jdbc.sql("select coalesce(string_agg(one::text, ' ' order by one::text), '') from " + table
                                    + " one where " + column + " in (:kept, :older)")
                            .param("kept", two.keptId().value())
                            .param("older", two.olderId().value())
                            .query(String.class)
                            .single());
        }
        return rows;
    }

    @Test
    void twoPeopleAreNotSuggestedAgain() {
        var two = two();
        assertThat(stage.send(
                                two.supervisor(),
                                "/same-people",
                                "/same-people/two",
                                Map.of(
                                        "one",
                                        two.olderId().toString(),
                                        "other",
                                        two.keptId().toString()))
                        .status())
                .isEqualTo(303);
        assertThat(stage.open(two.supervisor(), "/same-people").html())
                .doesNotContain(two.kept().number());
    }

    @Test
    void twoSupervisorsAtOnceMakeOneLink() {
        var two = two();
        join(two, "one person");
        var again = join(two, "once more");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.html()).contains("leads to another one by now");
    }

    @Test
    void whoDecidesCanLookAtBothAndSaysWhichIsKept() {
        var two = two();
        assertThat(stage.open(two.supervisor(), "/same-people").html())
                .contains("href=\"" + two.keptPath() + "\"", "href=\"" + two.olderPath() + "\"");

        var asked = stage.send(
                two.supervisor(),
                "/same-people",
                "/same-people",
                Map.of(
                        "one", two.olderId().toString(),
                        "other", two.keptId().toString(),
                        "why", "Same face, she says so"));

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.html()).contains("Please choose which record is kept", "Same face, she says so");
        assertThat(stage.open(two.other(), two.olderPath()).status()).isEqualTo(200);
    }
}
