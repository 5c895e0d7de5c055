package org.alongside.sessions;

import java.util.List;
import org.alongside.sessions.Together.Tap;
import org.springframework.stereotype.Component;

/** The last page of a hard day: the plan in two lines (rulings, I4). */
@Component
class TwoLinesPage implements PhasePage {
    private final CardShown cards;

    TwoLinesPage(CardShown cards) {
        this.cards = cards;
    }

    @Override
    public String phase() {
        return TwoLines.PHASE;
    }

    @Override
    public Together made(OpenMeeting meeting) {
        return new Together.TwoLinesPlan(
                meeting.strip(),
                TwoLines.lines(meeting),
                List.of("phone", "home", "office").stream()
                        .map(kind -> new Tap(
                                kind, "", TwoLines.kind(meeting.shared()).code().equals(kind)))
                        .toList(),
                meeting.taps(meeting.edition().copies(), TwoLines.COPY),
                cards.kept(meeting).isPresent());
    }
}
