package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Enter in a field presses the first button of its form, so the first one must be the plain one. */
class EnterTest {
    private static final Path PAGES = Path.of("src/main/java");
    private static final Pattern FORM = Pattern.compile("<form\\b.*?</form>", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("<input\\b(?![^>]*type=\"hidden\")|@template\\.[a-z]+\\.fields?\\(");
    private static final Pattern BUTTON =
            Pattern.compile("@template\\.web\\.plainenter\\(|<button\\b(?![^>]*type=\"button\")[^>]*>");

    @Test
    void theFirstButtonOfAFormWithFieldsIsThePlainOne() throws IOException {
        var wrong = new ArrayList<String>();
        try (var files = Files.walk(PAGES)) {
            for (var file : files.filter(one -> one.toString().endsWith(".jte")).toList())
                for (var form : FORM.matcher(Files.readString(file)).results().toList())
                    if (FIELD.matcher(form.group()).find() && !isPlain(form.group()))
                        wrong.add(PAGES.relativize(file) + ": " + buttons(form.group()));
        }
        assertThat(wrong).isEmpty();
    }

    /** Where there are several, or one that stands in a loop, the first is no choice among others. */
    private static boolean isPlain(String form) {
        var buttons = buttons(form);
        if (buttons.isEmpty() || buttons.size() == 1 && !isRepeated(form)) return true;
        var first = buttons.getFirst();
        return !first.contains("chip") && !first.contains("outline") && !first.contains("@for");
    }

    private static boolean isRepeated(String form) {
        var before = form.substring(0, form.indexOf("<button"));
        return before.split("@for\\b", -1).length > before.split("@endfor", -1).length;
    }

    private static List<String> buttons(String form) {
        return BUTTON.matcher(form).results().map(found -> found.group()).toList();
    }
}
