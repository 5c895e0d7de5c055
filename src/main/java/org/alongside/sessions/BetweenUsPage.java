package org.alongside.sessions;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import org.alongside.measures.Measures;
import org.alongside.measures.Rating.Side;
import org.alongside.measures.Trend;
import org.alongside.sessions.Together.Bar;
import org.alongside.sessions.Together.Series;
import org.springframework.stereotype.Component;

/** How it is between the two over time (S14), on the shared screen only as far as the person shows it (I6). */
@Component
class BetweenUsPage implements PhasePage {
    private static final int ENOUGH = 3;
    private static final int MEETINGS = 8;

    private final Measures measures;

    BetweenUsPage(Measures measures) {
        this.measures = measures;
    }

    @Override
    public String phase() {
        return "between-us";
    }

    @Override
    public String on(Session session) {
        return session.about().phase();
    }

    @Override
    public Together made(OpenMeeting meeting) {
        var shown = measures.trend(meeting.between()).stream()
                .filter(point -> point.side() == Side.PERSON)
                .toList();
        var series = series(meeting, shown);
        return new Together.BetweenUs(
                meeting.strip(),
                series,
                series.stream().anyMatch(item -> item.bars().size() >= ENOUGH));
    }

    /** Each pulse item with its latest ratings. */
    static List<Series> series(OpenMeeting meeting, List<Trend> points) {
        var byItem = points.stream().collect(groupingBy(Trend::item));
        return meeting.edition().pulseOfPerson().stream()
                .map(item -> new Series(item.name().in(meeting.language()), bars(meeting, byItem, item.key())))
                .filter(item -> !item.bars().isEmpty())
                .toList();
    }

    private static List<Bar> bars(OpenMeeting meeting, Map<String, List<Trend>> byItem, String item) {
        var points = byItem.getOrDefault(item, List.of());
        return points.subList(Math.max(points.size() - MEETINGS, 0), points.size()).stream()
                .map(point -> new Bar(
                        point.at().atZone(meeting.zone()).toLocalDate(),
                        point.value(),
                        meeting.edition()
                                .pulseWords()
                                .get(point.value() - 1)
                                .word()
                                .in(meeting.language()),
                        point.equals(points.getLast())))
                .toList();
    }
}
