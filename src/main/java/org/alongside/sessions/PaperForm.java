package org.alongside.sessions;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the one form of a meeting on paper into items: what was left empty, and what hangs on it, is left out. */
final class PaperForm {
    private static final Pattern LINE =
            Pattern.compile("((?:agenda|plan/step|plan/promise|plan/other)/[1-9])/(?:by|picked|who|owner)");
    private static final Pattern IN_THE_WAY = Pattern.compile("look-back/[0-9a-f-]+/barrier");
    private static final String DECISION = "decide/1/";

    private PaperForm() {}

    static Map<String, String> items(Map<String, String> form) {
        var items = new TreeMap<String, String>();
        form.forEach((name, value) -> {
            if (!name.contains("/") || value.isBlank()) return;
            if (IN_THE_WAY.matcher(name).matches()) items.put(name + "/" + value, "yes");
            else items.put(name, value.replace("\r\n", "\n").strip());
        });
        decision(form.getOrDefault("decide", ""), items);
        obstacle(
                form.getOrDefault("barrier", ""),
                form.getOrDefault("plan-b", "").strip(),
                items);
        for (var line = 1; line <= 3; line++)
            if (items.containsKey("agenda/" + line + "/words")) items.put("agenda/" + line + "/picked", "yes");
        items.keySet().removeIf(item -> {
            var line = LINE.matcher(item);
            return line.matches() && !items.containsKey(line.group(1) + "/words");
        });
        return items;
    }

    /** The sheet has one line for what may get in the way, which goes with the first step. */
    private static void obstacle(String barrier, String then, Map<String, String> items) {
        if (barrier.isEmpty() && then.isEmpty() || !items.containsKey("plan/step/1/words")) return;
        var key = barrier.isEmpty() ? "something-else" : barrier;
        items.put("plan/step/1/barrier/" + key, "yes");
        if (!then.isEmpty()) items.put("plan/step/1/plan-b/" + key, then);
    }

    /** "reporting-time:afternoon" is a question and the way chosen; a question of their own has a way of their own. */
    private static void decision(String told, Map<String, String> items) {
        var parts = told.split(":", 2);
        if (parts.length == 2) {
            items.keySet().removeIf(item -> item.matches(DECISION + "(question|option/1)"));
            items.put(DECISION + "starter", parts[0]);
            items.put(DECISION + "choice/" + parts[1], "yes");
        } else if (items.containsKey(DECISION + "question")) {
            items.put(DECISION + "starter", Draft.OWN);
            if (items.containsKey(DECISION + "option/1")) items.put(DECISION + "choice/" + Draft.OWN + "-1", "yes");
        } else {
            items.keySet().removeIf(item -> item.startsWith(DECISION));
        }
    }
}
