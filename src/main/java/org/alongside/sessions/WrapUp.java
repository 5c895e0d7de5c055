package org.alongside.sessions;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the officer sees after a meeting; a supervisor sees the note alone (not {@code mine}). {@code signed} is null while the note is not. */
record WrapUp(
        String path,
        String person,
        LocalDate day,
        String words,
        String reason,
        String problem,
        @Nullable LocalDateTime signed,
        List<Version> versions,
        String note,
        List<Desk.Pulse> pulse,
        List<Tick> selfCheck,
        List<Apart> gaps,
        List<String> order,
        boolean mine) {

    record Version(int number, String words, String reason, LocalDateTime at) {}

    record Tick(String key, String says, boolean on) {}

    /** A pulse item the person showed, on which the two are 2 or more apart. */
    record Apart(String says, int person, int officer) {}
}
