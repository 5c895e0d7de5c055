package org.alongside.sessions;

import java.util.List;
import java.util.stream.IntStream;
import org.alongside.safety.KeptCard;
import org.alongside.sessions.Together.Call;
import org.alongside.sessions.Together.Part;
import org.alongside.toolkit.Toolkit;
import org.springframework.stereotype.Component;

/** The hard-days card beside the phases: read first; written on a good day, never on a hard one (T9). */
@Component
class HardDaysPage implements PhasePage {
    private static final List<String> PARTS = List.of("signs", "helps", "place", "wishes");

    private final Sessions sessions;
    private final Toolkit toolkit;
    private final CardShown cards;

    HardDaysPage(Sessions sessions, Toolkit toolkit, CardShown cards) {
        this.sessions = sessions;
        this.toolkit = toolkit;
        this.cards = cards;
    }

    @Override
    public String phase() {
        return "hard-days";
    }

    @Override
    public String on(Session session) {
        return session.about().phase();
    }

    @Override
    public Together made(OpenMeeting meeting) {
        var words = toolkit.safety(meeting.edition().key());
        var draft = new CardDraft(meeting.shared(), cards.kept(meeting));
        return new Together.HardDays(
                meeting.strip(),
                cards.asWritten(meeting, words),
                !sessions.isOnAHardDay(meeting.session()),
                draft.isNew(),
                PARTS.stream()
                        .map(key -> new Part(key, words.part(key, meeting.language()), draft.words(key)))
                        .toList(),
                words.part("call", meeting.language()),
                IntStream.rangeClosed(1, CardDraft.CALLS)
                        .mapToObj(line -> call(draft, line))
                        .toList(),
                cards.kept(meeting).map(KeptCard::number).orElse(0));
    }

    private static Call call(CardDraft draft, int line) {
        var contact = draft.contact(line);
        return new Call(line, contact.name(), contact.phone(), contact.mayTalk());
    }
}
