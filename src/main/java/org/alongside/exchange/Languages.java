package org.alongside.exchange;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Languages as agencies write them: a code (es, spa, es-US) or the name in English or in itself. */
final class Languages {
    private static final Map<String, String> BY_NAME = byName();

    private Languages() {}

    private static Map<String, String> byName() {
        var names = new HashMap<String, String>();
        for (var code : Locale.getISOLanguages()) {
            var language = Locale.of(code);
            names.putIfAbsent(language.getDisplayLanguage(language).toLowerCase(Locale.ROOT), code);
            names.put(language.getISO3Language(), code);
        }
        for (var code : Locale.getISOLanguages())
            names.put(Locale.of(code).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
        Arrays.stream(Locale.getISOLanguages()).forEach(code -> names.put(code, code));
        return Map.copyOf(names);
    }

    static Optional<String> code(String told) {
        var plain = told.toLowerCase(Locale.ROOT);
        var tag = plain.replaceFirst("[-_][a-z]{2}$", "");
        var known = BY_NAME.getOrDefault(plain, BY_NAME.get(tag));
        return known != null ? Optional.of(known) : threeLetters(tag);
    }

    /** Some languages have only a code of three letters, such as hmn. */
    private static Optional<String> threeLetters(String code) {
        var named = code.matches("[a-z]{3}")
                && !Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equals(code);
        return named ? Optional.of(code) : Optional.empty();
    }
}
