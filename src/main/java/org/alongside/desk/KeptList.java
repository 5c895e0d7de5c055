package org.alongside.desk;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list that an officer kept under a name: which people, in which order. */
record KeptList(UUID id, String name, List<Line.Shows> shows, Line.Sorted sorted) {
    static final int LONGEST_NAME = 60;
    static final int MOST = 20;

    KeptList {
        shows = List.copyOf(shows);
    }

    /** Where it is shown: codes only. */
    String path() {
        return path(shows, sorted);
    }

    static String path(List<Line.Shows> shows, Line.Sorted sorted) {
        var parts = Stream.concat(
                        shows.stream().distinct().sorted().map(one -> "show=" + one.code()),
                        sorted == Line.Sorted.WAITS ? Stream.empty() : Stream.of("sort=" + sorted.code()))
                .collect(Collectors.joining("&"));
        return parts.isEmpty() ? "/people" : "/people?" + parts;
    }
}
