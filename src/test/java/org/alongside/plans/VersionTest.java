package org.alongside.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.alongside.identity.Recorded;
import org.alongside.identity.StaffId;
import org.alongside.plans.Agreement.Copy;
import org.alongside.plans.Step.Owner;
import org.alongside.plans.Version.Change;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is new in a version of the plan. */
class VersionTest {
    private static final Instant MARCH = Instant.parse("2027-03-01T16:00:00Z");
    private static final GoalId SHIFTS = GoalId.next();

    private static Step step(Owner owner, String words) {
        return new Step(
                StepId.next(), owner, "", words, LocalDate.of(2027, 3, 5), new StepState.Open(), null, List.of());
    }

    private static Plan plan(int version, GoalId goal, Step... steps) {
        return new Plan(
                version,
                UUID.randomUUID(),
                goal,
                "Keep my shifts",
                null,
                List.of(steps),
                LocalDateTime.of(2027, 4, 1, 13, 0),
                Copy.NONE,
                new Assent.MyPlan(),
                MARCH.plus(version, ChronoUnit.DAYS));
    }

    private static StepChange change(Step step, StepState state, @Nullable Plan in, Instant at) {
        return new StepChange(
                step.id(), state, in == null ? null : in.session(), new Recorded(new StaffId(UUID.randomUUID()), at));
    }

    @Test
    void theFirstIsAllNewAndTheNextSaysWhatCameOfItAndWhatIsAdded() {
        var intake = step(Owner.PERSON, "I go to intake");
        var call = step(Owner.OFFICER, "Call Harbor");
        var first = plan(1, SHIFTS, intake, call);
        var bus = step(Owner.PERSON, "I get a pass");
        var second = plan(2, SHIFTS, bus);
        var kept = change(call, new StepState.Done(), null, first.agreedAt().plusSeconds(60));
        var waits = change(
                intake,
                new StepState.CannotYet("a form"),
                second,
                second.agreedAt().plusMillis(5));

        var versions = Version.of(List.of(first, second), List.of(kept, waits));

        assertThat(versions).extracting(version -> version.plan().version()).containsExactly(2, 1);
        assertThat(versions.getLast().changes())
                .containsExactly(
                        new Change.AnotherGoal("Keep my shifts"), new Change.Added(intake), new Change.Added(call));
        assertThat(versions.getFirst().changes())
                .containsExactly(
                        new Change.Came(call, new StepState.Done()),
                        new Change.Came(intake, new StepState.CannotYet("a form")),
                        new Change.Added(bus));
    }

    @Test
    void anotherGoalIsSaidAndWhatCameLateWaitsForTheNextVersion() {
        var intake = step(Owner.PERSON, "I go to intake");
        var first = plan(1, SHIFTS, intake);
        var second = plan(2, GoalId.next(), step(Owner.PERSON, "I rest"));
        var late = change(intake, new StepState.Done(), null, second.agreedAt().plusSeconds(60));

        var newest = Version.of(List.of(first, second), List.of(late)).getFirst();

        assertThat(newest.changes().getFirst()).isInstanceOf(Change.AnotherGoal.class);
        assertThat(newest.changes()).noneMatch(change -> change instanceof Change.Came);
    }
}
