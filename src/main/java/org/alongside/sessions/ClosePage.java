package org.alongside.sessions;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.alongside.calendar.Offers;
import org.alongside.sessions.Together.Question;
import org.alongside.sessions.Together.ReadBack;
import org.alongside.sessions.Together.Slot;
import org.alongside.sessions.Together.Tap;
import org.alongside.toolkit.Edition.Named;
import org.springframework.stereotype.Component;

/** What was said read back, the next time, the copy. */
@Component
class ClosePage implements PhasePage {
    private static final int LINES = PlanDraft.LINES;
    private final Sessions sessions;
    private final DecidePage decided;
    private final Offers offers;

    ClosePage(Sessions sessions, DecidePage decided, Offers offers) {
        this.sessions = sessions;
        this.decided = decided;
        this.offers = offers;
    }

    @Override
    public String phase() {
        return "close";
    }

    @Override
    public Together made(OpenMeeting meeting) {
        var shared = meeting.shared();
        var strip = meeting.strip();
        var readBack = new ArrayList<ReadBack>();
        for (var decided : decided.settled(meeting))
            readBack.add(new ReadBack("chosen", "", decided.until(), decided.words()));
        if (!shared.value("plan/goal").isBlank())
            readBack.add(new ReadBack("wants", strip.person(), LocalDate.EPOCH, shared.value("plan/goal")));
        for (var number = 1; number <= LINES; number++) {
            read(meeting, readBack, "person", strip.person(), "plan/step/" + number);
            read(meeting, readBack, "officer", strip.officer(), "plan/promise/" + number);
        }
        var draft = new PlanDraft(shared, meeting.edition());
        for (var number = 1; number <= LINES; number++) {
            var path = "plan/other/" + number;
            read(meeting, readBack, draft.ownerOf(number).code(), shared.value(path + "/who"), path);
        }
        return new Together.Close(
                strip,
                readBack,
                shared.value("close/agreement"),
                shared.value("close/agreement-words"),
                shared.value("close/teach-back"),
                slots(meeting),
                shared.value("close/next-day"),
                shared.value("close/next-time"),
                java.util.stream.Stream.of("office", "phone", "video", "home")
                        .map(kind -> new Tap(kind, "", shared.is("close/next-kind", kind)))
                        .toList(),
                meeting.taps(meeting.edition().copies(), "close/copy"),
                feedback(meeting).stream()
                        .map(item -> new Question(
                                item.key(),
                                item.name().in(meeting.language()),
                                meeting.moods(meeting.edition().faces(), "feedback/" + item.key())))
                        .toList(),
                pulseAnswered(meeting),
                missing(shared));
    }

    /** None where the person cannot answer alone, as on the phone. */
    private static List<Named> feedback(OpenMeeting meeting) {
        var variant = meeting.edition().variant(meeting.session().about().variant());
        return variant.measures() ? meeting.edition().feedback() : List.of();
    }

    private int pulseAnswered(OpenMeeting meeting) {
        return (int) sessions.answersOf(meeting.between(), meeting.session().id()).ofPerson().entrySet().stream()
                .filter(answer -> answer.getKey().startsWith("pulse/")
                        && !answer.getKey().endsWith("/shown")
                        && !answer.getValue().isEmpty())
                .count();
    }

    private static void read(OpenMeeting meeting, List<ReadBack> readBack, String owner, String who, String path) {
        var words = meeting.shared().value(path + "/words");
        if (!words.isBlank())
            readBack.add(
                    new ReadBack(owner, who, meeting.shared().day(path + "/by").orElse(LocalDate.EPOCH), words));
    }

    /** Three free times near the two's rhythm. Whose the other times are is nobody's business here (R37). */
    private List<Slot> slots(OpenMeeting meeting) {
        var met = LocalDateTime.ofInstant(meeting.session().about().startedAt(), meeting.zone());
        var day = meeting.shared().value("close/next-day");
        var time = meeting.shared().value("close/next-time");
        return offers.next(meeting.between(), Closure.MINUTES, met.toLocalTime()).stream()
                .map(slot -> new Slot(
                        slot.toLocalDate(),
                        slot.toLocalTime().toString(),
                        slot.toLocalDate().toString().equals(day)
                                && slot.toLocalTime().toString().equals(time)))
                .toList();
    }

    /** What the plan still lacks, as the phases and keys to say it with (I4). */
    static List<String> missing(SharedAnswers shared) {
        var missing = new ArrayList<String>();
        if (shared.value("plan/goal").isBlank()) missing.add("goal");
        if (shared.value("plan/step/1/words").isBlank()) missing.add("step");
        if (shared.value("plan/promise/1/words").isBlank()) missing.add("promise");
        if (shared.value("close/next-day").isEmpty()
                || shared.value("close/next-time").isEmpty()) missing.add("next");
        if (shared.value("close/copy").isEmpty()) missing.add("copy");
        return missing;
    }
}
