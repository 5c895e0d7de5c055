package org.alongside.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/** Something to tell whoever brings an export: a key of our words and values, some of which are keys themselves. */
record Saying(String key, List<String> values) {
    static final Saying NOTHING = new Saying("", List.of());

    private static final String OF_WORDS = "@";

    Saying {
        values = List.copyOf(values);
    }

    static Saying of(String key, Object... values) {
        return new Saying(
                "exchange." + key, Arrays.stream(values).map(String::valueOf).toList());
    }

    /** A value that is said in the reader's own language, such as the names of fields. */
    static String words(String prefix, List<String> codes) {
        return codes.stream()
                .map(code -> "exchange." + prefix + "." + code)
                .collect(Collectors.joining(",", OF_WORDS, ""));
    }

    /** With the file's own headings in the place of our columns. */
    Saying named(Header header) {
        return new Saying(key, values.stream().map(header::named).toList());
    }

    String in(MessageSource words, Locale locale) {
        if (key.isEmpty()) return "";
        var said = values.stream().map(value -> value(value, words, locale)).toArray();
        return words.getMessage(key, said, locale);
    }

    private static String value(String value, MessageSource words, Locale locale) {
        if (value.startsWith(Changes.MARK)) return Changes.said(value, words, locale);
        if (!value.startsWith(OF_WORDS)) return value;
        return Arrays.stream(value.substring(1).split(",", -1))
                .map(key -> words.getMessage(key, null, locale))
                .collect(Collectors.joining(", "));
    }
}
