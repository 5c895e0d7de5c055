package org.alongside.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.Caseload;
import org.alongside.Form;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.Stage.Screen;
import org.alongside.identity.Role;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.junit.jupiter.api.Test;

/** One person in one screen, and nothing of it on the screen of the two. */
@Scenario
record PersonPageTest(Stage stage, People people) {
    private static String words(Screen shown) {
        return Form.read(shown.html().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "));
    }

    private void write(Relationship between, String section, Map<String, String> typed) {
        var about = "/people/" + between.person() + "/about";
        var fields = new HashMap<>(typed);
        fields.put("base", "0");
        assertThat(stage.send(between.officer(), about, about + "/" + section, fields)
                        .status())
                .as(section)
                .isEqualTo(303);
    }

    @Test
    void whatMattersComesFirstAndTheBarSaysHowToReachThem() {
        var between = new Caseload(stage, people).someone("en");
        write(between, "words", Map.of("matters", "My girl", "strengths", "I show up"));
        write(between, "name", Map.of("called", "Mari", "said", "mah-REE", "language", "vi", "interpreter", "yes"));
        write(
                between,
                "contact",
                Map.of(
                        "best",
                        "text",
                        "text/to",
                        "555-0177",
                        "text/safe",
                        "yes",
                        "phone/to",
                        "555-0111",
                        "phone/safe",
                        "no"));

        var page = stage.open(between.officer(), "/people/" + between.person());

        assertThat(words(page))
                .containsSubsequence(
                        "Marisol Reyes", "Mari", "mah-REE", "Vietnamese", "555-0177", "Overview", "Timeline")
                .containsSubsequence("What matters to Mari", "My girl", "I show up", "Plan", "For you alone")
                .doesNotContain("555-0111");
        assertThat(page.html()).doesNotContain("<details class=\"drawer\" open");
        assertThat(Form.on(page.html()).stream()
                        .filter(form -> form.action().endsWith("/sessions"))
                        .findFirst()
                        .orElseThrow()
                        .presses()
                        .getFirst()
                        .name())
                .isEqualTo("variant");
    }

    @Test
    void theBestWayIsTheOneTheyChoseAndNoneBeforeAnybodyAsked() {
        var between = new Caseload(stage, people).someone("en");
        var page = "/people/" + between.person();
        assertThat(words(stage.open(between.officer(), page)))
                .as("a number of the agency’s file is nobody’s choice")
                .doesNotContain("Best way to reach them");

        write(between, "contact", Map.of("best", "text", "text/safe", "yes", "phone/to", "555-0111"));
        assertThat(words(stage.open(between.officer(), page))).contains("Best way to reach them Text 555-0111");

        var asked = new Caseload(stage, people).someone("en");
        write(asked, "contact", Map.of("best", "phone", "phone/to", "555-0122"));
        assertThat(words(stage.open(asked.officer(), "/people/" + asked.person())))
                .contains("Best way to reach them Phone 555-0122 Safe to call? Not asked yet");

        var mail = new Caseload(stage, people).someone("en");
        write(mail, "contact", Map.of("best", "phone", "phone/to", "555-0133", "phone/safe", "no", "post/safe", "yes"));
        assertThat(words(stage.open(mail.officer(), "/people/" + mail.person())))
                .contains("Best way to reach them Mail")
                .doesNotContain("555-0133");
    }

    @Test
    void howSupervisionStandsIsSaidAndASupervisorReadsWhyTheyAreHere() {
        var between = new Caseload(stage, people).someone("en");
        var page = "/people/" + between.person();
        stage.send(between.officer(), page + "/episode", page + "/episode", Map.of("why", "hospital", "from", today()));
        assertThat(words(stage.open(between.officer(), page))).contains("In the hospital since");

        var supervisor = stage.someone(Role.SUPERVISOR);
        stage.send(supervisor, page + "/look", page + "/look", Map.of("reason", "A complaint came in"));
        assertThat(words(stage.open(supervisor, page))).contains("You see this as a supervisor.");
        assertThat(words(stage.open(between.officer(), page))).doesNotContain("You see this as a supervisor.");
    }

    private static String today() {
        return java.time.LocalDate.now(java.time.Clock.system(java.time.ZoneId.of("America/Chicago")))
                .toString();
    }

    @Test
    void nothingWrittenAboutThemReachesTheSharedScreenOrAnyPaper() {
        var caseload = new Caseload(stage, people);
        var between = caseload.someone("en");
        write(between, "contact", Map.of("phone/to", "canaryphone", "phone/note", "canarynote", "meet", "canarymeet"));
        write(between, "supports", Map.of("01abcdef/name", "canaryname", "01abcdef/may", "canarymay"));
        write(between, "place", Map.of("address", "canaryaddress", "instead", "canaryinstead"));
        write(between, "dates", Map.of("01abcdef/day", "2031-01-02", "01abcdef/words", "canaryday"));
        write(between, "words", Map.of("helps", "canaryhelps", "matters", "canarymatters"));
        var about = stage.open(between.officer(), "/people/" + between.person() + "/about");
        assertThat(about.html())
                .as("it was there to leak")
                .contains("canaryphone", "canarynote", "canarymeet", "canaryname", "canarymay", "canaryinstead")
                .contains("canaryday", "canaryhelps", "canarymatters")
                .doesNotContain("canaryaddress");

        var meeting = caseload.meet(between, "first");
        meeting.hear();
        meeting.decide("I come at one");
        meeting.plan("Keep my shifts", "Go to Harbor", "Call them", "Text");
        for (var language : List.of("en", "es")) {
            meeting.force("language", Map.of("language", language));
            for (var phase : List.of(
                    "how-we-work", "my-rules", "check-in", "agenda", "decide", "plan", "close", "pulse", "picture"))
                assertThat(meeting.open("together/" + phase).html()).as(phase).doesNotContain("canary");
        }
        meeting.close("2031-03-04", "13:30");
        for (var taken : List.of("hand-out", "keepsake", "together/farewell", "wrap-up", "copy"))
            assertThat(meeting.open(taken).html()).as(taken).doesNotContain("canary");
        for (var page : List.of("/brief", "/paper", "/plan", "/hard-days", "/timeline", "/orders"))
            assertThat(stage.open(between.officer(), "/people/" + between.person() + page)
                            .html())
                    .as(page)
                    .doesNotContain("canary");
    }
}
