package org.alongside.signs;

import java.util.Locale;

/** The same words in both languages. */
record InBoth(String english, String spanish) {
    String in(Locale locale) {
        return "es".equals(locale.getLanguage()) ? spanish : english;
    }
}
