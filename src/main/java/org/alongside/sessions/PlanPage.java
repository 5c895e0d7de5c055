package org.alongside.sessions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.sessions.Together.Due;
import org.alongside.sessions.Together.Line;
import org.springframework.stereotype.Component;

/** One small step and one promise, each with a day. */
@Component
class PlanPage implements PhasePage {
    private static final int LINES = 3;
    private final DecidePage decided;

    PlanPage(DecidePage decided) {
        this.decided = decided;
    }

    @Override
    public String phase() {
        return "plan";
    }

    @Override
    public Together made(OpenMeeting meeting) {
        var soFar = decided.settled(meeting);
        return new Together.PlanPage(
                meeting.strip(),
                meeting.shared().value("plan/goal"),
                soFar.isEmpty() ? "" : soFar.getLast().words(),
                lines(meeting, "plan/step"),
                lines(meeting, "plan/promise"),
                meeting.taps(meeting.edition().barriers(), "plan/barrier"),
                meeting.shared().value("plan/plan-b"));
    }

    /** The first line is always there; another appears once the one before it has words. */
    private static List<Line> lines(OpenMeeting meeting, String path) {
        var lines = new ArrayList<Line>();
        for (var number = 1; number <= LINES; number++) {
            var words = meeting.shared().value(path + "/" + number + "/words");
            lines.add(line(meeting, path + "/" + number, number, words));
            if (words.isBlank()) break;
        }
        return lines;
    }

    private static Line line(OpenMeeting meeting, String path, int number, String words) {
        var by = meeting.shared().day(path + "/by");
        var dues = meeting.edition().byWhen().stream()
                .map(when -> {
                    var day = meeting.today().plusDays(when.days());
                    return new Due(
                            when.name().in(meeting.language()),
                            day,
                            by.filter(day::equals).isPresent());
                })
                .toList();
        var other = by.filter(day -> dues.stream().noneMatch(due -> due.day().equals(day)));
        return new Line(number, words, dues, other.map(LocalDate::toString).orElse(""));
    }
}
