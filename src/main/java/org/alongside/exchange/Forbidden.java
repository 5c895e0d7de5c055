package org.alongside.exchange;

import java.util.Collection;
import java.util.regex.Pattern;

/** What Alongside must not hold (R43), however an agency's system may call it: known by headings and by values. */
final class Forbidden {
    /** What stands in a kept file where a value was that may not be kept. */
    static final String TAKEN_OUT = "[taken out]";

    /** What stands in a kept file in the place of a word from somebody's record, such as that of a warrant. */
    static final String WORD_TAKEN_OUT = "[not kept]";

    private static final Pattern HEADINGS = Pattern.compile(
            "ssn.*|.*socialsec.*|.*segurosocial.*|(?!dis).*(?<!dis)charges?(code|date|desc|type|num|level|no)?|.*crimin.*|.*offen[sc]es?|.*offen[sc]e(code|type|date|desc|level|class|hist|num).*"
                    + "|.*delitos?|.*arrest.*|.*convict(ion|ed).*|.*rapsheet.*|fbi.*|.*fbi(no|num|number|id)"
                    + "|sid|sidn.*|stateid.*|.*fingerprint.*|.*priors?|.*warrant.*|.*felon.*|.*misdemeanor.*|.*ncic.*"
                    + "|.*diagnos.*|icd\\d*|icdcode.*|dsm.*|.*riskscore.*|.*statute.*");
    private static final Pattern SOCIAL_SECURITY = Pattern.compile("(?<![\\w-])\\d{3}-\\d{2}-\\d{4}(?![\\w-])");
    private static final Pattern VALUES = Pattern.compile(
            "\\d{3}[- ]\\d{2}[- ]\\d{4}|F\\d\\d\\.\\d{1,2}|.*\\b(felony|misdemeanor|rap sheet)\\b.*"
                    + "|\\d+ ILCS [\\d/.-]+.*|.*\\b(U\\.?S\\.?C|P\\.?C)\\.? ?§? ?\\d+.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STATUS_WORDS = Pattern.compile(
            ".*\\b(warrants?|fta|bench|capias|fugitive|absconder|arrest(ed)?|charged|revo(ked|cation)|violat(or|ion)|vop|"
                    + "convicted|felony|misdemeanor|orden de arresto)\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final int FEW = 2;
    private static final double MANY = 0.2;

    private Forbidden() {}

    static boolean heading(String name) {
        return HEADINGS.matcher(Header.plain(name)).matches();
    }

    static boolean socialSecurity(String text) {
        return text.length() >= 11 && SOCIAL_SECURITY.matcher(text).find();
    }

    /** Whether a column of such values holds what may not come in: several of them, and a fair part of all. */
    static boolean values(Collection<String> texts) {
        var filled = texts.stream().filter(text -> !text.isBlank()).toList();
        var found = filled.stream()
                .filter(text -> VALUES.matcher(text.strip()).matches() || text.equals(TAKEN_OUT))
                .count();
        return found >= FEW && found >= filled.size() * MANY;
    }

    /** A word for how a case stands that is a piece of somebody's record: nothing here may come of it. */
    static boolean statusWord(String word) {
        return word.equals(WORD_TAKEN_OUT) || STATUS_WORDS.matcher(word).matches();
    }

    static String withoutNumbers(String text) {
        return text.length() < 11
                ? text
                : SOCIAL_SECURITY.matcher(text).replaceAll(java.util.regex.Matcher.quoteReplacement(TAKEN_OUT));
    }
}
