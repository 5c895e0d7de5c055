package org.alongside.sessions;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.alongside.decisions.Option;
import org.alongside.sessions.Together.Cell;
import org.alongside.sessions.Together.Ranked;
import org.alongside.sessions.Together.Tap;
import org.alongside.sessions.Together.Until;
import org.alongside.sessions.Together.Way;
import org.springframework.stereotype.Component;

/** What is fixed, what matters, the ways seen by what matters, the choice. */
@Component
class WeighingPage {
    private static final int LINES = 3;
    private static final int[] WEEKS = {2, 6, 12};

    private final Deciding deciding;
    private final FixedFacts fixedFacts;

    WeighingPage(Deciding deciding, FixedFacts fixedFacts) {
        this.deciding = deciding;
        this.fixedFacts = fixedFacts;
    }

    Together made(OpenMeeting meeting, Draft draft) {
        var shared = meeting.shared();
        var path = draft.path();
        var starter = draft.starter();
        var order = Drafts.matters(shared, path);
        return new Together.Decide(
                meeting.strip(),
                path,
                draft.own(),
                draft.question(),
                starter == null ? "" : starter.room().in(meeting.language()),
                fixedFacts.of(meeting, draft),
                shared.value(path + "/safety-line"),
                shared.value(path + "/safety-reason"),
                meeting.edition().matters().stream()
                        .map(card -> ranked(meeting, path, card.key(), order))
                        .toList(),
                order.stream().map(key -> ranked(meeting, path, key, order)).toList(),
                shared.value(path + "/matters-words"),
                draft.options().stream()
                        .map(option -> way(meeting, draft, option, order))
                        .toList(),
                IntStream.rangeClosed(1, LINES)
                        .mapToObj(place -> shared.value(path + "/option/" + place))
                        .toList(),
                shared.value(path + "/words"),
                shared.value(path + "/sure").isEmpty() ? -1 : shared.number(path + "/sure"),
                meeting.edition().sureHelp().stream()
                        .map(help -> new Tap(
                                help.key(),
                                help.name().in(meeting.language()),
                                shared.yes(path + "/help/" + help.key())))
                        .toList(),
                shared.value(path + "/help-words"),
                freeStep(shared, shared.value(path + "/help-words")),
                untils(meeting, path),
                shared.value(path + "/view/person"),
                shared.value(path + "/view/officer"));
    }

    private static Ranked ranked(OpenMeeting meeting, String path, String key, List<String> order) {
        return new Ranked(key, name(meeting, path, key), order.indexOf(key) + 1);
    }

    private static String name(OpenMeeting meeting, String path, String key) {
        return key.equals(Drafts.OWN_CARD)
                ? meeting.shared().value(path + "/matters-words")
                : meeting.edition().matters().stream()
                        .filter(card -> card.key().equals(key))
                        .map(card -> card.name().in(meeting.language()))
                        .findFirst()
                        .orElse(key);
    }

    private static Way way(OpenMeeting meeting, Draft draft, Option option, List<String> order) {
        var shared = meeting.shared();
        var path = draft.path();
        return new Way(
                option.key(),
                option.wording(),
                shared.is(path + "/person-leans", option.key()),
                shared.is(path + "/officer-leans", option.key()),
                shared.yes(path + "/choice/" + option.key()),
                order.stream()
                        .map(matter -> {
                            var cell = "/" + option.key() + "/" + matter;
                            var starter = draft.starter();
                            return new Cell(
                                    matter,
                                    name(meeting, path, matter),
                                    starter == null ? "" : starter.says(option.key(), matter, meeting.language()),
                                    shared.value(path + "/mark" + cell),
                                    shared.value(path + "/say" + cell));
                        })
                        .toList());
    }

    /** The next line of the person’s steps that has no words; 0 where all have, or one says this already. */
    private static int freeStep(SharedAnswers shared, String words) {
        if (IntStream.rangeClosed(1, LINES).anyMatch(line -> shared.is("plan/step/" + line + "/words", words)))
            return 0;
        return IntStream.rangeClosed(1, LINES)
                .filter(line -> shared.value("plan/step/" + line + "/words").isBlank())
                .findFirst()
                .orElse(0);
    }

    private List<Until> untils(OpenMeeting meeting, String path) {
        var until = meeting.shared().day(path + "/until").orElse(deciding.defaultUntil(meeting.between()));
        return Arrays.stream(WEEKS)
                .mapToObj(weeks -> {
                    var day = meeting.today().plusWeeks(weeks);
                    return new Until(weeks, day, day.equals(until));
                })
                .toList();
    }
}
