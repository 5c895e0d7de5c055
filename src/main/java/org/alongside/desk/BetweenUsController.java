package org.alongside.desk;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.identity.Units;
import org.alongside.measures.Measures;
import org.alongside.measures.Rating.Side;
import org.alongside.measures.Trend;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.people.Relationship.Standing;
import org.alongside.toolkit.Edition.Named;
import org.alongside.toolkit.Toolkit;
import org.alongside.web.NotHere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** How officer and person see their work together over time (S14): for this officer alone, and only what the person shows. */
@Controller
class BetweenUsController {
    private static final int ENOUGH = 3;
    private static final int WIDTH = 300;
    private static final int STEP = 24;

    private final Measures measures;
    private final People people;
    private final Toolkit toolkit;
    private final Units units;

    BetweenUsController(Measures measures, People people, Toolkit toolkit, Units units) {
        this.measures = measures;
        this.people = people;
        this.toolkit = toolkit;
        this.units = units;
    }

    record BetweenUs(String path, String person, boolean enough, List<Item> items) {}

    /** One pulse item: both lines as points of a picture, and the same as rows of a table, the latest first. */
    record Item(String says, String personLine, String officerLine, List<Row> rows) {}

    /** 0 where that side has nothing on that day, or does not show it. */
    record Row(LocalDate day, int person, int officer) {}

    @GetMapping("/people/{person}/between-us")
    ModelAndView show(Relationship between) {
        if (between.standing() != Standing.ASSIGNED) throw new NotHere();
        people.looked(between, "between-us");
        var zone = units.unitOf(between.officer()).zone();
        var trend = measures.trend(between);
        var byItem = trend.stream().collect(groupingBy(Trend::item));
        var language = between.officer().language();
        return new ModelAndView(
                "desk/betweenus",
                Map.of(
                        "it",
                        new BetweenUs(
                                "/people/" + between.person(),
                                people.personOf(between).called(),
                                trend.stream()
                                                .filter(point -> point.side() == Side.PERSON)
                                                .map(Trend::at)
                                                .distinct()
                                                .count()
                                        >= ENOUGH,
                                toolkit.current().pulseOfPerson().stream()
                                        .map(item ->
                                                item(item, byItem.getOrDefault(item.key(), List.of()), zone, language))
                                        .filter(item -> !item.rows().isEmpty())
                                        .toList())));
    }

    private static Item item(Named item, List<Trend> points, ZoneId zone, java.util.Locale language) {
        var days = new TreeMap<LocalDate, Row>();
        for (var point : points) {
            var day = point.at().atZone(zone).toLocalDate();
            var person = point.side() == Side.PERSON ? point.value() : 0;
            var officer = point.side() == Side.OFFICER ? point.value() : 0;
            days.merge(day, new Row(day, person, officer), BetweenUsController::together);
        }
        var rows = List.copyOf(days.values());
        return new Item(
                item.name().in(language),
                line(rows.stream().map(Row::person).toList()),
                line(rows.stream().map(Row::officer).toList()),
                rows.reversed());
    }

    private static Row together(Row one, Row other) {
        return new Row(one.day(), Math.max(one.person(), other.person()), Math.max(one.officer(), other.officer()));
    }

    /** The points of one line, left to right; a day without a rating is left out, so that no gap is invented. */
    private static String line(List<Integer> values) {
        var apart = values.size() < 2 ? 0 : WIDTH / (values.size() - 1);
        return IntStream.range(0, values.size())
                .mapToObj(place -> values.get(place) == 0
                        ? Optional.<String>empty()
                        : Optional.of((place * apart + 8) + "," + (128 - values.get(place) * STEP)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }
}
