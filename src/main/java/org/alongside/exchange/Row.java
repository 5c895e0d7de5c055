package org.alongside.exchange;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row of an export. Only columns that Alongside knows can be asked for. */
record Row(int number, Header header, List<String> cells) {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]");
    private static final int LONGEST_SHOWN = 64;

    /** Cut off before our last column, or running on beyond the first row: whose cells these are is a guess. */
    void checkWidth() {
        if (cells.size() < header.needed()) throw new RowRefused("cut-off", cells.size(), header.width());
        if (cells.size() > header.width() && !Header.blank(cells.subList(header.width(), cells.size())))
            throw new RowRefused("too-wide", cells.size(), header.width());
    }

    boolean tells(String column) {
        return header.places().containsKey(column);
    }

    /** In our words; null where the export has no such column, or says itself that it does not know. */
    @Nullable
    String cell(String column) {
        var place = header.places().get(column);
        if (place == null) return null;
        var cell = place.place() < cells.size() ? cells.get(place.place()) : "";
        return place.read(Normalizer.normalize(cell, Normalizer.Form.NFC)
                .replace('\u00a0', ' ')
                .strip());
    }

    /** The person's number as it may be shown in a report. */
    String person() {
        var number = cell("PersonNumber");
        if (number == null || Cells.looksLikeSocialSecurity(number)) return "";
        var shown = UNSEEN.matcher(number).replaceAll("");
        return shown.length() > LONGEST_SHOWN ? shown.substring(0, LONGEST_SHOWN) : shown;
    }
}
