package org.alongside.people;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.web.Problems;

/** One section as it was sent: from which version on, what was typed, and what is wrong with it. */
record AboutForm(int base, Lines typed, Lines lines, Problems problems) {
    private static final String KEEP = "keep/";
    private static final String MINE = "mine/";
    private static final String GONE = "gone";

    static AboutForm of(Section section, Map<String, String> fields) {
        var typed = new TreeMap<String, String>();
        fields.forEach((field, value) -> {
            if (section.has(field)) typed.put(field, value);
        });
        fields.forEach((field, kept) -> {
            if (field.startsWith(KEEP) && section.has(field.substring(KEEP.length())))
                choose(typed, field.substring(KEEP.length()), kept, fields);
        });
        var words = Lines.of(typed);
        var lines = withoutBareRows(section, withoutGoneRows(words, fields));
        if (section == Section.PLACE && fields.containsKey(GONE)) lines = lines.with(GONE, "yes");
        return new AboutForm(number(fields.getOrDefault("base", "")), words, lines, problems(section, lines));
    }

    /** Where two wordings stood side by side: theirs is in the field itself. */
    private static void choose(Map<String, String> typed, String field, String kept, Map<String, String> fields) {
        var mine = fields.getOrDefault(MINE + field, "");
        switch (kept) {
            case "mine" -> typed.put(field, mine);
            case "both" -> typed.merge(field, mine, (theirs, other) -> theirs + "\n" + other);
            default -> {}
        }
    }

    private static Lines withoutGoneRows(Lines words, Map<String, String> fields) {
        var kept = new TreeMap<>(words.byField());
        for (var row : words.rows())
            if (fields.containsKey(GONE + "/" + row)) kept.keySet().removeIf(field -> field.startsWith(row + "/"));
        return new Lines(kept);
    }

    /** The row at the end that nobody filled in brings only what its choices stood at. */
    private static Lines withoutBareRows(Section section, Lines words) {
        var kept = new TreeMap<>(words.byField());
        for (var row : words.rows())
            if (words.row(row).byField().keySet().stream().noneMatch(field -> section.isWords(row + "/" + field))
                    && words.row(row).at("day").isEmpty()) kept.keySet().removeIf(field -> field.startsWith(row + "/"));
        return new Lines(kept);
    }

    private static Problems problems(Section section, Lines lines) {
        var problems = new HashMap<String, String>();
        lines.byField().forEach((field, value) -> {
            if (section.has(field)) section.problem(field, value).ifPresent(problem -> problems.put(field, problem));
        });
        for (var row : lines.rows()) {
            if (section == Section.SUPPORTS && lines.row(row).at("name").isEmpty())
                problems.put(row + "/name", "about.support-needs-name");
            if (section == Section.DATES && lines.row(row).at("day").isEmpty())
                problems.put(row + "/day", "about.not-a-day");
        }
        return new Problems(problems);
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
