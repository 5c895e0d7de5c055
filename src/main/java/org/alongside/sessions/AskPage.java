package org.alongside.sessions;

import java.util.List;
import org.alongside.sessions.Together.AskRow;
import org.alongside.sessions.Together.Tap;
import org.alongside.toolkit.Edition.Ask;
import org.alongside.toolkit.Edition.Choice;
import org.alongside.toolkit.Edition.Closes;

/** A phase made of the questions that the edition lists for it, so that a unit can have phases of its own. */
record AskPage(String phase) implements PhasePage {
    @Override
    public Together made(OpenMeeting meeting) {
        var variant = meeting.edition().variant(meeting.session().about().variant());
        return new Together.Asking(
                meeting.strip(),
                meeting.edition().phase(phase).asks().stream()
                        .map(ask -> row(meeting, ask))
                        .toList(),
                variant.closes() == Closes.ENDING
                        && variant.phases().getLast().phase().equals(phase));
    }

    private AskRow row(OpenMeeting meeting, Ask ask) {
        var item = phase + "/" + ask.key();
        return new AskRow(
                item,
                ask.kind().name().toLowerCase(java.util.Locale.ROOT),
                ask.says().in(meeting.language()),
                ask.byOfficer(),
                taps(meeting, ask, item),
                ask.kind() == Ask.Kind.WORDS ? meeting.shared().value(item) : "",
                then(meeting, ask, item));
    }

    private static List<Tap> taps(OpenMeeting meeting, Ask ask, String item) {
        return ask.choices().stream()
                .map(choice ->
                        new Tap(choice.key(), choice.name().in(meeting.language()), isOn(meeting, ask, item, choice)))
                .toList();
    }

    private static boolean isOn(OpenMeeting meeting, Ask ask, String item, Choice choice) {
        return ask.kind() == Ask.Kind.MANY
                ? meeting.shared().yes(item + "/" + choice.key())
                : meeting.shared().is(item, choice.key());
    }

    private static String then(OpenMeeting meeting, Ask ask, String item) {
        return ask.choices().stream()
                .filter(choice -> isOn(meeting, ask, item, choice))
                .flatMap(choice -> choice.then().stream())
                .map(text -> text.in(meeting.language()))
                .findFirst()
                .orElse("");
    }
}
