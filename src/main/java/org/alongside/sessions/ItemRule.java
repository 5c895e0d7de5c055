package org.alongside.sessions;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.alongside.disclosure.InformationClass;
import org.alongside.sessions.Answer.SeenBy;

/** What may stand in an item, which class of information it is, whose it is, and who may see it (R01). */
record ItemRule(Content content, InformationClass informationClass, String origin, SeenBy seenBy) {
    static final int WORDS = 40_000;

    /** The kinds of content an item may have. An empty value always clears it. */
    sealed interface Content {
        /** One of these keys. */
        record OneOf(Set<String> keys) implements Content {}

        /** The key of something the two put on the table themselves. */
        record Key() implements Content {}

        /** A few keys in an order, such as "my-job,time". */
        record Order() implements Content {}

        /** A whole number in this range. */
        record Number(int from, int to) implements Content {}

        /** Free words, sealed at rest. */
        record Words() implements Content {}

        /** A day, ISO 8601. */
        record Day() implements Content {}

        /** A time of day, local to the unit. */
        record Time() implements Content {}
    }

    boolean isWords() {
        return content instanceof Content.Words;
    }

    /** @throws UnreadableAnswer when the value cannot stand in this item */
    void check(String value) {
        if (value.isEmpty()) return;
        var fits = switch (content) {
            case Content.OneOf(var keys) -> keys.contains(value);
            case Content.Key() -> value.matches("[a-z0-9-]{1,40}");
            case Content.Order() -> value.length() <= 64 && value.matches("[a-z-]+(,[a-z-]+){0,3}");
            case Content.Number(var from, var to) ->
                value.matches("\\d{1,3}") && Integer.parseInt(value) >= from && Integer.parseInt(value) <= to;
            case Content.Words() -> true;
            case Content.Day() -> parses(value, true);
            case Content.Time() -> parses(value, false);
        };
        if (!fits) throw new UnreadableAnswer("problem.unreadable", value);
        if (isWords() && value.length() > WORDS) throw new UnreadableAnswer("sessions.too-long", value);
        if (isWords() && value.chars().anyMatch(character -> character == 0))
            throw new UnreadableAnswer("problem.unreadable", value.replace("\0", ""));
    }

    private static boolean parses(String value, boolean day) {
        try {
            if (!day) return LocalTime.parse(value) != null;
            var year = LocalDate.parse(value).getYear();
            return year > 2000 && year < 2200;
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }
}
