package org.alongside.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.Caseload;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.calendar.AppointmentIntake;
import org.alongside.calendar.Appointments;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.people.Intake;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.plans.Agreement;
import org.alongside.plans.Plans;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** My people and Today: everybody on the list, what waits first, said in words (S2, S3). */
@Scenario
record MyPeopleTest(Stage stage, People people, Appointments appointments, Plans plans, JdbcClient jdbc, Clock clock) {
    private static final Pattern ROW = Pattern.compile("<tr><th scope=\"row\">.*?</tr>", Pattern.DOTALL);

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), stage.unit().zone());
    }

    private Relationship someone(Staff officer, String last, LocalDate since) {
        var number = "M-" + UUID.randomUUID();
        people.enrol(
                stage.unit(),
                List.of(new Intake(
                        number,
                        last,
                        "Sam",
                        "",
                        "en",
                        false,
                        true,
                        "",
                        "",
                        "",
                        "",
                        officer.id(),
                        new Intake.OrderIntake("O-" + number, "", since, null, false, "monthly"))));
        return people.caseFor(
                officer,
                java.util.Objects.requireNonNull(
                        people.numbered(stage.unit(), List.of(number)).get(number)));
    }

    /** The rows of the list, as words. */
    private List<String> rows(Staff officer, String path) {
        var shown = stage.open(officer, path);
        assertThat(shown.status()).isEqualTo(200);
        return ROW.matcher(shown.html())
                .results()
                .map(row -> row.group()
                        .replaceAll("<[^>]+>", " ")
                        .replaceAll("\\s+", " ")
                        .strip())
                .toList();
    }

    private void promise(Relationship between, LocalDate due) {
        var meeting = new Caseload(stage, people).meet(between, "regular");
        jdbc.sql("update session set state = 'closed', closed_at = started_at where id = :id::uuid")
                .param("id", meeting.id())
                .update();
        jdbc.sql("""
                insert into note (session_id, person_id, revision, signed_by, signed_at)
                values (:session::uuid, :person, 1, :officer, now())
                """)
                .param("session", meeting.id())
                .param("person", between.subject())
                .param("officer", between.staff().value())
                .update();
        plans.agree(
                between,
                UUID.fromString(meeting.id()),
                Agreement.inTwoLines("Go there", "Call the clinic", due.atTime(9, 0), Agreement.Copy.NONE));
    }

    /** What was missed in the hospital is neither a row that broke nor a service that was not kept (0029). */
    @Test
    void daysThatDoNotCountBreakNoRowAndLowerNothing() {
        var officer = stage.someone(Role.OFFICER);
        var between = someone(officer, "Stayed", today().minusDays(80));
        promise(between, today().plusDays(20));
        for (var days : List.of(40, 30, 20, 10))
            appointments.bringIn(
                    stage.unit(),
                    List.of(new AppointmentIntake(
                            people.personOf(between).number(),
                            officer.id(),
                            today().minusDays(days).atTime(9, 0),
                            30,
                            Kind.CLINIC,
                            null,
                            days == 20 ? Outcome.MISSED : Outcome.ATTENDED)));
        assertThat(rows(officer, "/people").getFirst()).contains("3 of 4");
        var brief = "/people/" + between.person() + "/brief";
        assertThat(stage.open(officer, brief).html()).doesNotContain("times in a row");

        var episode = "/people/" + between.person() + "/episode";
        stage.send(
                officer,
                episode,
                episode,
                Map.of(
                        "why",
                        "hospital",
                        "from",
                        today().minusDays(21).toString(),
                        "until",
                        today().minusDays(18).toString()));

        assertThat(rows(officer, "/people").getFirst()).contains("3 of 3");
        assertThat(stage.open(officer, brief).html()).contains("Came 3 times in a row");
    }

    @Test
    void whoWaitsOnTheOfficerComesFirstAndTheListSaysWhy() {
        var officer = stage.someone(Role.OFFICER);
        someone(officer, "Newcomer", today().minusDays(3));
        someone(officer, "Unmet", today().minusDays(70));
        var asked = someone(officer, "Asked", today().minusDays(80));
        appointments.book(asked, today().minusDays(2).atTime(9, 0), 30, Kind.OFFICE, "");

        var rows = rows(officer, "/people");

        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).startsWith("Sam Asked").contains("Did they come on");
        assertThat(rows.get(1)).startsWith("Sam Unmet").contains("Not met yet. On your list since");
        assertThat(rows.get(2)).startsWith("Sam Newcomer").contains("Nothing");
    }

    @Test
    void chipsShowSomeOfThemAndOrdersAreOthers() {
        var officer = stage.someone(Role.OFFICER);
        someone(officer, "Young", today().minusDays(3));
        var old = someone(officer, "Abel", today().minusDays(70));
        jdbc.sql("update supervision_order set ends = :ends where person_id = :person")
                .param("ends", today().plusDays(20))
                .param("person", old.subject())
                .update();

        assertThat(rows(officer, "/people?show=new"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("Sam Young");
        assertThat(rows(officer, "/people?show=unseen&show=ending"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("Sam Abel")
                .contains("Ends on");
        assertThat(rows(officer, "/people?show=new&show=ending")).isEmpty();
        assertThat(rows(officer, "/people?sort=name")).first().asString().startsWith("Sam Abel");
        assertThat(rows(officer, "/people?show=nonsense&sort=nonsense")).hasSize(2);
        var away = stage.send(
                officer,
                "/people/" + old.person() + "/episode",
                "/people/" + old.person() + "/episode",
                Map.of("why", "hospital", "from", today().toString()));
        assertThat(away.status()).isEqualTo(303);
        assertThat(rows(officer, "/people?show=away"))
                .hasSize(1)
                .first()
                .asString()
                .contains("hospital")
                .contains("Nothing");
        assertThat(rows(officer, "/people?show=unseen")).isEmpty();
    }

    @Test
    void aListIsKeptUnderANameAndRemoved() {
        var officer = stage.someone(Role.OFFICER);
        someone(officer, "Anyone", today());
        var noName = stage.send(
                officer, "/people?show=new", "/kept-lists", Map.of("name", " ", "show", "new", "sort", "name"));
        assertThat(noName.status()).isEqualTo(422);
        assertThat(noName.html()).contains("Please give the list a name", "value=\"new\"");

        var tooLong = "Everybody whom I see at the clinic on the first Monday of each month";
        var long61 = stage.send(officer, "/people?show=new", "/kept-lists", Map.of("name", tooLong, "show", "new"));
        assertThat(long61.status()).isEqualTo(422);
        assertThat(long61.html()).contains("value=\"" + tooLong + "\"", "aria-invalid=\"true\"");

        var kept = stage.send(
                officer,
                "/people?show=new&sort=name",
                "/kept-lists",
                Map.of("name", "Monday <first>", "show", "new", "sort", "name"));

        assertThat(kept.sentTo()).isEqualTo("/people?show=new&sort=name");
        assertThat(stage.open(officer, "/people").html()).contains("Monday &lt;first&gt;");
        var other = stage.someone(Role.OFFICER);
        someone(other, "Other", today());
        assertThat(stage.open(other, "/people").html()).doesNotContain("Monday");
        var removal = Pattern.compile("/kept-lists/[0-9a-f-]{36}/removal")
                .matcher(stage.open(officer, "/people").html());
        assertThat(removal.find()).isTrue();
        stage.send(other, "/people", removal.group(), Map.of());
        assertThat(stage.open(officer, "/people").html()).contains("Monday");
        stage.send(officer, "/people", removal.group(), Map.of());
        assertThat(stage.open(officer, "/people").html()).doesNotContain("Monday");
    }

    @Test
    void todayShowsSevenThingsAndTheRestBehindOneLink() {
        var officer = stage.someone(Role.OFFICER);
        for (var n = 0; n < 9; n++)
            appointments.book(
                    someone(officer, "Person" + n, today().minusDays(10)),
                    today().minusDays(1).atTime(8 + n, 0),
                    30,
                    Kind.OFFICE,
                    "");

        var page = stage.open(officer, "/today").html();
        assertThat(page.split("did they come\\?", -1)).hasSize(8);
        assertThat(page).contains("href=\"/today?needs=all#wait\"", "Show all 9");
        assertThat(stage.open(officer, "/today?needs=all").html().split("did they come\\?", -1))
                .hasSize(10);
    }

    @Test
    void aPromiseComesBeforeTheRest() {
        var officer = stage.someone(Role.OFFICER);
        var asked = someone(officer, "Asked", today().minusDays(10));
        appointments.book(asked, today().minusDays(5).atTime(9, 0), 30, Kind.OFFICE, "");
        promise(someone(officer, "Promised", today().minusDays(10)), today().minusDays(1));

        assertThat(rows(officer, "/people").getFirst())
                .startsWith("Sam Promised")
                .contains("Your promise was due");
        var page = stage.open(officer, "/today").html();
        assertThat(page.indexOf("your promise")).isPositive().isLessThan(page.indexOf("did they come?"));
    }

    @Test
    void anEmptyDaySaysTheNextSensibleAct() {
        var officer = stage.someone(Role.OFFICER);
        assertThat(stage.open(officer, "/today").html()).contains("No meetings today.", "My people");
        someone(officer, "Unmet", today().minusDays(50));
        someone(officer, "Unmet too", today().minusDays(50));
        assertThat(stage.open(officer, "/today").html())
                .contains("2 people have not been seen for 30 days", "href=\"/people?show=unseen\"");
        var other = stage.someone(Role.OFFICER);
        appointments.book(someone(other, "Asked", today()), today().minusDays(1).atTime(9, 0), 30, Kind.OFFICE, "");
        assertThat(stage.open(other, "/today").html()).contains("Begin with Sam");
    }

    @Test
    void nobodyYetIsSaidAndAScriptGetsAFragment() {
        var officer = stage.someone(Role.OFFICER);
        assertThat(stage.open(officer, "/people").html()).contains("Nobody is on your list yet");
        someone(officer, "Fragment", today());
        var fragment = stage.browser()
                .post()
                .uri("/people")
                .header("X-Alongside", "find")
                .param("q", "fragm")
                .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user(
                                officer.id().toString())
                        .roles("OFFICER"))
                .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf())
                .exchange()
                .getResponse();
        var html = new String(fragment.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(html).contains("Sam Fragment").doesNotContain("<html", "<title");
    }

    @Test
    void whatWaitsLeadsToWhereItIsAnswered() {
        var officer = stage.someone(Role.OFFICER);
        var asked = someone(officer, "Asked", today().minusDays(3));
        appointments.book(asked, today().minusDays(2).atTime(9, 0), 30, Kind.OFFICE, "");
        var meeting = appointments.of(asked).getFirst();

        assertThat(stage.open(officer, "/people").html())
                .containsPattern("<a href=\"/people/" + asked.person() + "/appointments/" + meeting.id()
                        + "\">Did they come on");
    }
}
