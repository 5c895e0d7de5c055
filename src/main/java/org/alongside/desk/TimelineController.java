package org.alongside.desk;

import java.util.List;
import java.util.Map;
import org.alongside.desk.Timelines.Entry;
import org.alongside.people.Happening;
import org.alongside.people.Moment;
import org.alongside.people.People;
import org.alongside.people.Person;
import org.alongside.people.Relationship;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everything that has a date, the newest first; the officer's alone. */
@Controller
@RequestMapping("/people/{person}/timeline")
class TimelineController {
    private final Timelines timelines;
    private final People people;
    private final MessageSource words;

    TimelineController(Timelines timelines, People people, MessageSource words) {
        this.timelines = timelines;
        this.people = people;
        this.words = words;
    }

    /** {@code earlier} and {@code query} are "" where there is nothing more, or nothing was looked for. */
    record Timeline(
            String path,
            Person person,
            List<String> kinds,
            String kind,
            List<Entry> entries,
            boolean first,
            String earlier,
            String query) {}

    @GetMapping
    ModelAndView show(
            Relationship between,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String before) {
        people.looked(between, "timeline");
        var moment = Moment.of(before);
        var stretch = timelines.before(between, moment, kind);
        return page(
                between,
                kind,
                stretch.entries(),
                moment.isEmpty(),
                stretch.earlier().map(Moment::toString).orElse(""),
                "");
    }

    /** By post: what somebody looks for does not belong into an address (R48). */
    @PostMapping
    ModelAndView find(
            Relationship between,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String q) {
        people.looked(between, "timeline/found");
        var query = q.replaceAll("\\p{Cntrl}", " ").strip();
        if (query.isEmpty()) return show(between, kind, "");
        return page(between, kind, timelines.find(between, query, kind, one -> said(between, one)), true, "", query);
    }

    private String said(Relationship between, Happening one) {
        return words.getMessage(
                one.told(), new Object[] {one.fact()}, between.officer().language());
    }

    private ModelAndView page(
            Relationship between, String kind, List<Entry> entries, boolean first, String earlier, String query) {
        var kinds = timelines.kinds();
        var shown = new Timeline(
                "/people/" + between.person(),
                people.personOf(between),
                kinds,
                kinds.contains(kind) ? kind : "",
                entries,
                first,
                earlier,
                query);
        return new ModelAndView("desk/timeline", Map.of("it", shown));
    }
}
