package org.alongside.sessions;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** What the officer alone sees of a meeting. No page of the shared screen takes this type. */
record Desk(
        String path,
        String person,
        String variant,
        LocalTime began,
        long minutes,
        boolean paused,
        String phase,
        String phaseName,
        List<Kind> kinds,
        List<Stage> stages,
        List<String> prompts,
        List<Row> checkIn,
        List<Said> said,
        List<Said> shown,
        List<Bound> conditions,
        List<Pulse> pulse,
        String note,
        String saved) {

    /** A kind of meeting this one may become. */
    record Kind(String key, String name, int minutes, boolean on) {}

    /** A phase with its minutes so far and of how many. */
    record Stage(String key, String name, long minutes, int of, boolean visited, boolean skipped) {}

    record Row(String area, int today, String word, String last, boolean help) {}

    /** Something said or agreed, with the name of the part it belongs to. */
    record Said(String part, String words) {}

    record Bound(String code, String wording, String plain, String room, LocalDate since) {}

    /** The officer's own view of one pulse item (the mirror). */
    record Pulse(String key, String says, int value) {}
}
