package org.alongside.people;

import static org.alongside.disclosure.InformationClass.A;
import static org.alongside.disclosure.InformationClass.B;
import static org.alongside.disclosure.InformationClass.F;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alongside.disclosure.InformationClass;

/** A part of what is written down about a person: what may stand in its fields, and what kind of information that is. */
enum Section {
    /** In their own words: strengths first, what matters, what helps, how they like to be talked to. */
    WORDS(B, words("strengths|matters|helps|talk")),
    NAME(A, words("called|said|interpreter-name"), choice("language", "[a-z]{2,3}"), choice("interpreter", "yes")),
    /** Safe-contact rules, channel by channel (R38). */
    CONTACT(
            F,
            words("meet|(phone|text|email)/to|(phone|text|voicemail|email|post)/(hours|note)"),
            choice("best", "phone|text|voicemail|email|post"),
            choice("(phone|text|voicemail|email|post)/safe", "yes|no"),
            choice("(phone|text|voicemail|email|post)/(shared|first-name)", "yes")),
    /** Who stands by them, a row each, with what may be said to them. */
    SUPPORTS(F, words("row/(name|relation|reach|may|not)"), choice("row/crisis", "yes")),
    /** Where they live, and the address that stands in its place (R38). */
    PLACE(F, words("address|instead|note")),
    DATES(
            B,
            words("row/words"),
            choice("birthday", "yes"),
            choice("row/kind", "loss|good|court|other"),
            choice("row/day", "\\d{4}-\\d{2}-\\d{2}")),
    /** One condition of the order in plain words of this person's own, in both languages. */
    CONDITION(A, words("(plain|room)/(english|spanish)"));

    private static final int LONGEST = 40_000;
    private static final int LONGEST_NAME = 128;
    private static final Pattern ROW = Pattern.compile("^\\d{2}[a-z0-9]{6}/");

    private final InformationClass information;
    private final List<Rule> rules;

    Section(InformationClass information, Rule... rules) {
        this.information = information;
        this.rules = List.of(rules);
    }

    private record Rule(Pattern field, Pattern value) {}

    private static Rule words(String fields) {
        return new Rule(Pattern.compile(fields), Pattern.compile("(?s).*"));
    }

    private static Rule choice(String fields, String values) {
        return new Rule(Pattern.compile(fields), Pattern.compile(values));
    }

    /** The section of this code that stands on the page About. */
    static Optional<Section> of(String code) {
        return Arrays.stream(values())
                .filter(section -> section != CONDITION && section.code().equals(code))
                .findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    InformationClass information() {
        return information;
    }

    /** Whether a form of this section has such a field; a row may have any id. */
    boolean has(String field) {
        return ruleOf(field).isPresent();
    }

    /** Whether somebody writes there in their own words, so that two wordings can stand together. */
    boolean isWords(String field) {
        return ruleOf(field)
                .filter(rule -> rule.value().matcher("\n").matches())
                .isPresent();
    }

    /** The key of what is wrong with this value in that field, if anything is. */
    Optional<String> problem(String field, String value) {
        if (value.length() > LONGEST) return Optional.of("about.too-long");
        if (field.equals("called") && value.length() > LONGEST_NAME) return Optional.of("about.name-too-long");
        if (field.endsWith("/day") && !isDay(value)) return Optional.of("about.not-a-day");
        return ruleOf(field)
                        .filter(rule -> rule.value().matcher(value).matches())
                        .isPresent()
                ? Optional.empty()
                : Optional.of("about.not-offered");
    }

    private Optional<Rule> ruleOf(String field) {
        var plain = ROW.matcher(field).replaceFirst("row/");
        return rules.stream()
                .filter(rule -> rule.field().matcher(plain).matches())
                .findFirst();
    }

    private static boolean isDay(String value) {
        try {
            var year = LocalDate.parse(value).getYear();
            return year > 1900 && year < 2200;
        } catch (DateTimeParseException none) {
            return false;
        }
    }
}
