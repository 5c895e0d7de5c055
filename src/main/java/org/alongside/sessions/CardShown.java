package org.alongside.sessions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.safety.Card;
import org.alongside.safety.HardDays;
import org.alongside.safety.KeptCard;
import org.alongside.sessions.Together.Call;
import org.alongside.sessions.Together.CardView;
import org.alongside.sessions.Together.Part;
import org.alongside.toolkit.SafetyWords;
import org.springframework.stereotype.Component;

/** Makes the card as both read it: the person's words under the edition's headings, parts with nothing in them left out. */
@Component
class CardShown {
    private final HardDays hardDays;

    CardShown(HardDays hardDays) {
        this.hardDays = hardDays;
    }

    Optional<KeptCard> kept(OpenMeeting meeting) {
        return hardDays.current(meeting.between());
    }

    /** Wishes first: on a hard day they are what is done. */
    Optional<CardView> inNeed(OpenMeeting meeting, SafetyWords words) {
        return kept(meeting).map(kept -> view(meeting, words, kept, List.of("wishes", "helps", "place", "signs")));
    }

    Optional<CardView> asWritten(OpenMeeting meeting, SafetyWords words) {
        return kept(meeting).map(kept -> view(meeting, words, kept, List.of("signs", "helps", "place", "wishes")));
    }

    private static CardView view(OpenMeeting meeting, SafetyWords words, KeptCard kept, List<String> order) {
        var card = kept.card();
        return new CardView(
                kept.from(),
                order.stream()
                        .filter(card.parts()::containsKey)
                        .map(key -> new Part(
                                key,
                                words.part(key, meeting.language()),
                                card.parts().getOrDefault(key, "")))
                        .toList(),
                words.part("call", meeting.language()),
                calls(card));
    }

    private static List<Call> calls(Card card) {
        return Stream.iterate(1, line -> line + 1)
                .limit(card.contacts().size())
                .map(line -> {
                    var contact = card.contacts().get(line - 1);
                    return new Call(line, contact.name(), contact.phone(), contact.mayTalk());
                })
                .toList();
    }
}
