package org.alongside;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A form as it stands in a page: where it goes, what it carries hidden, what can be filled in or pressed. */
public record Form(String action, Map<String, String> hidden, Map<String, String> fields, List<Press> presses) {
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern BUTTON = Pattern.compile("<button\\b([^>]*)>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>");
    private static final Pattern AREA = Pattern.compile("<textarea\\b([^>]*)>(.*?)</textarea>", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)(?:=\"([^\"]*)\")?");

    /** A button: the name and value it sends, and where, if not where its form goes. */
    public record Press(String name, String value, String action) {}

    /** Every form of a page, each with the buttons that belong to it wherever they stand. */
    public static List<Form> on(String html) {
        var forms = new ArrayList<Form>();
        for (var found : FORM.matcher(html).results().toList()) {
            var about = attributes(found.group(1));
            var action = about.getOrDefault("action", "");
            var hidden = new LinkedHashMap<String, String>();
            var fields = new LinkedHashMap<String, String>();
            for (var input : INPUT.matcher(found.group(2)).results().toList()) {
                var field = attributes(input.group(1));
                var name = field.getOrDefault("name", "");
                var value = field.getOrDefault("value", "");
                switch (field.getOrDefault("type", "text")) {
                    case "hidden" -> hidden.put(name, value);
                    case "radio", "checkbox" -> {
                        if (field.containsKey("checked")) fields.put(name, value);
                    }
                    default -> fields.put(name, value);
                }
            }
            for (var area : AREA.matcher(found.group(2)).results().toList())
                fields.put(attributes(area.group(1)).getOrDefault("name", ""), read(area.group(2)));
            var presses = new ArrayList<Press>();
            for (var button : BUTTON.matcher(found.group(2)).results().toList()) {
                var pressed = attributes(button.group(1));
                if (!pressed.containsKey("form")) presses.add(press(pressed, action));
            }
            if (about.containsKey("id"))
                for (var button : BUTTON.matcher(html).results().toList()) {
                    var pressed = attributes(button.group(1));
                    if (about.get("id").equals(pressed.get("form"))) presses.add(press(pressed, action));
                }
            forms.add(new Form(action, hidden, fields, presses));
        }
        return forms;
    }

    private static Press press(Map<String, String> button, String action) {
        return new Press(
                button.getOrDefault("name", ""),
                button.getOrDefault("value", ""),
                button.getOrDefault("formaction", action));
    }

    private static Map<String, String> attributes(String tag) {
        return ATTRIBUTE
                .matcher(tag)
                .results()
                .collect(toMap(
                        found -> found.group(1),
                        found -> found.group(2) == null ? "" : read(found.group(2)),
                        (first, second) -> first));
    }

    /** Text as a browser reads it. */
    public static String read(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    boolean isFor(String item) {
        return item.equals(hidden.get("item"));
    }

    /** Whether somebody at this page can send that value. */
    boolean offers(String value) {
        return fields.containsKey("value") || presses.contains(new Press("value", value, action));
    }
}
