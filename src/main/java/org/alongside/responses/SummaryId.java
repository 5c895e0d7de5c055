package org.alongside.responses;

import java.util.UUID;

/** One version of a summary for the court. */
public record SummaryId(UUID value) {
    static SummaryId next() {
        return new SummaryId(UUID.randomUUID());
    }

    /** One version of a summary for the court. */
    public static SummaryId of(String text) {
        return new SummaryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
