package org.alongside.plans;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alongside.toolkit.Readability;

/** Reads a line of the plan as CommonGround's standards do (S22): own voice, new words, plain words, a day and a deed. */
public record PlanCheck(Locale language, Collection<String> officersWords, Collection<String> lastTime) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern OWN_VOICE = Pattern.compile(
            "\\b(I|me|my|mine|myself|we|us|our|yo|mis?|conmigo|nos|nuestr[oa]s?|voy|doy|estoy|soy|vamos)\\b"
                    + "|\\b\\p{L}{2,}é\\b|^\\p{L}{3,}o\\b|^no \\p{L}{2,}o\\b",
            FLAGS);
    private static final Pattern DAY = Pattern.compile(
            "\\b(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?s?\\b|\\b(today|tonight|tomorrow|daily|every|each)\\b"
                    + "|\\b(lunes|martes|miércoles|jueves|viernes|sábados?|domingos?|hoy|mañana|diario|cada)\\b"
                    + "|\\b\\d{1,2}([:/]\\d{2}|\\s?([ap]\\.?m))",
            FLAGS);
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int DEED = 3;

    public PlanCheck {
        officersWords = List.copyOf(officersWords);
        lastTime = List.copyOf(lastTime);
    }

    /** A goal may well be the same as last time, and has no day. */
    public Optional<PlanHint> ofGoal(String words) {
        if (words.isBlank()) return Optional.empty();
        if (!isOwn(words)) return Optional.of(PlanHint.OWN_VOICE);
        return plain(words);
    }

    public Optional<PlanHint> ofStep(String words, boolean hasDay) {
        if (words.isBlank()) return Optional.empty();
        if (isAmong(lastTime, words)) return Optional.of(PlanHint.LAST_TIME);
        if (!isOwn(words)) return Optional.of(PlanHint.OWN_VOICE);
        if (!hasDay && !DAY.matcher(words).find()
                || WORD.matcher(words).results().count() < DEED) return Optional.of(PlanHint.DAY_AND_DEED);
        return plain(words);
    }

    private boolean isOwn(String words) {
        return OWN_VOICE.matcher(words.strip()).find() && !isAmong(officersWords, words);
    }

    private Optional<PlanHint> plain(String words) {
        return Readability.isPlain(words, language) ? Optional.empty() : Optional.of(PlanHint.PLAIN_WORDS);
    }

    private static boolean isAmong(Collection<String> known, String words) {
        return known.stream().anyMatch(one -> Goal.key(one).equals(Goal.key(words)));
    }
}
