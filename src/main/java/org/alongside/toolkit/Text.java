package org.alongside.toolkit;

import java.util.Locale;

/** A wording of the toolkit in both languages. */
public record Text(String english, String spanish) {
    public String in(Locale language) {
        return "es".equals(language.getLanguage()) ? spanish : english;
    }
}
