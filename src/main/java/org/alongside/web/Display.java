package org.alongside.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How pages are shown: theme ("" follows the device), text size 1-3, the language chosen on this device, whether an
 * untouched shared screen settles, and whether single letters are keys (WCAG 2.1.4).
 */
public record Display(String theme, String text, @Nullable Locale chosen, Locale device, boolean calm, boolean keys) {
    static final List<String> THEMES = List.of("bright", "dark", "contrast");
    static final List<String> TEXTS = List.of("1", "2", "3");
    static final List<String> SWITCH = List.of("on", "off");

    Display(String theme, String text, @Nullable Locale chosen, Locale device) {
        this(theme, text, chosen, device, true, true);
    }

    static Display of(HttpServletRequest request) {
        return new Display(
                cookie(request, "theme", THEMES).orElse(""),
                cookie(request, "text", TEXTS).orElse("1"),
                cookie(request, "language", Words.LANGUAGES)
                        .map(Locale::forLanguageTag)
                        .orElse(null),
                Locale.forLanguageTag("es".equals(request.getLocale().getLanguage()) ? "es" : "en"),
                true,
                !cookie(request, "keys", SWITCH).orElse("on").equals("off"));
    }

    /** The same device, with what the person at it likes. */
    Display with(Wishes wishes) {
        return new Display(
                wishes.theme().isEmpty() ? theme : wishes.theme(),
                wishes.text().isEmpty() ? text : wishes.text(),
                chosen,
                device,
                wishes.calm(),
                keys);
    }

    public List<String> themes() {
        return THEMES;
    }

    public List<String> sizes() {
        return TEXTS;
    }

    /** Null leaves the attribute out, and the page follows the device. */
    public @Nullable String themeOrNull() {
        return theme.isEmpty() ? null : theme;
    }

    private static Optional<String> cookie(HttpServletRequest request, String name, List<String> allowed) {
        return Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(allowed::contains)
                .findFirst();
    }
}
