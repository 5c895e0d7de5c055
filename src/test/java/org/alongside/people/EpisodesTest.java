package org.alongside.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.Caseload;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.people.EpisodeState.Active;
import org.alongside.people.EpisodeState.Ended;
import org.alongside.people.EpisodeState.StandsStill;
import org.alongside.people.Standstill.Why;
import org.alongside.web.NotHere;
import org.junit.jupiter.api.Test;

/** In hospital, in custody, away: on which days somebody could not come (story C6, branch d). */
@Scenario
class EpisodesTest {
    private final Episodes episodes;
    private final Stage stage;
    private final LocalDate today;
    private final Relationship andre;

    EpisodesTest(Episodes episodes, Stage stage, People people, Clock clock) {
        this.episodes = episodes;
        this.stage = stage;
        this.andre = new Caseload(stage, people).someone("en");
        this.today = LocalDate.ofInstant(clock.instant(), stage.unit().zone());
    }

    private String page() {
        return "/people/" + andre.person() + "/episode";
    }

    @Test
    void daysInTheHospitalBeginAndEndAndTheOthersGoOn() {
        var stay = episodes.standsStill(andre, Why.HOSPITAL, today.minusDays(9), Optional.empty(), "Ward 4, Joy");
        assertThat(episodes.today(andre)).isInstanceOf(StandsStill.class);
        episodes.goesOnAfter(andre, stay, today.minusDays(1));
        assertThat(episodes.today(andre)).isEqualTo(new Active());
        assertThat(episodes.on(andre, today.minusDays(9))).isInstanceOf(StandsStill.class);
        assertThat(episodes.on(andre, today.minusDays(1))).isInstanceOf(StandsStill.class);
        assertThat(episodes.on(andre, today.minusDays(10))).isEqualTo(new Active());
        assertThat(episodes.of(andre))
                .singleElement()
                .satisfies(one -> assertThat(one.words()).isEqualTo("Ward 4, Joy"));
    }

    @Test
    void theSameTwiceOnOneDayIsTurnedAway() {
        episodes.standsStill(andre, Why.CUSTODY, today, Optional.of(today.plusDays(3)), "");
        assertThatThrownBy(() ->
                        episodes.standsStill(andre, Why.CUSTODY, today.plusDays(3), Optional.of(today.plusDays(9)), ""))
                .isInstanceOf(DaysOverlap.class);
        assertThatThrownBy(() -> episodes.standsStill(andre, Why.AWAY, today, Optional.of(today.minusDays(1)), ""))
                .isInstanceOf(NoSuchDays.class);
        episodes.standsStill(andre, Why.CUSTODY, today.plusDays(4), Optional.empty(), "");
    }

    @Test
    void aMistakeIsTakenBackAndNoLongerHolds() {
        var mistake = episodes.standsStill(andre, Why.AWAY, today, Optional.empty(), "");
        episodes.takeBack(andre, mistake);
        assertThat(episodes.today(andre)).isEqualTo(new Active());
        assertThatThrownBy(() -> episodes.takeBack(andre, mistake)).isInstanceOf(NotHere.class);
    }

    @Test
    void aComingEndIsShownMovedAndTakenOut() {
        var end = today.plusDays(30);
        send(end);
        assertThat(episodes.endsOn(andre)).contains(end);
        send(end.plusDays(60));
        assertThat(episodes.endsOn(andre)).contains(end.plusDays(60));
        assertThat(stage.open(andre.officer(), page()).html()).contains("Supervision ends on", page() + "/again");
        assertThat(episodes.on(andre, end)).isEqualTo(new Active());

        stage.send(andre.officer(), page(), page() + "/again", Map.of());
        assertThat(episodes.endsOn(andre)).isEmpty();
        assertThat(episodes.on(andre, end.plusDays(60))).isEqualTo(new Active());
    }

    private void send(LocalDate end) {
        assertThat(stage.send(andre.officer(), page(), page(), Map.of("why", "ended", "from", end.toString()))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aLastDayThatMeetsAnotherStayIsASentence() {
        var first =
                episodes.standsStill(andre, Why.HOSPITAL, today.minusDays(30), Optional.of(today.minusDays(20)), "");
        episodes.standsStill(andre, Why.HOSPITAL, today.minusDays(10), Optional.empty(), "");
        var answer = stage.send(
                andre.officer(),
                page(),
                page() + "/" + first + "/last-day",
                Map.of("until", today.minusDays(5).toString()));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html()).contains("The same is on record for some of these days");
    }

    @Test
    void aYearThatNobodyMeansIsNoDay() {
        for (var day : List.of("-9999-01-01", "+9999999-01-01", "0001-01-01"))
            assertThat(stage.send(andre.officer(), page(), page(), Map.of("why", "hospital", "from", day))
                            .status())
                    .as(day)
                    .isEqualTo(422);
    }

    @Test
    void whatIsOverCanGoOnAgain() {
        episodes.ends(andre, today, "");
        episodes.ends(andre, today, "");
        assertThat(episodes.today(andre)).isEqualTo(new Ended(today));
        episodes.goesOnAgain(andre);
        assertThat(episodes.on(List.of(andre.person()), today)).isEqualTo(Map.of(andre.person(), new Active()));
    }

    @Test
    void thePageSaysHowItStandsAndKeepsWhatWasTyped() {
        var officer = andre.officer();
        var wrong = stage.send(
                officer,
                page(),
                page(),
                Map.of("why", "hospital", "from", "soon", "until", "", "words", "Ward 4 & Joy"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html()).contains("Please give the first day as a date").contains("Ward 4 &amp; Joy");
        stage.send(
                officer,
                page(),
                page(),
                Map.of("why", "hospital", "from", today.minusDays(2).toString(), "until", "", "words", "Ward 4"));
        assertThat(stage.open(officer, page()).html())
                .contains("In the hospital")
                .contains("Ward 4");
    }
}
