package org.alongside.sessions;

import java.util.ArrayList;
import java.util.Optional;
import org.alongside.safety.Card;
import org.alongside.safety.Card.Contact;
import org.alongside.safety.KeptCard;

/** The card as it is being written: what was typed in this meeting, over what the card says so far. */
final class CardDraft {
    static final int CALLS = 3;

    private final SharedAnswers shared;
    private final Card kept;

    CardDraft(SharedAnswers shared, Optional<KeptCard> kept) {
        this.shared = shared;
        this.kept = kept.map(KeptCard::card).orElse(Card.EMPTY);
    }

    Card card() {
        var contacts = new ArrayList<Contact>();
        for (var line = 1; line <= CALLS; line++) contacts.add(contact(line));
        return new Card(words("signs"), words("helps"), contacts, words("place"), words("wishes"));
    }

    String words(String part) {
        return typed(part, kept.parts().getOrDefault(part, ""));
    }

    Contact contact(int line) {
        var before = kept.contacts().size() < line
                ? new Contact("", "", false)
                : kept.contacts().get(line - 1);
        var path = "call/" + line + "/";
        return new Contact(
                typed(path + "name", before.name()),
                typed(path + "phone", before.phone()),
                typed(path + "may-talk", before.mayTalk() ? "yes" : "no").equals("yes"));
    }

    private String typed(String place, String before) {
        var item = "hard-days/" + place;
        return shared.savedAt(item).isPresent() ? shared.value(item) : before;
    }

    /** Whether something was typed in this meeting that the card does not say yet. */
    boolean isNew() {
        return !card().equals(kept);
    }
}
