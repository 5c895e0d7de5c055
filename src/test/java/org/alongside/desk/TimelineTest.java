package org.alongside.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.alongside.Caseload;
import org.alongside.Form;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.Stage.Screen;
import org.alongside.identity.Role;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything with a date in one line of time, page by page. */
@Scenario
record TimelineTest(Stage stage, People people, JdbcClient jdbc) {
    private static final Pattern ENTRY = Pattern.compile("<li class=\"timeline-(\\w+)\"><time datetime=\"([^\"]+)\"");
    private static final Pattern EARLIER = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    private static String timeline(Relationship between) {
        return "/people/" + between.person() + "/timeline";
    }

    private static String words(Screen shown) {
        return Form.read(shown.html().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "));
    }

    private Relationship afterAMeeting() {
        var caseload = new Caseload(stage, people);
        var between = caseload.someone("en");
        var meeting = caseload.meet(between, "first");
        meeting.hear();
        meeting.decide("I come at one");
        meeting.plan("Keep my shifts", "Go to Harbor", "Call them", "Text");
        meeting.close("2031-03-04", "13:30");
        meeting.open("hand-out");
        meeting.press("wrap-up", "signature", Map.of("words", "We spoke of shifts at the bakery"));
        return between;
    }

    @Test
    void everyModuleTellsOfItsOwn() {
        var between = afterAMeeting();
        var supervisor = stage.someone(Role.SUPERVISOR);
        var look = "/people/" + between.person() + "/look";
        stage.send(supervisor, look, look, Map.of("reason", "A complaint came in"));
        var about = "/people/" + between.person() + "/about";
        stage.send(between.officer(), about, about + "/words", Map.of("base", "0", "helps", "Music"));
        var episode = "/people/" + between.person() + "/episode";
        stage.send(
                between.officer(),
                episode,
                episode,
                Map.of("why", "away", "from", "2026-09-05", "until", "2026-09-06"));

        var page = stage.open(between.officer(), timeline(between));

        assertThat(words(page))
                .contains(
                        "We spoke of shifts at the bakery", "I come at one", "Keep my shifts", "Version 1 of the plan")
                .contains("A supervisor looked", "A complaint came in", "Own words were changed")
                .contains("Away", "Supervision goes on", "Came to this officer", "Hand-out for the person");
        assertThat(kinds(page)).contains("meeting", "decision", "plan", "look", "about", "state", "officer", "copy");
        assertThat(page.html()).contains("href=\"/people/" + between.person() + "/officers\"");
        assertThat(times(page)).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    private static List<String> kinds(Screen page) {
        return ENTRY.matcher(page.html()).results().map(found -> found.group(1)).toList();
    }

    private static List<String> times(Screen page) {
        return ENTRY.matcher(page.html())
                .results()
                .map(found -> found.group(2).substring(0, 16))
                .toList();
    }

    @Test
    void itShowsOneKindOrWhatHasTheseWordsAndTheWordsStayOutOfTheAddress() {
        var between = afterAMeeting();

        assertThat(kinds(stage.open(between.officer(), timeline(between) + "?kind=decision")))
                .containsOnly("decision");

        var found = stage.send(between.officer(), timeline(between), timeline(between), Map.of("q", "BAKERY"));
        assertThat(found.status()).isEqualTo(200);
        assertThat(kinds(found)).containsExactly("meeting");
        assertThat(words(found)).contains("One entry found for “BAKERY”.");
        var nothing = stage.send(between.officer(), timeline(between), timeline(between), Map.of("q", "<unicorn>"));
        assertThat(words(nothing)).contains("Nothing found for “<unicorn>”.", "Nothing with these words.");
    }

    @Test
    void allOfAHundredMeetingsAreReachedPageByPageEachOnce() {
        var between = new Caseload(stage, people).someone("en");
        jdbc.sql("""
                insert into session (id, person_id, officer_id, edition, variant, language, phase, state, started_at, closed_at)
                select gen_random_uuid(), :person, :officer, (select key from edition order by published_at desc limit 1),
                       'regular', 'en', 'close', 'closed', now() - (n / 4) * interval '7 days',
                       now() - (n / 4) * interval '7 days'
                  from generate_series(4, 103) n
                """)
                .param("person", between.subject())
                .param("officer", between.staff().value())
                .update();

        var seen = new HashSet<String>();
        var count = 0;
        var path = timeline(between) + "?kind=meeting";
        while (!path.isEmpty()) {
            var page = stage.open(between.officer(), path);
            var linked = Pattern.compile("/sessions/([0-9a-f-]{36})/")
                    .matcher(page.html())
                    .results()
                    .toList();
            linked.forEach(one -> seen.add(one.group(1)));
            count += linked.size();
            var earlier = EARLIER.matcher(page.html());
            path = earlier.find() ? Form.read(earlier.group(1)) : "";
        }
        assertThat(count).isEqualTo(100);
        assertThat(seen).hasSize(100);
    }

    @Test
    void whoeverStandsInReadsThatItWasSoAndNotWhatWasSaid() {
        var between = afterAMeeting();
        var supervisor = stage.someone(Role.SUPERVISOR);
        var look = "/people/" + between.person() + "/look";
        stage.send(supervisor, look, look, Map.of("reason", "A complaint came in"));
        var colleague = stage.someone(Role.OFFICER);
        var team = "/team/" + between.officer().id();
        var today = LocalDate.now(Clock.system(stage.unit().zone()));
        stage.send(
                supervisor,
                team,
                team + "/covers",
                Map.of(
                        "covering", colleague.id().toString(),
                        "from", today.toString(),
                        "until", today.plusDays(3).toString()));
        stage.open(colleague, "/people/" + between.person() + "/brief");

        var page = stage.open(colleague, timeline(between));
        assertThat(page.status()).isEqualTo(200);
        assertThat(words(page))
                .contains("A choice was made", "Keep my shifts", "Somebody stands in")
                .doesNotContain("bakery", "I come at one", "A complaint came in", "A supervisor looked");
        assertThat(page.html()).doesNotContain("/wrap-up");
        assertThat(words(stage.send(colleague, timeline(between), timeline(between), Map.of("q", "bakery"))))
                .contains("Nothing found");
        assertThat(words(stage.open(colleague, "/people/" + between.person())))
                .contains("You are covering for their officer.")
                .doesNotContain("bakery");
    }

    @Test
    void anUnreadableMomentOrKindIsTheNewestOfEverything() {
        var between = new Caseload(stage, people).someone("en");
        var page = stage.open(between.officer(), timeline(between) + "?before=yesterday&kind=%3Cb%3E");

        assertThat(page.status()).isEqualTo(200);
        assertThat(kinds(page)).contains("officer");
    }
}
