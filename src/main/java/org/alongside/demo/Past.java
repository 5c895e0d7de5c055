package org.alongside.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.alongside.demo.Meeting.Agreed;
import org.alongside.demo.Meeting.Line;
import org.alongside.demo.Meeting.Settled;
import org.alongside.plans.Agreement.Copy;
import org.alongside.plans.Assent;
import org.alongside.plans.Step.Owner;
import org.alongside.plans.StepState;
import org.alongside.sessions.SessionId;

/** The meetings of somebody whose history is written by hand. */
final class Past {
    private static final int WEEK = 7;
    private static final int IMPORTANCE = 8;

    private final Chance chance;
    private final LocalDate today;

    Past(Chance chance, LocalDate today) {
        this.chance = chance;
        this.today = today;
    }

    static Optional<Sheet> inWeek(Sheet known, long weeksAgo) {
        return known.all("meetings").stream()
                .filter(meeting -> meeting.number("weeksAgo") == weeksAgo)
                .findFirst();
    }

    List<Meeting> of(Someone someone, Sheet known) {
        var meetings = new ArrayList<Meeting>();
        for (var slot : someone.slots()) {
            var weeksAgo = (ChronoUnit.DAYS.between(slot.day(), today) + WEEK / 2) / WEEK;
            if (slot.day().isBefore(today))
                inWeek(known, weeksAgo)
                        .ifPresent(sheet -> meetings.add(meeting(someone, slot, sheet, meetings.isEmpty())));
        }
        return meetings;
    }

    private Meeting meeting(Someone someone, Slot slot, Sheet sheet, boolean first) {
        var answers = new LinkedHashMap<String, String>();
        if (first) answers.put("how-we-work/heard", "yes");
        sheet.named("ratings").forEach((area, rating) -> answers.put("check-in/" + area + "/rating", rating.text()));
        sheet.texts("help").forEach(area -> answers.put("check-in/" + area + "/help", "yes"));
        answers.put("agenda/1/words", sheet.text("topic"));
        answers.put("agenda/1/by", "person");
        answers.put("agenda/1/picked", "yes");
        return new Meeting(
                new SessionId(chance.id()),
                slot,
                first ? 44 : 32,
                first,
                answers,
                sheet.has("decision") ? Optional.of(settled(sheet.at("decision"))) : Optional.empty(),
                Optional.of(agreed(someone, slot, sheet)),
                Taps.known(sheet.named("pulse")),
                sheet.text("note"));
    }

    private static Settled settled(Sheet decision) {
        return new Settled(
                decision.text("starter"),
                decision.text("choice"),
                decision.text("words"),
                decision.texts("matters"),
                decision.number("sure"));
    }

    /** A promise that is still open was due within the week. */
    private static Agreed agreed(Someone someone, Slot slot, Sheet sheet) {
        var came = sheet.text("came");
        var open = came.equals("open");
        var next = someone.after(slot.starts()).orElseThrow().day();
        List<StepState> steps = switch (came) {
            case "open" -> List.of();
            case "partly" -> List.of(new StepState.Partly(), new StepState.Done());
            default -> List.of(new StepState.Done());
        };
        return new Agreed(
                sheet.text("goal"),
                IMPORTANCE,
                List.of(
                        new Line(Owner.PERSON, "", sheet.text("step"), next, null, steps),
                        new Line(
                                Owner.OFFICER,
                                "",
                                sheet.text("promise"),
                                open ? slot.day().plusDays(WEEK) : next,
                                null,
                                open ? List.of() : List.<StepState>of(new StepState.Done()))),
                sheet.has("barrier") ? sheet.text("barrier") : "",
                sheet.has("planB") ? sheet.text("planB") : "",
                Copy.PAPER,
                new Assent.MyPlan());
    }
}
