package org.alongside.demo;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alongside.identity.Staff;
import org.alongside.sessions.SessionId;
import org.alongside.toolkit.Edition;

/** Who has been through what: everybody's meetings, a promise that each officer forgot, two notes not yet written. */
record Telling(Chance chance, Talk talk, Edition edition, LocalDateTime now) {
    private static final int DAYS_SINCE = 4;

    /** Somebody and the meetings they have had. */
    record Told(Someone someone, List<Meeting> meetings) {}

    List<Told> of(List<Someone> everybody) {
        var forgotten = forgotten(everybody);
        var told = new ArrayList<Told>();
        for (var someone : everybody) {
            var meetings = someone.known() == null
                    ? new Story(chance, talk, edition, someone, forgotten.contains(someone.number())).meetings()
                    : new Past(chance, now.toLocalDate()).of(someone, someone.known());
            told.add(new Told(someone, meetings));
        }
        var waiting = waiting(everybody.getFirst().officer(), told);
        return told.stream()
                .map(one -> new Told(one.someone(), unsigned(one.meetings(), waiting)))
                .toList();
    }

    /** One of each officer's people, besides those known, waits for something that was promised. */
    private Set<String> forgotten(List<Someone> everybody) {
        var officers = new HashSet<Staff>();
        return chance.shuffled(everybody).stream()
                .filter(someone -> someone.known() == null && metAWhileAgo(someone))
                .filter(someone -> officers.add(someone.officer()))
                .map(Someone::number)
                .collect(toSet());
    }

    private boolean metAWhileAgo(Someone someone) {
        return someone.held().stream()
                .reduce((before, after) -> after)
                .map(last -> last.starts().isBefore(now.minusDays(DAYS_SINCE)))
                .orElse(false);
    }

    /** The officer's newest meeting, and one a little older. */
    private static Set<SessionId> waiting(Staff officer, List<Told> told) {
        var newest = told.stream()
                .filter(one ->
                        one.someone().officer().equals(officer) && one.someone().known() == null)
                .flatMap(one -> one.meetings().stream())
                .sorted(Comparator.comparing((Meeting meeting) -> meeting.slot().starts())
                        .reversed())
                .toList();
        return Set.of(newest.getFirst().id(), newest.get(2).id());
    }

    private static List<Meeting> unsigned(List<Meeting> meetings, Set<SessionId> waiting) {
        return meetings.stream()
                .map(meeting -> waiting.contains(meeting.id()) ? meeting.unsigned() : meeting)
                .toList();
    }
}
