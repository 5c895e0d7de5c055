package org.alongside.web;

import static java.time.format.FormatStyle.FULL;
import static java.time.format.FormatStyle.SHORT;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What every page may ask for: words and dates in the reader's language, its frame, the token each form carries.
 *
 * @param standsIn the page is about a person for whom the reader stands in for some days
 */
public record Page(
        MessageSource words,
        Locale locale,
        String csrf,
        Display display,
        String path,
        @Nullable Frame frame,
        boolean standsIn,
        Assets assets) {
    /** The attribute of a request under which {@code standsIn} is told, by whoever hands out permission. */
    public static final String STANDS_IN = Page.class.getName() + ".standsIn";

    public String say(String key, Object... values) {
        return words.getMessage(key, values, locale);
    }

    /** The same words in the other language, for a button that names it. */
    public Page in(String language) {
        return new Page(words, Locale.forLanguageTag(language), csrf, display, path, frame, standsIn, assets);
    }

    public String language() {
        return locale.getLanguage();
    }

    public String otherLanguage() {
        return "es".equals(language()) ? "en" : "es";
    }

    /** "Spanish" / "español": the name of a language in the reader's own. */
    public String languageName(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(region());
    }

    /** "Tuesday, March 4, 2031" / "martes, 4 de marzo de 2031". */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FULL).withLocale(region()).format(day);
    }

    /** "Tue, Mar 4" / "mar, 4 mar". */
    public String shortDay(LocalDate day) {
        return DateTimeFormatter.ofPattern("es".equals(language()) ? "EEE d MMM" : "EEE, MMM d", region())
                .format(day);
    }

    /** "Mar 4, 2031": for lists that reach beyond the year. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("es".equals(language()) ? "d MMM yyyy" : "MMM d, yyyy", region())
                .format(day);
    }

    /** "2:30 PM" / "2:30 p. m.", with ordinary spaces. */
    public String time(LocalTime time) {
        return DateTimeFormatter.ofLocalizedTime(SHORT)
                .withLocale(region())
                .format(time)
                .replace('\u202f', ' ')
                .replace('\u00a0', ' ');
    }

    private Locale region() {
        return Locale.forLanguageTag(say("language.region"));
    }

    /** The address of a file under /assets, with its hash, so that browsers may keep it for ever. */
    public String asset(String name) {
        return assets.address(name);
    }

    /** Goes hidden into a form, so that pressing twice saves once (D6). */
    public String requestKey() {
        return UUID.randomUUID().toString();
    }

    /** For the script that covers a page nobody touches: seconds, or nothing where nobody is signed in. */
    public @Nullable String lockAfterOrNull() {
        return frame == null || frame.lockAfter().isEmpty() ? null : frame.lockAfter();
    }

    public boolean isAt(String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }
}
