package org.alongside.sessions;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.alongside.plans.Agreement;
import org.alongside.plans.Agreement.Copy;
import org.alongside.plans.Assent;
import org.alongside.plans.Barrier;
import org.alongside.plans.NewStep;
import org.alongside.plans.Step.Owner;
import org.alongside.toolkit.Edition;
import org.jspecify.annotations.Nullable;

/** The plan as it lies on the table, before both agree on it. */
record PlanDraft(SharedAnswers shared, Edition edition) {
    static final int LINES = 3;

    /** @throws CopyMissing before the person chose how they take theirs */
    Agreement agreedOn(LocalDateTime next) {
        if (shared.value("close/copy").isEmpty()) throw new CopyMissing();
        var steps = new ArrayList<NewStep>();
        for (var line = 1; line <= LINES; line++) {
            steps.add(step(Owner.PERSON, "plan/step/" + line, next));
            steps.add(step(Owner.OFFICER, "plan/promise/" + line, next));
        }
        for (var line = 1; line <= LINES; line++) steps.add(step(ownerOf(line), "plan/other/" + line, next));
        return new Agreement(
                shared.value("plan/goal"),
                ruler("plan/importance"),
                steps,
                next,
                Copy.of(shared.value("close/copy")),
                Assent.of(shared.value("close/agreement"), shared.value("close/agreement-words")));
    }

    Owner ownerOf(int line) {
        var owner = shared.value("plan/other/" + line + "/owner");
        return owner.isEmpty() ? Owner.OTHER : Owner.of(owner);
    }

    /** Without a day of its own a step is due when the two meet again. */
    private NewStep step(Owner owner, String path, LocalDateTime next) {
        return new NewStep(
                owner,
                owner.isSomebodyElse() ? shared.value(path + "/who") : "",
                shared.value(path + "/words"),
                shared.day(path + "/by").orElse(next.toLocalDate()),
                ruler(path + "/confidence"),
                barriers(path));
    }

    private @Nullable Integer ruler(String item) {
        var value = shared.value(item);
        return value.isEmpty() ? null : Integer.valueOf(value);
    }

    /** What was tapped as being in the way below a path, each with what is to happen then. */
    List<Barrier> barriers(String path) {
        var keys = new LinkedHashSet<>(shared.chosenBelow(path + "/barrier"));
        return edition.barriers().stream()
                .filter(known -> keys.contains(known.key()))
                .map(known -> new Barrier(
                        known.key(),
                        Barrier.Kind.of(known.kind()),
                        shared.value(path + "/plan-b/" + known.key()).strip()))
                .toList();
    }
}
