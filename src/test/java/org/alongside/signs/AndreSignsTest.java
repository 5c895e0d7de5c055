package org.alongside.signs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.Caseload;
import org.alongside.Form;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.Stage.Screen;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.calendar.AppointmentIntake;
import org.alongside.calendar.Appointments;
import org.alongside.calendar.Standards;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.people.Episodes;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.people.Standstill.Why;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Andre misses visits, his shot is late, his mother calls, he is in the hospital, he comes back (stories C1 to C13). */
@Scenario
record AndreSignsTest(
        Stage stage,
        People people,
        Appointments appointments,
        Standards standards,
        Episodes episodes,
        Signs signs,
        JdbcClient jdbc,
        Clock clock) {

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), stage.unit().zone());
    }

    private Relationship andre() {
        return new Caseload(stage, people).someone("en");
    }

    private void visit(Relationship between, int daysAgo, Outcome outcome) {
        appointments.bringIn(
                stage.unit(),
                List.of(new AppointmentIntake(
                        people.personOf(between).number(),
                        between.staff(),
                        today().minusDays(daysAgo).atTime(0, 30),
                        30,
                        Kind.OFFICE,
                        null,
                        outcome)));
    }

    private static String path(Relationship between) {
        return "/people/" + between.person() + "/signs";
    }

    private static String words(Screen screen) {
        return Form.read(screen.html().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "));
    }

    private String page(Relationship between) {
        return words(stage.open(between.officer(), path(between)));
    }

    private Screen note(Relationship between, String fact, Map<String, String> more) {
        var fields = new HashMap<>(more);
        fields.put("fact", fact);
        return stage.send(between.officer(), path(between), path(between) + "/notices", fields);
    }

    private void shotIsLate(Relationship between) {
        assertThat(note(between, "shot-late", Map.of("number", "7", "who", "Nurse Joy, Harbor", "source", "clinic"))
                        .status())
                .isEqualTo(303);
    }

    /** What waits on somebody's lists: about their own people, and what else is theirs to look at. */
    private List<SignLine> open(Staff staff) {
        var theirs = people.lookedAfter(staff);
        return Stream.concat(signs.open(staff, theirs).stream(), signs.elsewhere(staff, theirs).stream())
                .toList();
    }

    private SignLine only(Staff staff) {
        assertThat(open(staff)).hasSize(1);
        return open(staff).getFirst();
    }

    private Screen send(Staff who, SignLine line, String what, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.putIfAbsent("version", Integer.toString(line.sign().about().version()));
        return stage.send(who, line.path(), line.path() + "/" + what, all);
    }

    @Test
    void c1OneMissedVisitIsWordsAndNothingElse() {
        var between = andre();
        visit(between, 3, Outcome.MISSED);
        assertThat(open(between.officer())).isEmpty();
        assertThat(page(between)).contains("Nothing asks you to look now");
        assertThat(stage.open(between.officer(), "/people/" + between.person() + "/contact")
                        .html())
                .contains("A missed visit brings no penalty");
    }

    @Test
    void c2AMissedVisitAndALateShotAskToCheckOnAndreWithFactsAndSources() {
        var between = andre();
        visit(between, 3, Outcome.MISSED);
        shotIsLate(between);
        var line = only(between.officer());
        assertThat(line.sign()).isInstanceOf(Sign.Raised.class);
        assertThat(line.sign().about().looker()).isEqualTo(between.staff());
        assertThat(line.sign().about().lookBy()).isEqualTo(standards.nextWorkday(between.officer(), today()));
        var shown = words(stage.open(between.officer(), line.path()));
        assertThat(shown)
                .contains(
                        "Check on Marisol",
                        "A missed visit",
                        "From the calendar",
                        "A shot was not given (Days late: 7)",
                        "Told by Nurse Joy, Harbor (clinic)",
                        "not a finding")
                .doesNotContainIgnoringCase("score", "risk");
        assertThat(page(between)).contains("Check on Marisol", "Nurse Joy");
    }

    @Test
    void theSameFactsRaiseItOnceAndANewOneIsAddedOrOpensItAgain() {
        var between = andre();
        visit(between, 3, Outcome.MISSED);
        shotIsLate(between);
        for (int often = 0; often < 3; often++) page(between);
        var line = only(between.officer());
        assertThat(line.sign().about().facts()).hasSize(2);
        note(between, "struggling", Map.of());
        assertThat(only(between.officer()).sign().about().facts()).hasSize(3);
        assertThat(send(between.officer(), line, "outcome", Map.of("outcome", " "))
                        .status())
                .isEqualTo(422);
        assertThat(send(between.officer(), line, "outcome", Map.of("outcome", "Called. He is at home & well."))
                        .status())
                .isEqualTo(303);
        assertThat(open(between.officer())).isEmpty();
        assertThat(page(between)).contains("Called. He is at home & well.", "Closed by Dana");
        assertThat(open(between.officer())).as("the same facts").isEmpty();
        note(between, "no-answer", Map.of("number", "3"));
        var again = only(between.officer());
        assertThat(again.sign().about().id()).isEqualTo(line.sign().about().id());
        assertThat(words(stage.open(between.officer(), again.path())))
                .contains("Came up again with something new", "Called. He is at home & well.");
    }

    @Test
    void c3TheSecondMissAsksForATalkWithTheSupervisorWithinOneWorkingDay() {
        var between = andre();
        visit(between, 13, Outcome.MISSED);
        visit(between, 3, Outcome.MISSED);
        var consult = open(between.officer()).stream()
                .filter(line -> line.sign().about().kind() == Sign.Kind.CONSULT)
                .toList();
        assertThat(consult).singleElement().satisfies(line -> {
            assertThat(line.sign().about().facts()).hasSize(2);
            assertThat(line.sign().about().lookBy()).isEqualTo(standards.nextWorkday(between.officer(), today()));
            var shown = words(stage.open(between.officer(), line.path()));
            assertThat(shown).contains("about Marisol", "What we know, and from whom");
        });
        var priya = stage.someone(Role.SUPERVISOR);
        assertThat(open(priya))
                .extracting(line -> line.sign().about().id())
                .contains(consult.getFirst().sign().about().id());
        assertThat(open(priya)).allMatch(line -> line.sign().about().kind() == Sign.Kind.CONSULT);
        assertThat(stage.open(priya, "/today?needs=all").html())
                .contains(consult.getFirst().path(), "Marisol: a talk with you is due");
        assertThat(stage.open(priya, "/").sentTo()).isEqualTo("/today");
    }

    @Test
    void wordsComeBackWhereAReasonIsAskedForFirst() {
        var between = andre();
        var priya = stage.someone(Role.SUPERVISOR);
        var answer = stage.send(
                priya, "/today", path(between) + "/notices", Map.of("fact", "told", "words", "He sang all night long"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.html()).contains("He sang all night long", "/people/" + between.person() + "/look");
    }

    @Test
    void pressedTwiceItIsNotedOnce() {
        var between = andre();
        var key = java.util.UUID.randomUUID().toString();
        for (var twice = 0; twice < 2; twice++) note(between, "no-answer", Map.of("number", "2", "key", key));
        assertThat(noted(between)).isEqualTo(1);
        assertThat(note(between, "no-answer", Map.of("number", "2", "key", "-".repeat(36)))
                        .status())
                .as("a key that is none")
                .isEqualTo(303);
        assertThat(noted(between)).isEqualTo(2);
    }

    private int noted(Relationship between) {
        return jdbc.sql("select count(*) from notice where person_id = :person")
                .param("person", between.person().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void aTalkOpensToASupervisorAndACheckOnlyWithAReason() {
        var between = andre();
        visit(between, 13, Outcome.MISSED);
        visit(between, 3, Outcome.MISSED);
        shotIsLate(between);
        var lines = open(between.officer());
        var priya = stage.someone(Role.SUPERVISOR);
        for (var line : lines) {
            var opened = stage.open(priya, line.path());
            if (line.sign().about().kind() == Sign.Kind.CONSULT)
                assertThat(opened.status()).isEqualTo(200);
            else assertThat(opened.sentTo()).contains("/look");
        }
    }

    @Test
    void whoeverStandsInReadsTheBriefBeforeASignAndIsOnRecord() {
        var between = andre();
        shotIsLate(between);
        visit(between, 3, Outcome.MISSED);
        var line = only(between.officer());
        var sam = stage.someone(Role.OFFICER);
        covers(between.officer(), sam);

        assertThat(stage.open(sam, line.path()).sentTo()).endsWith("/brief");
        stage.open(sam, "/people/" + between.person() + "/brief");
        assertThat(words(stage.open(sam, line.path()))).contains("Check on Marisol");
        assertThat(jdbc.sql("select count(*) from cover_look where person_id = :person and place = 'signs'")
                        .param("person", between.person().value())
                        .query(Integer.class)
                        .single())
                .isPositive();

        send(sam, line, "acknowledgement", Map.of());
        jdbc.sql("update cover set ended_by = set_by, ended_at = now() where covering_id = :sam")
                .param("sam", sam.id().value())
                .update();
        assertThat(stage.open(sam, line.path()).status()).isEqualTo(404);
        assertThat(open(sam)).isEmpty();
    }

    private void covers(Staff officer, Staff sam) {
        var priya = stage.someone(Role.SUPERVISOR);
        var team = "/team/" + officer.id();
        assertThat(stage.send(
                                priya,
                                team,
                                team + "/covers",
                                Map.of(
                                        "covering", sam.id().toString(),
                                        "from", today().toString(),
                                        "until", today().plusDays(3).toString()))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void c4WhatHisMotherTellsIsSealedAndForTheOfficerAlone() {
        var between = andre();
        var told = "He is awake all night and says the TV names Mr. Vale";
        var nobody = note(between, "told", Map.of("words", told, "source", "family"));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.html()).contains("Please write who told you", told);
        note(between, "told", Map.of("words", told, "source", "family", "who", "Ms. Coleman, his mother"));
        assertThat(page(between))
                .contains(told, "Told by Ms. Coleman, his mother (family)", "They may tell you things")
                .contains("Could anyone be in danger?", "Start a hard day meeting");
        var line = only(between.officer());
        assertThat(words(stage.open(between.officer(), line.path())))
                .contains("Ms. Coleman, his mother")
                .doesNotContain(told);
        for (var column : List.of("who", "words"))
            assertThat(new String(
                            jdbc.sql("select " + column + " from notice where person_id = :person")
                                    .param("person", between.person().value())
                                    .query(byte[].class)
                                    .single(),
                            java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotContain("Coleman", "awake");
        var meeting = new Caseload(stage, people).meet(between, "regular");
        for (var place : List.of("together/check-in", "together/agenda", "together/plan"))
            assertThat(stage.open(between.officer(), meeting.path() + "/" + place)
                            .html())
                    .doesNotContain("Coleman", "awake all night", "Check on");
    }

    @Test
    void aColleagueItIsHandedToSeesTheSignAndNothingElse() {
        var between = andre();
        note(between, "told", Map.of("words", "Awake all night", "source", "family", "who", "Ms. Coleman"));
        var line = only(between.officer());
        var lee = stage.someone(Role.OFFICER);
        assertThat(stage.open(lee, line.path()).status()).isEqualTo(404);
        var nobody = send(
                between.officer(),
                line,
                "handing-on",
                Map.of("until", today().plusDays(1).toString(), "needed", "He is with his mother & calm"));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.html()).contains("Please choose who looks", "with his mother &amp; calm");
        send(
                between.officer(),
                line,
                "handing-on",
                Map.of(
                        "to", lee.id().toString(),
                        "until", today().plusDays(1).toString(),
                        "needed", "He is with his mother & calm"));
        var theirs = only(lee);
        assertThat(theirs.sign()).isInstanceOf(Sign.HandedOn.class);
        assertThat(stage.open(lee, "/today?needs=all").html())
                .contains(theirs.path(), "Check on Marisol: it was handed to you");
        assertThat(words(stage.open(lee, theirs.path())))
                .contains("Check on Marisol", "He is with his mother & calm", "Told by Ms. Coleman")
                .doesNotContain("Awake all night", "Reyes");
        assertThat(stage.open(lee, "/people/" + between.person()).status()).isEqualTo(404);
        assertThat(stage.open(lee, path(between)).status()).isEqualTo(404);
        send(lee, theirs, "acknowledgement", Map.of());
        assertThat(only(lee).sign()).isInstanceOf(Sign.Acknowledged.class);
        var late = send(between.officer(), line, "outcome", Map.of("outcome", "I called his mother"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html()).contains("Something changed here just now", "I called his mother");
        send(lee, only(lee), "outcome", Map.of("outcome", "Rang. He sleeps."));
        assertThat(open(lee)).isEmpty();
        assertThat(stage.open(lee, line.path()).status()).isEqualTo(404);
        assertThat(page(between)).contains("Rang. He sleeps.");
        var tooLate = send(lee, theirs, "outcome", Map.of("outcome", "I rang again, all is well."));
        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.html()).contains("I rang again, all is well.").doesNotContain("Rang. He sleeps.");
        var stranger = stage.someone(Role.OFFICER);
        assertThat(send(stranger, theirs, "outcome", Map.of("outcome", "Words")).status())
                .isEqualTo(404);
    }

    @Test
    void c7InTheHospitalNobodyIsAskedToLookAndThePageSaysWhy() {
        var between = andre();
        visit(between, 22, Outcome.MISSED);
        visit(between, 12, Outcome.MISSED);
        assertThat(open(between.officer())).hasSize(2);
        var stay = episodes.standsStill(between, Why.HOSPITAL, today().minusDays(10), Optional.empty(), "Ward 4");
        visit(between, 8, Outcome.MISSED);
        shotIsLate(between);
        assertThat(open(between.officer())).isEmpty();
        assertThat(page(between))
                .contains("has been in the hospital since", "Nobody is asked to check now", "Nurse Joy")
                .doesNotContain("Ward 4");
        episodes.goesOnAfter(between, stay, today().minusDays(1));
        var consult = open(between.officer()).stream()
                .filter(line -> line.sign().about().kind() == Sign.Kind.CONSULT)
                .findFirst()
                .orElseThrow();
        assertThat(consult.sign().about().facts()).as("not the third").hasSize(2);
    }

    /** A stay that becomes known later takes what was built on its days away, and says so. */
    @Test
    void whatWasBuiltOnDaysInTheHospitalStandsNoMore() {
        var between = andre();
        visit(between, 5, Outcome.MISSED);
        visit(between, 4, Outcome.MISSED);
        var lines = open(between.officer());
        assertThat(lines).hasSize(2);
        episodes.standsStill(between, Why.HOSPITAL, today().minusDays(6), Optional.of(today().minusDays(2)), "");
        assertThat(open(between.officer())).isEmpty();
        assertThat(page(between)).contains("What it was built on does not count any more");
        assertThat(words(stage.open(between.officer(), lines.getFirst().path())))
                .contains("This does not count any more");
    }

    @Test
    void aNoticeThatWasAMistakeIsNoFactAnyMoreAndCanStillBeRead() {
        var between = andre();
        note(between, "struggling", Map.of());
        assertThat(open(between.officer())).hasSize(1);
        var mistake = Form.on(stage.open(between.officer(), path(between)).html()).stream()
                .map(Form::action)
                .filter(action -> action.endsWith("/mistake"))
                .findFirst()
                .orElseThrow();
        stage.send(between.officer(), path(between), mistake, Map.of());
        assertThat(open(between.officer())).isEmpty();
        assertThat(page(between)).contains("Taken back", "struggling");
    }

    @Test
    void c13BackAtHisBestNothingAsksAndTheRecordKeepsWhatWas() {
        var between = andre();
        visit(between, 60, Outcome.MISSED);
        visit(between, 50, Outcome.MISSED);
        for (var line : open(between.officer()))
            send(between.officer(), line, "outcome", Map.of("outcome", "We found a way together"));
        for (int daysAgo : List.of(40, 30, 20, 12, 4)) visit(between, daysAgo, Outcome.ATTENDED);
        assertThat(open(between.officer())).isEmpty();
        assertThat(page(between)).contains("Nothing asks you to look now", "We found a way together");
        assertThat(words(stage.open(between.officer(), "/people/" + between.person() + "/contact")))
                .contains("Last seen on")
                .doesNotContain("missed visits in a row count", "talk with your supervisor now");
    }

    /** R14: whatever is noted or missed, what the rules write are signs, and nothing in any other table. */
    @Test
    void nothingButASignFollows() {
        var between = andre();
        for (int daysAgo : List.of(30, 20, 10)) visit(between, daysAgo, Outcome.MISSED);
        var before = rows();
        open(between.officer());
        var after = rows();
        after.entrySet().removeIf(table -> table.getValue().equals(before.get(table.getKey())));
        assertThat(after.keySet())
                .contains("sign", "sign_fact", "sign_event")
                .isSubsetOf("sign", "sign_fact", "sign_event", "audit_entry", "audit_lane");
        assertThatThrownBy(() -> jdbc.sql("delete from sign_event").update()).isInstanceOf(DataAccessException.class);
    }

    private Map<String, Long> rows() {
        var rows = new HashMap<String, Long>();
        for (var table : jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query((row, number) -> java.util.Objects.requireNonNull(row.getString(1)))
                .list())
            if (table.matches("[a-z_]+"))
                rows.put(
                        table,
                        jdbc.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single());
        return rows;
    }

    /** The unit is shared by all scenarios, so this one leaves its rules as they came. */
    @Test
    void aSupervisorSetsTheNumbersAndOnlyTheyDo() {
        var between = andre();
        assertThat(stage.open(between.officer(), "/unit/signs").status()).isEqualTo(404);
        var priya = stage.someone(Role.SUPERVISOR);
        var form = Form.on(stage.open(priya, "/unit/signs").html()).stream()
                .filter(one -> one.action().equals("/unit/signs"))
                .findFirst()
                .orElseThrow();
        var fields = new HashMap<>(form.fields());
        fields.put("base", form.hidden().getOrDefault("base", ""));
        var wrong = new HashMap<>(fields);
        wrong.put("within-told", "soon");
        var answer = stage.send(priya, "/unit/signs", "/unit/signs", wrong);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html()).contains("Days go from 1 to 365", "value=\"soon\"");
        assertThat(stage.send(priya, "/unit/signs", "/unit/signs", fields).status())
                .isEqualTo(303);
        var tooLate = stage.send(priya, "/unit/signs", "/unit/signs", fields);
        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.html()).contains("Someone else changed these rules");
        assertThat(words(stage.open(priya, "/unit/signs"))).contains("Set by Dana");
    }
}
