package org.alongside.exchange;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alongside.people.Arrival.Change;
import org.springframework.context.MessageSource;

/** Changed fields as one value of a {@link Saying}: each with what was and what is, where it is kept in clear. */
final class Changes {
    static final String MARK = "~";

    private static final char BETWEEN = '\u001f';
    private static final char WITHIN = '\u001e';

    private Changes() {}

    static String of(List<Change> changes, Officers officers) {
        return changes.stream()
                .map(change -> written(change, officers))
                .collect(Collectors.joining(String.valueOf(BETWEEN), MARK, ""));
    }

    private static String written(Change change, Officers officers) {
        if (change.before() == null || change.after() == null) return change.field();
        var officer = change.field().equals("officer");
        return change.field()
                + WITHIN
                + (officer ? officers.nameOf(Officers.CHOSEN + change.before()) : change.before())
                + WITHIN
                + (officer ? officers.nameOf(Officers.CHOSEN + change.after()) : change.after());
    }

    static String said(String value, MessageSource words, Locale locale) {
        return java.util.Arrays.stream(value.substring(1).split(String.valueOf(BETWEEN), -1))
                .map(change -> one(change.split(String.valueOf(WITHIN), -1), words, locale))
                .collect(Collectors.joining("; "));
    }

    private static String one(String[] parts, MessageSource words, Locale locale) {
        var name = words.getMessage("exchange.field." + parts[0], null, locale);
        if (parts.length < 3) return name;
        return name + ": " + shown(parts[0], parts[1], words, locale) + " → "
                + shown(parts[0], parts[2], words, locale);
    }

    private static String shown(String field, String value, MessageSource words, Locale locale) {
        if (value.isEmpty()) return words.getMessage("exchange.said.nothing", null, locale);
        if (value.equals("true") || value.equals("false"))
            return words.getMessage("exchange.said." + value, null, locale);
        return field.equals("language") ? Locale.of(value).getDisplayLanguage(locale) : value;
    }
}
