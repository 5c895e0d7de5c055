package org.alongside.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.alongside.Caseload;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.people.Episodes;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.people.Standstill.Why;
import org.junit.jupiter.api.Test;

/** Who is arrested or taken to hospital in the middle of things is waited for (story C, branch d). */
@Scenario
class SetAsideTest {
    private final Caseload caseload;
    private final Episodes episodes;
    private final Relationship andre;
    private final LocalDate today;

    SetAsideTest(Stage stage, People people, Episodes episodes, Clock clock) {
        this.caseload = new Caseload(stage, people);
        this.episodes = episodes;
        this.andre = caseload.someone("en");
        this.today = LocalDate.ofInstant(clock.instant(), stage.unit().zone());
    }

    @Test
    void theOpenMeetingWaitsSaysSoAndGoesOnAfterwards() {
        var meeting = caseload.meet(andre, "first");
        meeting.hear();
        var arrest = episodes.standsStill(andre, Why.CUSTODY, today, Optional.empty(), "");

        var waits = meeting.tap("together/check-in", "check-in/sleep/rating", "4");
        assertThat(waits.status()).isEqualTo(409);
        assertThat(waits.html()).contains("this meeting waits").doesNotContain("custody");

        episodes.takeBack(andre, arrest);
        assertThat(meeting.tap("together/check-in", "check-in/sleep/rating", "4")
                        .status())
                .isLessThan(400);
    }

    @Test
    void aVisitThereIsAMeetingLikeAnyOther() {
        episodes.standsStill(andre, Why.HOSPITAL, today.minusDays(3), Optional.empty(), "");
        var visit = caseload.meet(andre, "first");
        visit.hear();
        assertThat(visit.tap("together/check-in", "check-in/sleep/rating", "3").status())
                .isLessThan(400);
    }
}
