package org.alongside.exchange;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row as what they should hold; a refusal names the column and what was expected, no value. */
record Cells(Row row) {
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cntrl}&&[^\\n]]|[\\u202a-\\u202e\\u2066-\\u2069]");
    private static final Pattern LOST = Pattern.compile("[\\ufffd\\p{Cs}\\p{Cn}]");
    private static final Pattern SOCIAL_SECURITY = Pattern.compile("\\d{3}-\\d{2}-\\d{4}");
    private static final Pattern PHONE =
            Pattern.compile("\\+?[0-9 ().\\-/]{7,24}( ?(x|ext\\.?) ?\\d{1,6})?", Pattern.CASE_INSENSITIVE);
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;]+@[^\\s@,;]+\\.[^\\s@,;]+");

    static boolean looksLikeSocialSecurity(String text) {
        return text.equals(Forbidden.TAKEN_OUT) || SOCIAL_SECURITY.matcher(text).matches();
    }

    /** One line that must be there. */
    String required(String column, int longest) {
        var text = line(column, longest);
        if (text == null || text.isEmpty()) throw new RowRefused("missing", column);
        return text;
    }

    /** A number or code that others know something by. */
    String code(String column, int longest) {
        var code = required(column, longest);
        if (looksLikeSocialSecurity(code)) throw new RowRefused("social-security", column);
        return code;
    }

    /** One line; null where the export has no such column. */
    @Nullable
    String line(String column, int longest) {
        var text = text(column, longest);
        if (text != null && text.indexOf('\n') >= 0) throw new RowRefused("hidden", column);
        return text;
    }

    /** Words that may run over several lines. */
    @Nullable
    String text(String column, int longest) {
        var cell = row.cell(column);
        if (cell == null) return null;
        var text = cell.replace("\r\n", "\n").replace('\r', '\n');
        var plain = isPlain(text);
        if (!plain && HIDDEN.matcher(text).find()) throw new RowRefused("hidden", column);
        if (!plain && LOST.matcher(text).find()) throw new RowRefused("lost-letters", column);
        if (Forbidden.socialSecurity(text)) throw new RowRefused("social-security", column);
        if (text.codePointCount(0, text.length()) > longest) throw new RowRefused("too-long", column, longest);
        return text;
    }

    /** Nothing in it needs a closer look; so it is with most cells of most files. */
    private static boolean isPlain(String text) {
        for (var at = 0; at < text.length(); at++) if (text.charAt(at) < ' ' || text.charAt(at) > '~') return false;
        return true;
    }

    @Nullable
    Boolean yesNo(String column) {
        var cell = row.cell(column);
        if (cell == null) return null;
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "y", "yes", "true", "1" -> true;
            case "n", "no", "false", "0", "" -> false;
            default -> throw new RowRefused("yes-no", column);
        };
    }

    @Nullable
    String phone(String column) {
        var phone = line(column, 40);
        if (phone == null || phone.isEmpty()) return phone;
        var number = phone.toLowerCase(Locale.ROOT).split("x|ext", 2)[0];
        var digits = number.chars().filter(Character::isDigit).count();
        if (!PHONE.matcher(phone).matches() || digits < 10 || digits > 15) throw new RowRefused("phone", column);
        return phone;
    }

    @Nullable
    String email(String column) {
        var email = line(column, 254);
        if (email == null || email.isEmpty()) return email;
        if (!EMAIL.matcher(email).matches()) throw new RowRefused("email", column);
        return email;
    }

    @Nullable
    String language(String column) {
        var told = line(column, 40);
        if (told == null || told.isEmpty()) return null;
        return Languages.code(told).orElseThrow(() -> new RowRefused("language", column));
    }

    /** One of a few words, however it is capitalised and spaced. */
    String oneOf(String column, String key, java.util.Set<String> words) {
        var word = Objects.requireNonNullElse(row.cell(column), "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_-]+", " ");
        if (!words.contains(word)) throw new RowRefused(key, column);
        return word;
    }

    int between(String column, int least, int most) {
        var text = required(column, 10);
        if (text.matches("\\d{1,4}(\\.0+)?")) {
            var number = Integer.parseInt(text.replaceFirst("\\..*", ""));
            if (number >= least && number <= most) return number;
        }
        throw new RowRefused("number", column, least, most);
    }
}
