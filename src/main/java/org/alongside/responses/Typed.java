package org.alongside.responses;

import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** What somebody typed into one of the forms of a page, and the key of why it could not be kept; all empty before. */
record Typed(String form, Map<String, List<String>> fields, String problem) {
    static final Typed NOTHING = new Typed("", Map.of(), "");
    private static final int LONGEST = 4_000;

    static Typed into(String form, MultiValueMap<String, String> sent) {
        return new Typed(form, Map.copyOf(sent), "");
    }

    Typed with(String key) {
        return new Typed(form, fields, key);
    }

    /** @throws TooLong where one of the texts is */
    Typed checked() {
        if (fields.values().stream().flatMap(List::stream).anyMatch(text -> text.length() > LONGEST))
            throw new TooLong();
        return this;
    }

    /** One field, with one kind of line end; "" where it was not sent. */
    String of(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .findFirst()
                .map(text -> text.replace("\r\n", "\n").strip())
                .orElse("");
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** For a page: what this field of this form held, or else what it holds before anybody types. */
    String in(String asked, String name, String otherwise) {
        return form.equals(asked) ? of(name) : otherwise;
    }

    boolean ticked(String asked, String name, String value) {
        return form.equals(asked) && all(name).contains(value);
    }

    boolean isIn(String asked) {
        return form.equals(asked) && !problem.isEmpty();
    }

    /** Every text of some length, for a page that has no place for it any more. */
    List<String> words() {
        return fields.entrySet().stream()
                .filter(field -> !List.of("_csrf", "version", "key").contains(field.getKey()))
                .flatMap(field -> field.getValue().stream())
                .filter(text -> text.strip().length() > 12)
                .toList();
    }
}
