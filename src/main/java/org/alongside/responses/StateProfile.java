package org.alongside.responses;

import java.util.List;
import org.alongside.toolkit.Text;

/**
 * What the law of one state asks of a unit, as its counsel is to confirm it: what must be reported at once, what a
 * provider may send, who else must report, and how long things are kept (R31).
 */
record StateProfile(
        String key, Text name, Text standing, List<Duty> mustReport, List<Duty> providerMaySend, List<Duty> also) {
    StateProfile {
        mustReport = List.copyOf(mustReport);
        providerMaySend = List.copyOf(providerMaySend);
        also = List.copyOf(also);
    }

    /** One line of a profile, in both languages. */
    record Duty(String key, Text text) {}

    String wordingOf(String item, java.util.Locale language) {
        return mustReport.stream()
                .filter(duty -> duty.key().equals(item))
                .map(duty -> duty.text().in(language))
                .findFirst()
                .orElse(item);
    }
}
