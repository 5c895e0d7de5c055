package org.alongside.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/** What a calendar program gets to read of one officer's appointments: times, and nothing that tells of whom or why (R63). */
record Feed(java.time.ZoneId zone, List<Event> events) {
    Feed {
        events = List.copyOf(events);
    }

    /**
     * One event. Its id and its number are the feed's own.
     *
     * @param sequence rises with every change that can be seen
     * @param off called off, moved away by an export, or no longer this officer's
     */
    record Event(UUID uid, int sequence, LocalDateTime starts, int minutes, boolean off, Instant changed) {}
}
