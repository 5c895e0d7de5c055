package org.alongside.sessions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.plans.Goal;
import org.alongside.plans.Plan;
import org.alongside.plans.PlanCheck;
import org.alongside.plans.PlanHint;
import org.alongside.plans.Plans;
import org.alongside.plans.Step;
import org.alongside.sessions.Together.Due;
import org.alongside.sessions.Together.Line;
import org.alongside.sessions.Together.OtherLine;
import org.alongside.sessions.Together.Settled;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One small step and one promise, each with a day; who else helps; what may get in the way. */
@Component
class PlanPage implements PhasePage {
    private static final int LINES = PlanDraft.LINES;
    private final DecidePage decided;
    private final Plans plans;

    PlanPage(DecidePage decided, Plans plans) {
        this.decided = decided;
        this.plans = plans;
    }

    @Override
    public String phase() {
        return "plan";
    }

    @Override
    public Together made(OpenMeeting meeting) {
        var goal = meeting.shared().value("plan/goal");
        var check = check(meeting);
        var steps = written(meeting, "plan/step").stream()
                .map(number -> line(meeting, "plan/step/" + number, number, check))
                .toList();
        return new Together.PlanPage(
                meeting.strip(),
                goal,
                goal.isBlank() ? ideas(meeting) : List.of(),
                code(check.ofGoal(goal)),
                ruler(meeting, "plan/importance"),
                steps,
                written(meeting, "plan/promise").stream()
                        .map(number -> line(meeting, "plan/promise/" + number, number, null))
                        .toList(),
                written(meeting, "plan/other").stream()
                        .map(number -> other(meeting, number))
                        .toList(),
                plans.open(meeting.between()).size()
                        + steps.stream().filter(step -> !step.words().isBlank()).count());
    }

    /** What the person wanted before and still may, and what they have just decided. */
    private List<String> ideas(OpenMeeting meeting) {
        return Stream.concat(
                        plans.goalsAtWork(meeting.between()).stream().map(Goal::words),
                        decided.settled(meeting).stream()
                                .filter(Settled::chosen)
                                .map(Settled::words))
                .distinct()
                .toList();
    }

    private PlanCheck check(OpenMeeting meeting) {
        var officers = new ArrayList<String>();
        AgendaPage.topics(meeting.shared()).stream()
                .filter(topic -> !topic.origin().equals("person"))
                .forEach(topic -> officers.add(topic.words()));
        for (var line = 1; line <= LINES; line++)
            officers.add(meeting.shared().value("plan/promise/" + line + "/words"));
        return new PlanCheck(
                meeting.language(),
                officers.stream().filter(words -> !words.isBlank()).toList(),
                plans.latest(meeting.between()).stream()
                        .map(Plan::steps)
                        .flatMap(List::stream)
                        .map(Step::wording)
                        .toList());
    }

    private static String code(Optional<PlanHint> hint) {
        return hint.map(PlanHint::code).orElse("");
    }

    private static int ruler(OpenMeeting meeting, String item) {
        return meeting.shared().value(item).isEmpty() ? -1 : meeting.shared().number(item);
    }

    /** The first line is always there; another appears once the one before it has words. */
    private static List<Integer> written(OpenMeeting meeting, String path) {
        var full = (int) IntStream.rangeClosed(1, LINES)
                .takeWhile(number ->
                        !meeting.shared().value(path + "/" + number + "/words").isBlank())
                .count();
        return IntStream.rangeClosed(1, Math.min(full + 1, LINES)).boxed().toList();
    }

    private static Line line(OpenMeeting meeting, String path, int number, @Nullable PlanCheck check) {
        var words = meeting.shared().value(path + "/words");
        var by = meeting.shared().day(path + "/by");
        var dues = dues(meeting, by);
        return new Line(
                number,
                words,
                dues,
                otherDay(by, dues),
                check == null ? "" : code(check.ofStep(words, by.isPresent())),
                ruler(meeting, path + "/confidence"),
                check == null ? List.of() : Obstacles.below(meeting, path));
    }

    private static OtherLine other(OpenMeeting meeting, int number) {
        var path = "plan/other/" + number;
        var by = meeting.shared().day(path + "/by");
        var dues = dues(meeting, by);
        return new OtherLine(
                number,
                meeting.shared().value(path + "/words"),
                meeting.shared().value(path + "/who"),
                meeting.shared().value(path + "/owner"),
                dues,
                otherDay(by, dues));
    }

    private static List<Due> dues(OpenMeeting meeting, Optional<LocalDate> by) {
        return meeting.edition().byWhen().stream()
                .map(when -> {
                    var day = meeting.today().plusDays(when.days());
                    return new Due(
                            when.name().in(meeting.language()),
                            day,
                            by.filter(day::equals).isPresent());
                })
                .toList();
    }

    private static String otherDay(Optional<LocalDate> by, List<Due> dues) {
        return by.filter(day -> dues.stream().noneMatch(due -> due.day().equals(day)))
                .map(LocalDate::toString)
                .orElse("");
    }
}
