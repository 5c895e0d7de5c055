package org.alongside.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.demo.Meeting.Agreed;
import org.alongside.demo.Meeting.Settled;
import org.alongside.demo.Talk.Theme;
import org.alongside.plans.StepState;
import org.alongside.sessions.SessionId;
import org.alongside.toolkit.Edition;
import org.alongside.toolkit.Edition.Starter;

/** The meetings of one person as they may have gone, from the first to the last. */
final class Story {
    private final Chance chance;
    private final Talk talk;
    private final Edition edition;
    private final Someone someone;
    private final PlanMaking plans;
    private final CheckIn checkIn;
    private final Taps taps;
    private final List<Slot> held;
    private final Set<Theme> told = new HashSet<>();
    private final Set<String> settled = new HashSet<>();
    private List<StepState> before = List.of();

    /** @param forgotten whether the officer's last promise is overdue */
    Story(Chance chance, Talk talk, Edition edition, Someone someone, boolean forgotten) {
        this.chance = chance;
        this.talk = talk;
        this.edition = edition;
        this.someone = someone;
        plans = new PlanMaking(chance, talk, someone, forgotten);
        checkIn = new CheckIn(chance, edition);
        taps = new Taps(chance, edition);
        held = someone.held();
    }

    List<Meeting> meetings() {
        var meetings = new ArrayList<Meeting>();
        for (var number = 0; number < held.size(); number++) meetings.add(meeting(number));
        return meetings;
    }

    private Meeting meeting(int number) {
        var slot = held.get(number);
        checkIn.next();
        var theme = theme();
        var early = number > 0 && number < held.size() - 1 && chance.of100(3);
        var agreed =
                early ? Optional.<Agreed>empty() : Optional.of(plans.agreed(theme, slot, held.size() - 1 - number));
        var decided = early || !chance.of100(35) ? Optional.<Settled>empty() : settled();
        var note = new NoteWords(chance, talk, someone, edition).of(theme, checkIn.wishes(), before, agreed);
        before = agreed.map(plan -> plan.lines().getFirst().came()).orElse(List.of());
        return new Meeting(
                new SessionId(chance.id()),
                slot,
                slot.minutes() + chance.between(-3, 4),
                number == 0,
                answers(theme, number == 0),
                decided,
                agreed,
                taps.next(),
                note);
    }

    /** What they talk about comes from where things are hardest, and not twice the same while there is more to say. */
    private Theme theme() {
        if (told.size() >= talk.themes().size() - 4) told.clear();
        var areas = checkIn.lowest();
        var theme = chance.shuffled(talk.themes()).stream()
                .filter(one -> !told.contains(one))
                .min(java.util.Comparator.comparingInt(one -> areas.indexOf(one.area()) / 2))
                .orElseThrow();
        told.add(theme);
        return theme;
    }

    private Map<String, String> answers(Theme theme, boolean first) {
        var answers = new LinkedHashMap<String, String>();
        if (first) answers.put("how-we-work/heard", "yes");
        answers.putAll(checkIn.answers());
        topic(answers, 1, theme.topic().in(someone.language()), "person");
        if (chance.of100(35)) topic(answers, 2, chance.one(talk.officerTopics()).in(someone.language()), "officer");
        if (chance.of100(60))
            answers.put("close/teach-back", chance.one(talk.teachBack()).in(someone.language()));
        return answers;
    }

    private static void topic(Map<String, String> answers, int line, String words, String by) {
        answers.put("agenda/" + line + "/words", words);
        answers.put("agenda/" + line + "/by", by);
        answers.put("agenda/" + line + "/picked", "yes");
    }

    private Optional<Settled> settled() {
        var open = edition.starters().stream()
                .filter(starter -> talk.choices().containsKey(starter.key()) && !settled.contains(starter.key()))
                .filter(starter -> starter.conditions().stream().allMatch(someone::has))
                .toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(settled(chance.one(open)));
    }

    private Settled settled(Starter starter) {
        settled.add(starter.key());
        var option = chance.of100(12)
                ? Edition.NOT_YET
                : chance.one(starter.options()).key();
        return new Settled(
                starter.key(),
                option,
                talk.chosen(starter.key(), option, someone.language()),
                chance.shuffled(starter.matters()).subList(0, chance.between(1, 2)),
                chance.between(5, 10));
    }
}
