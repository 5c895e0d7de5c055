package org.alongside.exchange;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names that a system wrote in capitals, written as names. */
final class Capitals {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern MC = Pattern.compile("\\bMc(\\p{Ll})");

    private Capitals() {}

    static boolean all(String name) {
        return name.codePoints().filter(Character::isLetter).count() > 1
                && name.equals(name.toUpperCase(Locale.ROOT))
                && !name.equals(name.toLowerCase(Locale.ROOT));
    }

    /** "O’BRIEN-NAKAMURA" becomes "O’Brien-Nakamura"; a name that is not all capitals stays. */
    static String softened(String name) {
        if (!all(name)) return name;
        var words = WORD.matcher(name).replaceAll(word -> {
            var text = word.group();
            var first = text.offsetByCodePoints(0, 1);
            return text.substring(0, first) + text.substring(first).toLowerCase(Locale.ROOT);
        });
        return MC.matcher(words).replaceAll(letter -> "Mc" + letter.group(1).toUpperCase(Locale.ROOT));
    }
}
