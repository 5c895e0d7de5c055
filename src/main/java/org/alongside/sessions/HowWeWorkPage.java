package org.alongside.sessions;

import org.alongside.sessions.Together.Card;
import org.springframework.stereotype.Component;

/** The two hats and what must be reported, read together (R04). */
@Component
class HowWeWorkPage implements PhasePage {
    private final Sessions sessions;

    HowWeWorkPage(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String phase() {
        return "how-we-work";
    }

    @Override
    public Together made(OpenMeeting meeting) {
        var edition = meeting.edition();
        return new Together.HowWeWork(
                meeting.strip(),
                edition.twoHats().stream()
                        .map(hat -> new Card(
                                hat.key(),
                                hat.title().in(meeting.language()),
                                hat.text().in(meeting.language())))
                        .toList(),
                edition.mustReport().stream()
                        .map(item -> item.name().in(meeting.language()))
                        .toList(),
                edition.acknowledge().in(meeting.language()),
                sessions.hasHeard(meeting.between(), meeting.session()));
    }
}
