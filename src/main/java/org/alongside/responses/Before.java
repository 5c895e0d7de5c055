package org.alongside.responses;

import java.util.List;
import java.util.Optional;
import org.alongside.disclosure.InformationClass;
import org.alongside.responses.Summary.Line;
import org.alongside.responses.SummaryLines.Proposed;

/** The kept version of a court summary that a new one starts from; none where somebody starts from the record alone. */
record Before(Optional<Summary> version) {
    static final Before NONE = new Before(Optional.empty());

    String id() {
        return version.map(one -> one.id().toString()).orElse("");
    }

    /** What the version holds of that line of the record. */
    Optional<Line> of(Proposed line) {
        return version.stream()
                .flatMap(one -> one.lines().stream())
                .filter(kept -> isOf(kept, line))
                .findFirst();
    }

    /** Lines that were kept before a line had a key are known by their words, and the two that stand alone by their part. */
    private static boolean isOf(Line kept, Proposed line) {
        if (!kept.key().isEmpty()) return kept.key().equals(line.key());
        if (!kept.part().equals(line.part()) || kept.level() != line.level()) return false;
        return kept.wording().equals(line.wording())
                || kept.level() == InformationClass.A && line.key().equals(line.part());
    }

    /** The officer's words where they wrote others, else what stands on record today. */
    String wording(Proposed line) {
        return of(line).filter(kept -> line.free() && isTheirs(kept))
                .map(Line::wording)
                .orElse(line.wording());
    }

    /** What stands on record today, where the officer's words were written over something else; "" where that is the same. */
    String sinceThen(Proposed line) {
        return of(line).filter(kept -> line.free() && isTheirs(kept))
                .filter(kept -> !kept.proposed().equals(line.wording()))
                .map(_ -> line.wording())
                .orElse("");
    }

    /** Of a line without a key nobody knows, so its words stay. */
    private static boolean isTheirs(Line kept) {
        return kept.isReworded() || kept.key().isEmpty();
    }

    /** What went out with that version and stands on record no more, or in other words. */
    List<Line> gone(List<Proposed> lines) {
        return version.stream()
                .flatMap(one -> one.included().stream())
                .filter(kept -> lines.stream().noneMatch(line -> isOf(kept, line)))
                .toList();
    }
}
