package org.alongside.demo;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/** The times of an officer's meetings today, spread around this very moment: some over, one now, some to come. */
record DayAround(List<LocalDateTime> over, LocalDateTime current, List<LocalDateTime> toCome) {
    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 45);

    /** In office hours where the day allows it; late at night and early in the morning, whenever today still is. */
    static DayAround of(LocalDateTime now, int meetings) {
        var current = now.truncatedTo(ChronoUnit.HOURS).plusMinutes(now.getMinute() / 15 * 15L);
        var before = times(current, LongStream.iterate(-60, back -> back - 75));
        var after = times(current, LongStream.iterate(45, on -> on + 60));
        var fromBefore = Math.min(2, before.size());
        var fromAfter = Math.min(meetings - 1 - fromBefore, after.size());
        fromBefore = Math.min(meetings - 1 - fromAfter, before.size());
        return new DayAround(
                before.stream().limit(fromBefore).sorted().toList(),
                current,
                after.stream().limit(fromAfter).sorted().toList());
    }

    private static List<LocalDateTime> times(LocalDateTime current, LongStream offsets) {
        return offsets.limit(20)
                .mapToObj(current::plusMinutes)
                .filter(time -> time.toLocalDate().equals(current.toLocalDate()))
                .sorted(Comparator.comparing(DayAround::outOfHours))
                .toList();
    }

    private static boolean outOfHours(LocalDateTime time) {
        return time.toLocalTime().isBefore(OPENS) || time.toLocalTime().isAfter(CLOSES);
    }

    List<LocalDateTime> all() {
        var all = new ArrayList<>(over);
        all.add(current);
        all.addAll(toCome);
        return all;
    }
}
