package org.alongside.toolkit;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How hard words are to read: Flesch-Kincaid for English, Fernández-Huerta for Spanish; syllables are counted by their vowels. */
public record Readability(double words, double sentences, double syllables) {
    private static final int GRADE = 6;
    private static final int EASE = 70;
    private static final int LONG = 8;
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern SENTENCE = Pattern.compile("[^.?!:]*\\p{L}[^.?!:]*");
    private static final Pattern ENGLISH = Pattern.compile("(?i)[aeiouy]+(?!(?<=[^aeiouyl]e)$)");
    private static final Pattern SPANISH = Pattern.compile("(?i)[aeoáéíóú]|(?<![aeoáéíóúiuü])[iuü]+(?![aeoáéíóúiuü])");

    /** Whether most people can read it. Too few words to tell are plain. */
    public static boolean isPlain(String text, Locale language) {
        if (!isLong(text)) return true;
        return "es".equals(language.getLanguage())
                ? easeOfSpanish(List.of(text)) >= EASE
                : gradeOfEnglish(List.of(text)) <= GRADE;
    }

    public static double gradeOfEnglish(Collection<String> texts) {
        var size = of(texts, ENGLISH);
        return 0.39 * size.words / size.sentences + 11.8 * size.syllables / size.words - 15.59;
    }

    public static double easeOfSpanish(Collection<String> texts) {
        var size = of(texts, SPANISH);
        return 206.84 - 60 * size.syllables / size.words - 1.02 * size.words / size.sentences;
    }

    /** Long enough for a measure to mean something. */
    public static boolean isLong(String text) {
        return found(WORD, text).size() >= LONG;
    }

    private static Readability of(Collection<String> texts, Pattern syllable) {
        var words = texts.stream().flatMap(text -> found(WORD, text).stream()).toList();
        var sentences =
                texts.stream().mapToInt(text -> found(SENTENCE, text).size()).sum();
        var syllables = words.stream()
                .mapToInt(word -> Math.max(1, found(syllable, word).size()))
                .sum();
        return new Readability(words.size(), sentences, syllables);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(result -> result.group())
                .sorted()
                .toList();
    }
}
