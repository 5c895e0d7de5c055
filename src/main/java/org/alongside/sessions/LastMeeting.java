package org.alongside.sessions;

import java.time.Instant;
import java.util.List;
import org.alongside.toolkit.Text;

/** What was said the last time the two met, for whoever prepares the next meeting (S5). */
public record LastMeeting(
        SessionId id, Instant startedAt, List<Area> areas, List<Text> helpWanted, List<String> leftForLater) {
    public LastMeeting {
        areas = List.copyOf(areas);
        helpWanted = List.copyOf(helpWanted);
        leftForLater = List.copyOf(leftForLater);
    }

    /** A part of life as it was rated then: the word, and whether it rose or fell since the time before. */
    public record Area(Text name, int rating, int of, Text word, Direction since) {
        /** The upper end of the scale. */
        public boolean isGood() {
            return rating >= of - 1;
        }
    }

    /** Which way a rating went. */
    public enum Direction {
        BETTER,
        SAME,
        HARDER,
        /** Nothing to compare it with. */
        FIRST
    }

    public List<Area> better() {
        return areas.stream().filter(area -> area.since() == Direction.BETTER).toList();
    }
}
