package org.alongside.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.demo.Meeting.Agreed;
import org.alongside.demo.Meeting.Line;
import org.alongside.demo.Talk.Theme;
import org.alongside.plans.Step.Owner;
import org.alongside.plans.StepState;
import org.alongside.toolkit.Edition;
import org.alongside.toolkit.Edition.Area;

/** The officer's note of a meeting, as officers write: short, with the person's words in the person's language. */
record NoteWords(Chance chance, Talk talk, Someone someone, Edition edition) {
    /** @param before what came of the person's step from last time */
    String of(Theme theme, List<String> wishes, List<StepState> before, Optional<Agreed> agreed) {
        var lines = new ArrayList<String>();
        lines.add(chance.one(talk.note().texts("opening"))
                .replace("{topic}", theme.topic().in(someone.language())));
        if (!wishes.isEmpty()) lines.add(talk.note().text("help").replace("{help}", names(wishes)));
        if (!before.isEmpty())
            lines.add(talk.note().text(before.getFirst() instanceof StepState.Done ? "kept" : "partly"));
        lines.add(agreed.map(this::plan).orElseGet(() -> talk.note().text("early")));
        if (agreed.isPresent()) lines.add(chance.one(talk.note().texts("closing")));
        return String.join("\n", lines).replace("{name}", someone.called());
    }

    private String names(List<String> areas) {
        return edition.areas().stream()
                .filter(area -> areas.contains(area.key()))
                .map(Area::name)
                .map(name -> name.in(Locale.ENGLISH).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("; "));
    }

    private String plan(Agreed agreed) {
        return talk.note()
                .text("plan")
                .replace("{goal}", agreed.goal())
                .replace("{step}", quoted(agreed, Owner.PERSON))
                .replace("{promise}", quoted(agreed, Owner.OFFICER));
    }

    private static String quoted(Agreed agreed, Owner owner) {
        return agreed.lines().stream()
                .filter(line -> line.owner() == owner)
                .map(Line::words)
                .collect(Collectors.joining("”, “", "“", "”"));
    }
}
