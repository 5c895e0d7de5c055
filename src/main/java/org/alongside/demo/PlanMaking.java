package org.alongside.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.calendar.Appointment;
import org.alongside.demo.Meeting.Agreed;
import org.alongside.demo.Meeting.Line;
import org.alongside.demo.Talk.Theme;
import org.alongside.plans.Agreement.Copy;
import org.alongside.plans.Step.Outcome;
import org.alongside.plans.Step.Owner;

/**
 * The plans one person makes with their officer, and what comes of them. {@code forgotten} says whether the officer's
 * last promise is overdue.
 */
record PlanMaking(Chance chance, Someone someone, boolean forgotten) {
    private static final List<Copy> COPIES = List.of(Copy.PAPER, Copy.PAPER, Copy.TEXT_LINK, Copy.BOTH, Copy.NONE);
    private static final int TURNS = 3;

    /** @param later how many meetings came after */
    Agreed agreed(Theme theme, Slot slot, int later) {
        var language = someone.language();
        var next = someone.after(slot.starts()).orElseThrow().day();
        var lines = new ArrayList<Line>();
        for (var step : chance.shuffled(theme.steps()).subList(0, chance.of100(20) ? 2 : 1))
            lines.add(new Line(Owner.PERSON, step.in(language), next, came(70, later)));
        var two = chance.of100(15) && !(forgotten && later == 0);
        for (var promise : chance.shuffled(theme.promises()).subList(0, two ? 2 : 1))
            lines.add(new Line(Owner.OFFICER, promise.in(language), promised(slot, later), came(88, later)));
        return new Agreed(
                theme.goal().in(language),
                lines,
                chance.of100(60) ? theme.barrier() : "",
                theme.planB().in(language),
                chance.one(COPIES));
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

    /** At each later meeting it is looked at until it is done; by the last one everything older is. */
    private List<Outcome> came(int doneOf100, int later) {
        var turns = Math.min(later, TURNS);
        var came = new ArrayList<Outcome>();
        while (came.size() < turns && !came.contains(Outcome.DONE)) {
            var done = came.size() == turns - 1 || chance.of100(doneOf100);
            came.add(done ? Outcome.DONE : chance.of100(50) ? Outcome.PARTLY : Outcome.NOT_YET);
        }
        return came;
    }
}
