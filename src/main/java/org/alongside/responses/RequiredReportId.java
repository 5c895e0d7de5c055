package org.alongside.responses;

import java.util.UUID;

/** One report that the law asked for at once. */
public record RequiredReportId(UUID value) {
    static RequiredReportId next() {
        return new RequiredReportId(UUID.randomUUID());
    }

    /** One report that the law asked for at once. */
    public static RequiredReportId of(String text) {
        return new RequiredReportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
