package org.alongside.sessions;

import java.util.Comparator;
import java.util.List;
import org.alongside.sessions.Together.Obstacle;
import org.alongside.sessions.Together.Tap;
import org.alongside.toolkit.Edition.Barrier;

/** What may be tapped as being in the way: first what lies outside the person, "something else" last. */
final class Obstacles {
    private static final List<String> ORDER = List.of("access", "system", "person");
    private static final String SOMETHING_ELSE = "something-else";

    private Obstacles() {}

    /** @param path of the step whose obstacles these are */
    static List<Obstacle> below(OpenMeeting meeting, String path) {
        return meeting.edition().barriers().stream()
                .sorted(Comparator.comparing((Barrier barrier) -> barrier.key().equals(SOMETHING_ELSE))
                        .thenComparing(barrier -> ORDER.indexOf(barrier.kind())))
                .map(barrier -> obstacle(meeting, path, barrier))
                .toList();
    }

    private static Obstacle obstacle(OpenMeeting meeting, String path, Barrier barrier) {
        var then = meeting.shared().value(path + "/plan-b/" + barrier.key());
        return new Obstacle(
                barrier.key(),
                barrier.name().in(meeting.language()),
                barrier.common(),
                meeting.shared().yes(path + "/barrier/" + barrier.key()),
                then,
                barrier.answers().stream()
                        .map(answer -> answer.name().in(meeting.language()))
                        .map(says -> new Tap(says, says, says.equals(then)))
                        .toList());
    }
}
