package org.alongside.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.calendar.Appointment;
import org.alongside.demo.Meeting.Agreed;
import org.alongside.demo.Meeting.Line;
import org.alongside.demo.Talk.Theme;
import org.alongside.plans.Agreement.Copy;
import org.alongside.plans.Assent;
import org.alongside.plans.Step.Owner;
import org.alongside.plans.StepState;

/**
 * The plans one person makes with their officer, and what comes of them. {@code forgotten} says whether the officer's
 * last promise is overdue.
 */
record PlanMaking(Chance chance, Talk talk, Someone someone, boolean forgotten) {
    private static final List<Copy> COPIES = List.of(Copy.PAPER, Copy.PAPER, Copy.TEXT_LINK, Copy.BOTH, Copy.NONE);
    private static final int TURNS = 3;

    /** @param later how many meetings came after */
    Agreed agreed(Theme theme, Slot slot, int later) {
        var language = someone.language();
        var next = someone.after(slot.starts()).orElseThrow().day();
        var lines = new ArrayList<Line>();
        for (var step : chance.shuffled(theme.steps()).subList(0, chance.of100(20) ? 2 : 1))
            lines.add(new Line(
                    Owner.PERSON,
                    "",
                    step.in(language),
                    next,
                    chance.of100(60) ? chance.between(3, 10) : null,
                    came(70, 12, later)));
        var two = chance.of100(15) && !(forgotten && later == 0);
        for (var promise : chance.shuffled(theme.promises()).subList(0, two ? 2 : 1))
            lines.add(
                    new Line(Owner.OFFICER, "", promise.in(language), promised(slot, later), null, came(88, 0, later)));
        if (chance.of100(15)) {
            var other = chance.one(talk.others());
            lines.add(new Line(
                    other.owner(),
                    other.who().in(language),
                    other.words().in(language),
                    next,
                    null,
                    came(80, 10, later)));
        }
        return new Agreed(
                theme.goal().in(language),
                chance.between(5, 10),
                lines,
                chance.of100(60) ? theme.barrier() : "",
                theme.planB().in(language),
                chance.one(COPIES),
                answer());
    }

    private Assent answer() {
        if (chance.of100(8))
            return new Assent.NotQuite(chance.one(talk.notQuite()).in(someone.language()));
        return chance.of100(6) ? new Assent.NotToday() : new Assent.MyPlan();
    }

    /** What is open after the last meeting is due when the two meet again, unless it was forgotten. */
    private LocalDate promised(Slot slot, int later) {
        if (forgotten && later == 0) return slot.day().plusDays(1);
        return someone.slots().stream()
                .filter(one -> one.starts().isAfter(slot.starts()))
                .filter(one -> later > 0 || one.outcome() == Appointment.Outcome.OPEN)
                .findFirst()
                .orElseThrow()
                .day();
    }

    /** At each later meeting it is looked at until it is over; by the last one everything older is, or still waits. */
    private List<StepState> came(int doneOf100, int waitsOf100, int later) {
        var turns = Math.min(later, TURNS);
        var came = new ArrayList<StepState>();
        while (came.size() < turns && came.stream().noneMatch(StepState::isOver)) {
            if (chance.of100(waitsOf100) && later <= TURNS) {
                came.add(new StepState.CannotYet(chance.one(talk.waits()).in(someone.language())));
                continue;
            }
            var last = came.size() == turns - 1;
            if (chance.of100(waitsOf100 / 3))
                came.add(new StepState.Dropped(chance.one(talk.notQuite()).in(someone.language())));
            else if (last || chance.of100(doneOf100)) came.add(new StepState.Done());
            else came.add(chance.of100(50) ? new StepState.Partly() : new StepState.NotYet());
        }
        return came;
    }
}
