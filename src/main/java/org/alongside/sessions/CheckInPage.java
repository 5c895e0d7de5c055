package org.alongside.sessions;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Map;
import org.alongside.sessions.Together.AreaRow;
import org.alongside.sessions.Together.Mood;
import org.alongside.toolkit.Edition;
import org.springframework.stereotype.Component;

/** How life is, area by area, with last time beside it. */
@Component
class CheckInPage implements PhasePage {
    private final Sessions sessions;

    CheckInPage(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String phase() {
        return "check-in";
    }

    @Override
    public Together made(OpenMeeting meeting) {
        var areas = areas(meeting);
        var better = areas.stream()
                .filter(row -> row.ghost() > 0 && on(row) > row.ghost())
                .map(AreaRow::name)
                .toList();
        var first = atFirst(meeting, areas);
        return new Together.CheckIn(
                meeting.strip(),
                better,
                first,
                areas.stream().filter(row -> !first.contains(row)).toList());
    }

    List<AreaRow> areas(OpenMeeting meeting) {
        var last = sessions.lastRatings(meeting.between(), meeting.session().id());
        return meeting.edition().areas().stream()
                .map(area -> area(meeting, area, last))
                .toList();
    }

    /** In a shorter meeting: what was rated today, then what was lowest last time, as many as the variant shows. */
    private static List<AreaRow> atFirst(OpenMeeting meeting, List<AreaRow> areas) {
        var shown =
                meeting.edition().variant(meeting.session().about().variant()).areas();
        if (shown == 0) return areas;
        var chosen = areas.stream()
                .sorted(comparing((AreaRow row) -> on(row) == 0)
                        .thenComparing(row -> row.ghost() == 0 ? Integer.MAX_VALUE : row.ghost()))
                .limit(shown)
                .toList();
        return areas.stream().filter(chosen::contains).toList();
    }

    private static int on(AreaRow row) {
        return row.moods().stream().filter(Mood::on).mapToInt(Mood::value).sum();
    }

    private static AreaRow area(OpenMeeting meeting, Edition.Area area, Map<String, Integer> last) {
        var item = "check-in/" + area.key() + "/rating";
        var ghost = last.getOrDefault(item, 0);
        var scale = meeting.edition().scale();
        return new AreaRow(
                area.key(),
                area.name().in(meeting.language()),
                ghost == 0 ? "" : scale.get(ghost - 1).word().in(meeting.language()),
                ghost,
                meeting.moods(scale, item),
                meeting.shared().yes("check-in/" + area.key() + "/help"));
    }
}
