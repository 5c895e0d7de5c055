package org.alongside.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.alongside.people.AboutPeople.RealAddress;
import org.alongside.web.Page;
import org.alongside.web.Problems;
import org.jspecify.annotations.Nullable;

/** Everything the page About shows; {@code opened} holds the real address where it was just opened. */
record AboutPage(
        String path,
        Person person,
        About about,
        boolean mayChange,
        Slip slip,
        List<RealAddress> opened,
        ZoneId zone,
        LocalDate today) {
    private static final List<String> LANGUAGES = List.of(
            "en", "es", "ar", "de", "fa", "fr", "hi", "hmn", "ht", "it", "ja", "km", "ko", "my", "ne", "pa", "pl", "pt",
            "ru", "so", "sw", "tl", "uk", "ur", "vi", "yue", "zh");

    /** What was sent and could not be kept. */
    record Slip(@Nullable Section section, Lines typed, Problems problems) {
        static final Slip NONE = new Slip(null, Lines.NONE, Problems.NONE);
    }

    List<String> languages() {
        var all = new TreeSet<>(LANGUAGES);
        all.add(person.language());
        return List.copyOf(all);
    }

    boolean isOpen(Section section) {
        return slip.section() == section;
    }

    /** What a form begins with: what was typed, what stands, or what the agency's file says while nobody wrote. */
    Lines form(Section section) {
        if (isOpen(section)) return slip.typed();
        var written = about.written(section);
        return written.isNothing() ? fromFile(section) : written.lines();
    }

    private Lines fromFile(Section section) {
        var file = about.file();
        return switch (section) {
            case NAME ->
                Lines.of(Map.of(
                        "called", file.called(),
                        "language", file.language(),
                        "interpreter", file.interpreter() ? "yes" : ""));
            case CONTACT -> Lines.of(Map.of("phone/to", file.phone(), "email/to", file.email()));
            case PLACE -> Lines.of(Map.of("address", file.address()));
            case WORDS, SUPPORTS, DATES, CONDITION -> Lines.NONE;
        };
    }

    String problem(Section section, String field) {
        var key = isOpen(section) ? slip.problems().with(field) : null;
        return key == null ? "" : key;
    }

    /** The rows that stand, and an empty one to write into. */
    List<String> rows(Section section) {
        var rows = new ArrayList<>(form(section).rows());
        var last = rows.isEmpty() ? 0 : Integer.parseInt(rows.getLast().substring(0, 2));
        if (last < 99)
            rows.add("%02d%s".formatted(last + 1, UUID.randomUUID().toString().substring(0, 6)));
        return rows;
    }

    /** What the agency's file says where the officer wrote something else, by the name of the field. */
    Map<String, String> fileSays(Section section) {
        if (about.written(section).isNothing()) return Map.of();
        var ours = about.written(section).lines();
        var theirs = new java.util.TreeMap<>(fromFile(section).byField());
        theirs.entrySet().removeIf(said -> said.getValue().equals(ours.at(said.getKey())));
        if (section == Section.PLACE && about.addressIsHidden()) theirs.remove("address");
        return theirs;
    }

    /** As a date where the file has one, else as it stands there. */
    String birthday(Page page) {
        try {
            return page.date(LocalDate.parse(about.file().born()));
        } catch (DateTimeParseException otherwise) {
            return about.file().born();
        }
    }

    LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
