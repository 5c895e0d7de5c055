package org.alongside.calendar;

import static java.util.stream.Collectors.toSet;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.calendar.ContactRules.Twice;
import org.alongside.identity.OfficeHours;
import org.springframework.util.MultiValueMap;

/** The unit's rules about contact as they are typed: nothing of it is lost when something is wrong. */
record ContactRulesForm(
        int base, List<String> kinds, String byDefault, String week, String twice, String consult, String consider) {
    private static final int MOST_CONSULT = 9;
    private static final int MOST_CONSIDER = 20;

    /** What came of reading the form. */
    sealed interface Outcome {}

    record Read(ContactRules rules) implements Outcome {}

    /** The key of the sentence that says what is wrong. */
    record Problem(String key) implements Outcome {}

    static ContactRulesForm of(ContactRules rules) {
        return new ContactRulesForm(
                rules.version(),
                rules.kinds().stream().map(Kind::code).toList(),
                rules.byDefault().key(),
                code(rules.weekStarts()),
                rules.twice().key(),
                Integer.toString(rules.consultAt()),
                Integer.toString(rules.considerAt()));
    }

    static ContactRulesForm typed(MultiValueMap<String, String> form) {
        return new ContactRulesForm(
                number(text(form, "base"), Integer.MAX_VALUE).orElse(-1),
                texts(form, "kinds"),
                text(form, "default"),
                text(form, "week"),
                text(form, "twice"),
                text(form, "consult"),
                text(form, "consider"));
    }

    ContactRulesForm on(int version) {
        return new ContactRulesForm(version, kinds, byDefault, week, twice, consult, consider);
    }

    Outcome read(OfficeHours hours) {
        var which = chosen(Kind.values(), Kind::code, kinds);
        var rhythm = one(HowOften.values(), HowOften::key, byDefault);
        var starts = one(DayOfWeek.values(), ContactRulesForm::code, week)
                .filter(day -> day == DayOfWeek.MONDAY || day == DayOfWeek.SUNDAY);
        var means = one(Twice.values(), Twice::key, twice);
        if (which.isEmpty()) return new Problem("standards.no-kind");
        if (rhythm.isEmpty() || starts.isEmpty() || means.isEmpty()) return new Problem("standards.say-all");
        var talk = number(consult, MOST_CONSULT).filter(many -> many > 0);
        var think = number(consider, MOST_CONSIDER);
        if (talk.isEmpty() || think.isEmpty() || think.get() < talk.get())
            return new Problem("standards.no-such-numbers");
        return new Read(new ContactRules(
                base, which, rhythm.get(), starts.get(), means.get(), talk.get(), think.get(), LocalDate.EPOCH, hours));
    }

    private static <T> Set<T> chosen(T[] of, java.util.function.Function<T, String> code, List<String> codes) {
        return Arrays.stream(of).filter(one -> codes.contains(code.apply(one))).collect(toSet());
    }

    private static <T> Optional<T> one(T[] of, java.util.function.Function<T, String> code, String wanted) {
        return Arrays.stream(of).filter(one -> code.apply(one).equals(wanted)).findFirst();
    }

    private static Optional<Integer> number(String text, int most) {
        if (!text.strip().matches("\\d{1,9}")) return Optional.empty();
        return Optional.of(Integer.parseInt(text.strip())).filter(number -> number <= most);
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "").strip();
    }

    private static List<String> texts(MultiValueMap<String, String> form, String name) {
        return form.getOrDefault(name, List.of()).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .toList();
    }

    private static String code(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
