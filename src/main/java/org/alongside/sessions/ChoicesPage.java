package org.alongside.sessions;

import org.alongside.sessions.Together.Immediate;
import org.alongside.toolkit.SafetyWords.Choice;
import org.alongside.toolkit.Toolkit;
import org.springframework.stereotype.Component;

/** The small choices of a hard day: one tap each, an own line where none fits, and who chose (rulings, I1). */
@Component
class ChoicesPage implements PhasePage {
    private final Toolkit toolkit;

    ChoicesPage(Toolkit toolkit) {
        this.toolkit = toolkit;
    }

    @Override
    public String phase() {
        return "choices";
    }

    @Override
    public Together made(OpenMeeting meeting) {
        var words = toolkit.safety(meeting.edition().key());
        return new Together.Choices(
                meeting.strip(),
                words.choices().stream()
                        .map(choice -> new Immediate(
                                choice.key(),
                                choice.name().in(meeting.language()),
                                meeting.taps(choice.options(), item(choice, "pick")),
                                meeting.shared().value(item(choice, "own")),
                                meeting.taps(words.choosers(), item(choice, "by"))))
                        .toList());
    }

    private static String item(Choice choice, String part) {
        return "choices/" + choice.key() + "/" + part;
    }
}
