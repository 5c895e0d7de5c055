package org.alongside.sessions;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alongside.plans.Step;
import org.alongside.toolkit.Edition;
import org.alongside.toolkit.Edition.Starter;

/** One screen on which the officer enters what stands on the sheets; {@code typed} comes back when something does not go. */
record PaperEntry(
        String path,
        String person,
        String officer,
        String key,
        LocalDate day,
        String variant,
        boolean heard,
        Edition edition,
        Locale language,
        List<Starter> starters,
        List<Step> steps,
        Map<String, String> typed,
        String problem) {
    PaperEntry {
        starters = List.copyOf(starters);
        steps = List.copyOf(steps);
        typed = Map.copyOf(typed);
    }

    String value(String item) {
        return typed.getOrDefault(item, "");
    }

    /** Whether this kind of meeting has that phase. */
    boolean has(String phase) {
        return edition.variant(variant).has(phase);
    }

    /** The phases of this kind of meeting that are made of the edition's questions. */
    List<Edition.Phase> asking() {
        return edition.variant(variant).phases().stream()
                .map(share -> edition.phase(share.phase()))
                .filter(phase -> !phase.asks().isEmpty())
                .toList();
    }

    boolean is(String item, String value) {
        return value(item).equals(value);
    }
}
