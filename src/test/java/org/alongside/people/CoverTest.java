package org.alongside.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.alongside.Caseload;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.calendar.Appointment;
import org.alongside.calendar.Appointments;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody stands in for an officer: for some days, with what that needs, under the officer's eyes (F5, branch e). */
@Scenario
record CoverTest(Stage stage, People people, Appointments appointments, JdbcClient jdbc, Clock clock) {
    private Caseload caseload() {
        return new Caseload(stage, people);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), stage.unit().zone());
    }

    /** An officer with one person, a colleague, their supervisor. */
    private record Unit(Relationship between, Staff colleague, Staff supervisor) {
        Staff officer() {
            return between.officer();
        }

        String path() {
            return "/people/" + between.person();
        }

        String team() {
            return "/team/" + officer().id();
        }
    }

    private Unit unit() {
        return new Unit(caseload().someone("en"), stage.someone(Role.OFFICER), stage.someone(Role.SUPERVISOR));
    }

    private Stage.Screen set(Unit unit, Map<String, String> other) {
        var fields = new HashMap<>(Map.of(
                "covering", unit.colleague().id().toString(),
                "from", today().toString(),
                "until", today().plusDays(3).toString()));
        fields.putAll(other);
        return stage.send(unit.supervisor(), unit.team(), unit.team() + "/covers", fields);
    }

    private String coverOf(Unit unit) {
        return jdbc.sql("select id from cover where officer_id = :officer order by set_at desc limit 1")
                .param("officer", unit.officer().id().value())
                .query(java.util.UUID.class)
                .single()
                .toString();
    }

    @Test
    void whoeverStandsInReadsTheBriefFirstAndThenWhatIsNeeded() {
        var unit = unit();
        appointments.book(unit.between(), today().atTime(9, 0).plusDays(1), 30, Appointment.Kind.OFFICE, "Room 4");
        assertThat(stage.open(unit.colleague(), unit.path()).status()).isEqualTo(404);

        assertThat(set(unit, Map.of()).status()).isEqualTo(303);

        var first = stage.open(unit.colleague(), unit.path());
        assertThat(first.status()).isEqualTo(303);
        assertThat(first.sentTo()).isEqualTo(unit.path() + "/brief");
        var brief = stage.open(unit.colleague(), unit.path() + "/brief");
        assertThat(brief.status()).isEqualTo(200);
        assertThat(brief.html())
                .contains("What you need for Marisol", unit.officer().name(), "9:00 AM")
                .doesNotContain("How it was");
        assertThat(stage.open(unit.colleague(), unit.path()).status()).isEqualTo(200);
        assertThat(stage.open(unit.colleague(), unit.path() + "/hard-days").status())
                .isEqualTo(200);
        assertThat(stage.open(unit.colleague(), unit.path() + "/between-us").status())
                .isEqualTo(404);
    }

    @Test
    void theBriefSaysHowSupervisionStandsWhichWaysAreSafeAndTheWordsOfTheirOfficer() {
        var unit = unit();
        var reporting = people.ordersOf(unit.between()).getFirst().conditions().stream()
                .filter(condition -> condition.code().equals("STD-01"))
                .findFirst()
                .orElseThrow();
        write(unit, "/orders/conditions/" + reporting.id() + "/words", Map.of("plain/english", "See me once a month"));
        write(
                unit,
                "/about/contact",
                Map.of("best", "text", "text/safe", "yes", "phone/to", "555-0144", "email/safe", "no"));
        stage.send(
                unit.officer(),
                unit.path() + "/episode",
                unit.path() + "/episode",
                Map.of("why", "hospital", "from", today().toString()));
        set(unit, Map.of());

        var brief = stage.open(unit.colleague(), unit.path() + "/brief");

        assertThat(brief.html().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "))
                .contains("In the hospital since", "See me once a month")
                .contains("Text 555-0144", "E-mail: Not safe. Do not use it.");
    }

    private void write(Unit unit, String at, Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.put("base", "0");
        assertThat(stage.send(
                                unit.officer(),
                                unit.path() + at.replaceAll("/conditions.*|/contact", ""),
                                unit.path() + at,
                                fields)
                        .status())
                .as(at)
                .isEqualTo(303);
    }

    @Test
    void todayTellsBothOfThem() {
        var unit = unit();
        appointments.book(unit.between(), today().atTime(23, 30), 25, Appointment.Kind.OFFICE, "");
        set(unit, Map.of());

        assertThat(stage.open(unit.colleague(), "/today").html())
                .contains("You stand in for " + unit.officer().name(), "Marisol Reyes");
        assertThat(stage.open(unit.officer(), "/today").html())
                .contains(unit.colleague().name() + " stands in for you");
    }

    @Test
    void theMeetingsOfWhoeverStandsInCarryTheirOwnName() {
        var unit = unit();
        set(unit, Map.of());
        stage.open(unit.colleague(), unit.path() + "/brief");
        var covering = people.caseFor(unit.colleague(), unit.between().person());
        assertThat(covering.standing()).isEqualTo(Relationship.Standing.COVERING);

        var started = stage.send(
                unit.colleague(), unit.path() + "/brief", unit.path() + "/sessions", Map.of("variant", "short"));

        assertThat(started.status()).isEqualTo(303);
        assertThat(jdbc.sql("""
                        select officer_id from session where person_id = :person order by started_at desc limit 1
                        """)
                        .param("person", unit.between().subject())
                        .query(java.util.UUID.class)
                        .single())
                .isEqualTo(unit.colleague().id().value());
        var meeting = Objects.requireNonNull(started.sentTo()).replace("/together", "");
        assertThat(stage.open(unit.colleague(), meeting + "/desk").status()).isEqualTo(200);
    }

    @Test
    void whatWasSaidBeforeStaysWithTheOfficer() {
        var unit = unit();
        var meeting = caseload().meet(unit.between(), "regular");
        meeting.hear();
        jdbc.sql("update session set state = 'closed', closed_at = started_at where person_id = :person")
                .param("person", unit.between().subject())
                .update();
        set(unit, Map.of());
        stage.open(unit.colleague(), unit.path() + "/brief");

        assertThat(stage.open(unit.colleague(), meeting.path() + "/wrap-up").status())
                .isEqualTo(404);
        assertThat(stage.open(unit.colleague(), meeting.path() + "/hand-out").status())
                .isEqualTo(404);
        assertThat(stage.open(unit.colleague(), unit.path()).html()).doesNotContain(meeting.id());
        assertThat(stage.open(unit.officer(), meeting.path() + "/wrap-up").status())
                .isEqualTo(200);
    }

    @Test
    void theOfficerSeesWhatWasOpenedAndWhoeverStoodInDoesNot() {
        var unit = unit();
        set(unit, Map.of());
        stage.open(unit.colleague(), unit.path() + "/brief");
        stage.open(unit.colleague(), unit.path() + "/hard-days");
        var page = "/covers/" + coverOf(unit);

        assertThat(stage.open(unit.officer(), page).html())
                .contains("What was opened", "The hard-days card", "The brief");
        assertThat(stage.open(unit.colleague(), page).html())
                .contains("Read the brief of each person first", "Marisol Reyes")
                .doesNotContain("What was opened");
        assertThat(stage.open(stage.someone(Role.OFFICER), page).status()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from audit_entry where actor = :who and action = 'cover.opened'")
                        .param("who", unit.colleague().id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void anAlertReachesWhoeverStandsIn() {
        var unit = unit();
        var meeting = caseload().meet(unit.between(), "regular");
        meeting.hear();
        meeting.answer("together/safety", "safety/ask/self", "yes");
        assertThat(stage.open(unit.colleague(), "/today").html()).doesNotContain("Marisol");

        set(unit, Map.of());

        assertThat(stage.open(unit.colleague(), "/today").html()).contains("id=\"alerts\"", "Marisol Reyes");
    }

    @Test
    void itIsOverWithTheLastDayOfItsZone() {
        var unit = unit();
        set(unit, Map.of());
        var last = LocalDate.ofInstant(clock.instant(), ZoneId.of("Pacific/Midway"));
        var until = jdbc.sql(
                "update cover set from_day = :day, until_day = :day, zone = :zone where officer_id = :officer");
        var officer = unit.officer().id().value();

        until.param("day", last)
                .param("zone", "Pacific/Midway")
                .param("officer", officer)
                .update();
        assertThat(stage.open(unit.colleague(), unit.path() + "/brief").status())
                .isEqualTo(200);

        jdbc.sql("update cover set zone = 'Pacific/Kiritimati' where officer_id = :officer")
                .param("officer", officer)
                .update();
        assertThat(stage.open(unit.colleague(), unit.path() + "/brief").status())
                .isEqualTo(404);
        assertThat(stage.open(unit.colleague(), "/today").html()).doesNotContain("Marisol");
    }

    @Test
    void theOfficerWhoIsBackEndsIt() {
        var unit = unit();
        set(unit, Map.of());
        stage.open(unit.colleague(), unit.path() + "/brief");
        var page = "/covers/" + coverOf(unit);
        assertThat(stage.send(unit.colleague(), page, page + "/end", Map.of()).status())
                .isEqualTo(404);

        stage.send(unit.officer(), page, page + "/end", Map.of());

        assertThat(stage.open(unit.colleague(), unit.path()).status()).isEqualTo(404);
        assertThat(stage.open(unit.officer(), page).html()).contains("Ended on");
    }

    @Test
    void onePersonAloneIsOnePersonAlone() {
        var unit = unit();
        var other = caseload().someone(unit.officer(), "es", "");
        set(unit, Map.of("only", unit.between().person().toString()));

        assertThat(stage.open(unit.colleague(), unit.path() + "/brief").status())
                .isEqualTo(200);
        assertThat(stage.open(unit.colleague(), "/people/" + other.person() + "/brief")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFormThatCannotBeComesBackWithASentence() {
        var unit = unit();
        var noEnd = set(unit, Map.of("until", ""));
        assertThat(noEnd.status()).isEqualTo(422);
        assertThat(noEnd.html()).contains("Please give a first and a last day", "selected");
        assertThat(set(unit, Map.of("until", today().plusDays(400).toString())).html())
                .contains("half a year at most");
        assertThat(set(unit, Map.of("covering", unit.officer().id().toString())).html())
                .contains("Please pick another officer");
        set(unit, Map.of());
        var again = set(unit, Map.of());
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html()).contains("Somebody stands in on some of these days");
        var theirs = stage.send(unit.officer(), "/today", unit.team() + "/covers", Map.of());
        assertThat(theirs.status()).isEqualTo(404);
    }

    @Test
    void peopleGoToAnotherOfficerWithTheirHistory() {
        var unit = unit();
        jdbc.sql("update caseload set since = :then where person_id = :person")
                .param("then", today().minusDays(40))
                .param("person", unit.between().subject())
                .update();
        handOver(unit);

        assertThat(stage.open(unit.officer(), unit.path()).status()).isEqualTo(404);
        assertThat(stage.open(unit.colleague(), "/today").html())
                .contains("Marisol Reyes came to you", "Read the brief");
        stage.open(unit.colleague(), unit.path() + "/brief");
        assertThat(stage.open(unit.colleague(), "/today").html()).doesNotContain("came to you");
        assertThat(stage.open(unit.colleague(), unit.path() + "/officers").html())
                .contains(unit.officer().name(), unit.colleague().name(), "Dana moves to the night unit");
    }

    private Intake told(Unit unit, Staff by) {
        var number = people.personOf(unit.between()).number();
        return new Intake(
                number,
                "Reyes",
                "Marisol",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                by.id(),
                new Intake.OrderIntake("O-" + number, null, LocalDate.of(2026, 9, 1), null, false, null));
    }

    private Staff officerNow(Unit unit) {
        return java.util.stream.Stream.of(unit.officer(), unit.colleague())
                .filter(one -> people.caseload(one).stream()
                        .anyMatch(person -> person.id().equals(unit.between().person())))
                .findFirst()
                .orElseThrow();
    }

    private void handOver(Unit unit) {
        var moved = stage.send(
                unit.supervisor(),
                unit.team(),
                unit.team() + "/transfers",
                Map.of(
                        "person", unit.between().person().toString(),
                        "to", unit.colleague().id().toString(),
                        "why", "Dana moves to the night unit"));
        assertThat(moved.status()).isEqualTo(303);
        assertThat(officerNow(unit)).isEqualTo(unit.colleague());
    }

    private void aDayPasses(Unit unit) {
        jdbc.sql("update caseload set since = since - 1, until = until - 1 where person_id = :person")
                .param("person", unit.between().subject())
                .update();
        jdbc.sql("update transfer set day = day - 1 where person_id = :person")
                .param("person", unit.between().subject())
                .update();
    }

    private Arrival bringIn(Unit unit, Staff told) {
        return people.enrol(stage.unit(), java.util.List.of(told(unit, told))).getFirst();
    }

    /** The agency’s system does not know of it yet, and says what it said before. */
    @Test
    void whatASupervisorDecidedIsNotUndoneByAFileThatSaysNothingNew() {
        var unit = unit();
        aDayPasses(unit);
        handOver(unit);

        for (var night = 0; night < 3; night++) {
            assertThat(bringIn(unit, unit.officer())).isEqualTo(new Arrival.Same());
            assertThat(officerNow(unit)).isEqualTo(unit.colleague());
            aDayPasses(unit);
        }
        assertThat(stage.open(unit.colleague(), "/today").html()).contains("Marisol Reyes came to you");
        assertThat(bringIn(unit, unit.colleague())).as("it has followed").isEqualTo(new Arrival.Same());
        bringIn(unit, unit.officer());
        assertThat(officerNow(unit)).as("that is news").isEqualTo(unit.officer());
    }

    @Test
    void theDayOnWhichASupervisorDecidedIsNotWrittenOver() {
        var unit = unit();
        aDayPasses(unit);
        handOver(unit);

        var third = stage.someone(Role.OFFICER);
        bringIn(unit, third);
        assertThat(officerNow(unit)).isEqualTo(unit.colleague());
        aDayPasses(unit);
        bringIn(unit, third);

        assertThat(people.caseload(third)).as("news is heard the day after").hasSize(1);
        assertThat(stage.open(third, unit.path() + "/officers").html())
                .contains(unit.officer().name(), unit.colleague().name(), "Dana moves to the night unit");
    }

    /** Whoever came in before the file's last word was kept. */
    @Test
    void whereNobodyRemembersTheFileIsFollowedUnlessASupervisorDecided() {
        var unit = unit();
        aDayPasses(unit);
        forget(unit);
        bringIn(unit, unit.colleague());
        assertThat(officerNow(unit)).isEqualTo(unit.colleague());

        var other = unit();
        aDayPasses(other);
        handOver(other);
        aDayPasses(other);
        forget(other);
        bringIn(other, other.officer());
        assertThat(officerNow(other)).isEqualTo(other.colleague());
    }

    private void forget(Unit unit) {
        jdbc.sql("update person set file_officer = null where id = :person")
                .param("person", unit.between().subject())
                .update();
    }

    @Test
    void nobodyIsGivenOverWithoutAWordOnWhy() {
        var unit = unit();
        var kept = stage.send(
                unit.supervisor(),
                unit.team(),
                unit.team() + "/transfers",
                Map.of(
                        "person",
                        unit.between().person().toString(),
                        "to",
                        unit.colleague().id().toString(),
                        "why",
                        " "));

        assertThat(kept.status()).isEqualTo(422);
        assertThat(kept.html()).contains("Please write why", "checked", "selected");
        assertThat(stage.open(unit.officer(), unit.path()).status()).isEqualTo(200);
    }

    @Test
    void theTeamIsByNameWithCounts() {
        var unit = unit();
        set(unit, Map.of());
        var page = stage.open(unit.supervisor(), "/team");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains(unit.officer().name(), unit.colleague().name(), "until ");
        assertThat(page.html().indexOf(unit.officer().name())
                        < page.html().indexOf(unit.colleague().name()))
                .isEqualTo(unit.officer().name().compareTo(unit.colleague().name()) < 0);
    }

    @Test
    void everyTabOfWhoeverStandsInLeadsSomewhereAndOneOfThemToReportNow() {
        var unit = unit();
        set(unit, Map.of());
        stage.open(unit.colleague(), unit.path() + "/brief");

        var tabs = java.util.regex.Pattern.compile("href=\"(" + unit.path() + "(?:/[a-z]+)*)\"")
                .matcher(nav(stage.open(unit.colleague(), unit.path()).html()))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(tabs).contains(unit.path() + "/reports/new").doesNotContain(unit.path() + "/responses");
        for (var tab : tabs)
            assertThat(stage.open(unit.colleague(), tab).status()).as(tab).isEqualTo(200);
        assertThat(nav(stage.open(unit.officer(), unit.path()).html()))
                .contains(unit.path() + "/responses")
                .doesNotContain("/reports/new");
        var form = unit.path() + "/reports/new";
        assertThat(stage.open(unit.colleague(), form).html()).doesNotContain(unit.path() + "/responses\"");
        var made = stage.send(
                unit.colleague(),
                form,
                unit.path() + "/reports",
                Map.of("item", "threat", "facts", "He said so at the door.", "told", "yes"));
        assertThat(made.status()).isEqualTo(303);
        assertThat(stage.open(unit.colleague(), Objects.requireNonNull(made.sentTo()))
                        .html())
                .contains("He said so at the door.", "href=\"" + unit.path() + "\"")
                .doesNotContain(unit.path() + "/responses\"");
    }

    private static String nav(String html) {
        var from = html.indexOf("class=\"sub-nav");
        return html.substring(from, html.indexOf("</nav>", from));
    }
}
