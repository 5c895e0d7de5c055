package org.alongside.drill;

import java.time.Duration;
import java.util.List;

/** What the judge found, and how the drill went. */
record Verdict(Course course, Losses losses) {
    /** How the drill went. */
    record Course(
            int application,
            int database,
            int acknowledged,
            int resolved,
            Duration slowestStart,
            Duration slowestDatabase) {}

    /** What was lost, doubled, never tried, or never answered; and every other word of complaint. */
    record Losses(int lost, int doubled, int ghosts, int unanswered, List<String> complaints) {
        boolean none() {
            return lost + doubled + ghosts + unanswered == 0 && complaints.isEmpty();
        }
    }

    String table() {
        return """
                | Kills app / db | Writes acked | Unknown resolved | Lost | Doubled | Ghosts | Unanswered | Slowest start | Slowest db |
                |---|---|---|---|---|---|---|---|---|
                | %d / %d | %,d | %,d | %d | %d | %d | %d | %.1f s | %.1f s |
                """.formatted(
                        course.application,
                        course.database,
                        course.acknowledged,
                        course.resolved,
                        losses.lost,
                        losses.doubled,
                        losses.ghosts,
                        losses.unanswered,
                        course.slowestStart.toMillis() / 1000.0,
                        course.slowestDatabase.toMillis() / 1000.0);
    }
}
