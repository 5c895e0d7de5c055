package org.alongside.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as other systems hand them on: capitals or accents gone, a "?" for a lost letter. The better spelling stays. */
final class Spelling {
    private static final Pattern MARKS = Pattern.compile("(?<=\\p{IsLatin})\\p{M}+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private Spelling() {}

    /** What is on record where the told name is the same one, written more poorly; else the told name. */
    static String kept(String known, String told) {
        if (known.isEmpty() || known.equals(told)) return told;
        if (hasLostLetters(told)) return lacksLetters(known, told) ? known : told;
        if (!bare(known).equals(bare(told)) || isOneCase(known)) return told;
        var lostMarks = bare(told).equals(told.toLowerCase(Locale.ROOT));
        var onlyCapitals = known.equalsIgnoreCase(told) && plain(told).equals(told);
        return isOneCase(told) || (lostMarks && !known.equalsIgnoreCase(told)) || onlyCapitals ? known : told;
    }

    static boolean hasLostLetters(String name) {
        return name.indexOf('?') >= 0;
    }

    /** Each "?" stands for one letter. */
    private static boolean lacksLetters(String known, String told) {
        var pattern = new StringBuilder();
        Normalizer.normalize(told, Normalizer.Form.NFC)
                .codePoints()
                .forEach(letter -> pattern.append(letter == '?' ? "." : Pattern.quote(Character.toString(letter))));
        return Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(Normalizer.normalize(known, Normalizer.Form.NFC))
                .matches();
    }

    private static boolean isOneCase(String name) {
        var upper = name.toUpperCase(Locale.ROOT);
        var lower = name.toLowerCase(Locale.ROOT);
        return !upper.equals(lower) && (name.equals(upper) || name.equals(lower));
    }

    /** Each word with one capital in front, as nobody but a program writes "De La Cruz" for "de la Cruz". */
    private static String plain(String name) {
        return WORD.matcher(name).replaceAll(word -> {
            var first = word.group().offsetByCodePoints(0, 1);
            return word.group().substring(0, first).toUpperCase(Locale.ROOT)
                    + word.group().substring(first).toLowerCase(Locale.ROOT);
        });
    }

    private static String bare(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
