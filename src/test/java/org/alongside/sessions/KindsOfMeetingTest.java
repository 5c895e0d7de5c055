package org.alongside.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.alongside.Caseload;
import org.alongside.Meeting;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.calendar.Appointment;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.calendar.Appointments;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.toolkit.Edition.Share;
import org.alongside.toolkit.Toolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** First, usual, long, ten minutes, by phone, at home, welcome back, last: each is data, and may become another. */
@Scenario
record KindsOfMeetingTest(
        Stage stage, People people, Sessions sessions, Appointments appointments, Toolkit toolkit, JdbcClient jdbc) {
    static Stream<String> kinds() {
        return Stream.of("first", "regular", "long", "short", "phone", "home", "return", "ending");
    }

    private Caseload caseload() {
        return new Caseload(stage, people);
    }

    private Meeting heard(Relationship between, String kind) {
        var meeting = caseload().meet(between, kind);
        meeting.hear();
        return meeting;
    }

    private Relationship someone() {
        return caseload().someone("en");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyPhaseOfEveryKindHasItsPageInBothLanguages(String kind) {
        var between = someone();
        var meeting = heard(between, kind);

        for (var language : List.of("en", "es")) {
            meeting.force("language", Map.of("language", language));
            for (var phase : toolkit.current().variant(kind).phases()) {
                var opening =
                        toolkit.current().phase(phase.phase()).opening().in(java.util.Locale.forLanguageTag(language));
                assertThat(meeting.open("together/" + phase.phase()).status())
                        .as(phase.phase())
                        .isEqualTo(200);
                assertThat(meeting.words("together/" + phase.phase()))
                        .as(phase.phase())
                        .contains(opening);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theMinutesOfTheStepsAddUp(String kind) {
        var variant = toolkit.current().variant(kind);

        assertThat(variant.phases().stream().mapToInt(Share::minutes).sum()).isEqualTo(variant.minutes());
    }

    @Test
    void aMeetingBecomesAnotherKindAndKeepsWhatIsThere() {
        var meeting = heard(someone(), "long");
        meeting.answer("together/check-in", "check-in/money/rating", "5");
        meeting.go("check-in", "agenda");

        assertThat(meeting.press("desk", "variant", Map.of("variant", "short")).sentTo())
                .isEqualTo(meeting.path() + "/desk");

        assertThat(meeting.open("together").sentTo())
                .as("the agenda is no part of ten minutes")
                .endsWith("/check-in");
        assertThat(meeting.open("together/agenda").status()).isEqualTo(404);
        assertThat(meeting.open("together/check-in").html()).contains("data-value=\"5\" aria-pressed=\"true\"");
        assertThat(meeting.force("variant", Map.of("variant", "made-up")).status())
                .isEqualTo(404);
        meeting.press("desk", "variant", Map.of("variant", "regular"));
        assertThat(meeting.open("together/agenda").status()).isEqualTo(200);
        assertThat(jdbc.sql("select variant from session_variant where session_id = :id::uuid order by number")
                        .param("id", meeting.id())
                        .query(String.class)
                        .list())
                .containsExactly("short", "regular");
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE,30,phone",
        "VIDEO,30,phone",
        "HOME,60,home",
        "OFFICE,15,short",
        "OFFICE,45,long",
        "OFFICE,30,regular"
    })
    void theCalendarSuggestsTheKind(Kind kind, int minutes, String suggested) {
        var between = metBefore(5);
        var planned = planned(between, kind, minutes);

        assertThat(sessions.suggestedVariant(between, planned)).isEqualTo(suggested);
        var page = "/people/" + between.person();
        var started = stage.send(
                between.officer(),
                page,
                page + "/sessions",
                Map.of("appointment", planned.id().toString()));
        var meeting = Objects.requireNonNull(started.sentTo()).replaceAll(".*/sessions/|/together", "");
        assertThat(jdbc.sql("select variant from session where id = :id::uuid")
                        .param("id", meeting)
                        .query(String.class)
                        .single())
                .isEqualTo(suggested);
    }

    @Test
    void afterALongTimeApartItIsAWelcomeBack() {
        assertThat(sessions.suggestedVariant(someone(), null)).isEqualTo("first");
        assertThat(sessions.suggestedVariant(metBefore(59), null)).isEqualTo("regular");
        assertThat(sessions.suggestedVariant(metBefore(61), null)).isEqualTo("return");
    }

    private Relationship metBefore(int days) {
        var between = someone();
        var meeting = caseload().meet(between, "regular");
        meeting.force("early-end", Map.of("reason", "time"));
        jdbc.sql("""
                update session set started_at = started_at - make_interval(days => :days),
                                   closed_at = closed_at - make_interval(days => :days)
                 where id = :id::uuid
                """).param("days", days).param("id", meeting.id()).update();
        return between;
    }

    private Appointment planned(Relationship between, Kind kind, int minutes) {
        appointments.book(between, appointments.now(between.officer()).plusHours(1), minutes, kind, "");
        return appointments.of(between).getFirst();
    }

    @Test
    void onThePhoneNobodyIsAskedToRateAloud() {
        var meeting = heard(someone(), "phone");

        meeting.answer("together/by-phone", "by-phone/private", "not");
        assertThat(meeting.words("together/by-phone")).contains("When is better?");
        meeting.answer("together/phone-check-in", "phone-check-in/how", "struggling");
        meeting.answer("together/phone-check-in", "phone-check-in/help/sleep", "yes");

        assertThat(meeting.items("together/close")).noneMatch(item -> item.startsWith("feedback/"));
        assertThat(meeting.open("together/check-in").status()).isEqualTo(404);
        meeting.force("early-end", Map.of("reason", "rather-not"));
        assertThat(meeting.words("wrap-up")).contains("How are you these days? It is very hard.", "Sleep and energy");
    }

    @Test
    void theLastMeetingEndsWithWhatStaysAndThanks() {
        var meeting = heard(someone(), "ending");
        meeting.answer("together/what-stays", "what-stays/proud", "I kept my job");
        meeting.answer("together/goodbye", "goodbye/thank-you", "You taught me to ask first.");
        meeting.answer("together/goodbye", "goodbye/advice", "Call me less");

        assertThat(meeting.press("together/goodbye", "closure", Map.of()).sentTo())
                .isEqualTo(meeting.path() + "/together/farewell");

        assertThat(meeting.open("together/farewell").html()).contains("/keepsake\"");
        assertThat(meeting.words("keepsake"))
                .contains("I kept my job", "You taught me to ask first.", "988")
                .doesNotContain("Call me less");
        assertThat(meeting.open("keepsake.pdf").status()).isEqualTo(200);
        assertThat(meeting.open("hand-out").status()).isEqualTo(404);
        assertThat(jdbc.sql(
                                "select count(*) from appointment where person_id = (select person_id from session where id = :id::uuid)")
                        .param("id", meeting.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void tenMinutesAskForTheLowestFirstAndLeaveTheRestOneTapAway() {
        var between = someone();
        var before = heard(between, "regular");
        for (var area : toolkit.current().areas())
            before.answer("together/check-in", "check-in/" + area.key() + "/rating", "6");
        before.answer("together/check-in", "check-in/money/rating", "2");
        before.force("early-end", Map.of("reason", "time"));

        var page = caseload().meet(between, "short").open("together/check-in").html();

        var first = page.substring(0, page.indexOf("More parts of life"));
        assertThat(first).contains("check-in/money/rating");
        assertThat(first.split("/rating\"", -1)).as("areas before the tap").hasSize(4);
        assertThat(page.split("/rating\"", -1))
                .hasSize(toolkit.current().areas().size() + 1);
    }

    @Test
    void thePictureNamesWhatGotBetterBeforeWhatGotHarder() {
        var between = someone();
        var before = heard(between, "regular");
        before.answer("together/check-in", "check-in/money/rating", "2");
        before.answer("together/check-in", "check-in/sleep/rating", "6");
        before.force("early-end", Map.of("reason", "time"));
        jdbc.sql("update session set started_at = started_at - interval '7 days' where id = :id::uuid")
                .param("id", before.id())
                .update();
        var meeting = caseload().meet(between, "regular");
        meeting.answer("together/check-in", "check-in/money/rating", "4");
        meeting.answer("together/check-in", "check-in/sleep/rating", "3");

        assertThat(meeting.words("together/picture"))
                .containsSubsequence("Money", "So-so", "better than last time", "Sleep", "harder than last time");
    }

    @Test
    void aRuleThePersonAsksAboutComesToTheAgenda() {
        var meeting = heard(someone(), "first");

        meeting.answer("together/my-rules", "my-rules/ag-hv/talk", "yes");

        assertThat(meeting.words("together/my-rules")).contains("A rule of this office.", "Set by the court.");
        assertThat(meeting.words("together/agenda")).contains("Let your officer visit you at home.");
    }

    @Test
    void theSameListOfWhatMustBeReportedIsNotHeardTwice() {
        var between = someone();
        var first = heard(between, "regular");
        first.force("early-end", Map.of("reason", "time"));
        jdbc.sql("update must_report_heard set edition = 'alongside-1' where person_id = :person")
                .param("person", between.person().value())
                .update();

        assertThat(caseload().meet(between, "regular").open("together/check-in").status())
                .isEqualTo(200);
    }
}
