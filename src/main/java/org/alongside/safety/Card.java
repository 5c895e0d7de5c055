package org.alongside.safety;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A hard-days card in the person's own words. Each part is short enough for a pocket. */
public record Card(String signs, String helps, List<Contact> contacts, String place, String wishes) {
    /** How much one part holds, so that the card folds into a pocket. */
    public static final int LONGEST = 280;

    private static final int LONGEST_NAME = 60;
    public static final Card EMPTY = new Card("", "", List.of(), "", "");

    /** Somebody to call. {@code mayTalk}: the person wants their officer to talk to them, about safety alone. */
    public record Contact(String name, String phone, boolean mayTalk) {
        public Contact {
            name = name.strip();
            phone = phone.strip();
        }
    }

    public Card {
        signs = signs.strip();
        helps = helps.strip();
        place = place.strip();
        wishes = wishes.strip();
        contacts = contacts.stream()
                .filter(contact -> !contact.name().isEmpty() || !contact.phone().isEmpty())
                .toList();
    }

    /** What the person wrote, part by part, in the card's order; a part with no words is not there. */
    public Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("signs", signs);
        parts.put("helps", helps);
        parts.put("place", place);
        parts.put("wishes", wishes);
        parts.values().removeIf(String::isEmpty);
        return Collections.unmodifiableMap(parts);
    }

    public boolean isEmpty() {
        return equals(EMPTY);
    }

    /**
     * @throws CardEmpty for a card that says nothing
     * @throws CardTooLong when a part does not fit into a pocket
     */
    void check() {
        if (isEmpty()) throw new CardEmpty();
        for (var part : parts().values()) if (part.length() > LONGEST) throw new CardTooLong();
        for (var contact : contacts)
            if (contact.name().length() > LONGEST_NAME || contact.phone().length() > LONGEST_NAME)
                throw new CardTooLong();
    }
}
