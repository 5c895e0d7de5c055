package org.alongside.people;

import java.util.Locale;

/**
 * A condition in plain words that officer and person wrote for themselves: what it asks, and the room inside it. "" where
 * they wrote none; the toolkit's words hold there. {@code number} counts their versions; 0 before the first.
 */
public record OwnWords(int number, String english, String spanish, String roomEnglish, String roomSpanish) {
    public static final OwnWords NONE = new OwnWords(0, "", "", "", "");

    static OwnWords of(Written written) {
        var lines = written.lines();
        return new OwnWords(
                written.number(),
                lines.at("plain/english"),
                lines.at("plain/spanish"),
                lines.at("room/english"),
                lines.at("room/spanish"));
    }

    public String plain(Locale language) {
        return isSpanish(language) ? spanish : english;
    }

    public String room(Locale language) {
        return isSpanish(language) ? roomSpanish : roomEnglish;
    }

    private static boolean isSpanish(Locale language) {
        return "es".equals(language.getLanguage());
    }
}
