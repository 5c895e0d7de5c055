package org.alongside.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.people.Standstill.Why;
import org.alongside.web.NotHere;
import org.alongside.web.Redirects;
import org.alongside.web.Refusal;
import org.alongside.web.TypedDay;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How supervision stands: in hospital, in custody, away, over; for the officer alone. */
@Controller
class EpisodeController {
    private static final String ENDED = "ended";

    private final Episodes episodes;
    private final People people;

    EpisodeController(Episodes episodes, People people) {
        this.episodes = episodes;
        this.people = people;
    }

    /** What was typed and the problem with it; a blank one before anybody typed. */
    record Typed(String why, String from, String until, String words, String problem, String field) {
        static Typed nothing(LocalDate today) {
            return new Typed("", today.toString(), "", "", "", "");
        }

        Typed with(String about, String key) {
            return new Typed(why, from, until, words, key, about);
        }
    }

    record Stand(
            String path,
            Person person,
            EpisodeState state,
            Optional<LocalDate> ends,
            List<Standstill> history,
            List<Why> whys,
            LocalDate today) {}

    @GetMapping("/people/{person}/episode")
    ModelAndView show(Relationship between) {
        people.looked(between, "episode");
        return page(between, Typed.nothing(episodes.day(between)), HttpStatus.OK);
    }

    @PostMapping("/people/{person}/episode")
    ModelAndView record(
            Relationship between,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String words) {
        var typed = new Typed(why, from, until, words, "", "");
        if (why.isEmpty()) return problem(between, typed.with("why", "episodes.say-which"));
        var first = day(from);
        if (first.isEmpty()) return problem(between, typed.with("from", "episodes.first-day"));
        var last = day(until);
        if (last.isEmpty() && !until.isBlank()) return problem(between, typed.with("until", "episodes.last-day"));
        try {
            if (ENDED.equals(why)) episodes.ends(between, first.get(), words.strip());
            else episodes.standsStill(between, which(why), first.get(), last, words.strip());
        } catch (NoSuchDays | DaysOverlap no) {
            return problem(between, typed.with("from", ((Refusal) no).key()));
        }
        return back(between);
    }

    @PostMapping("/people/{person}/episode/{standstill}/last-day")
    ModelAndView goesOn(
            Relationship between,
            @PathVariable StandstillId standstill,
            @RequestParam(defaultValue = "") String until) {
        var nothing = Typed.nothing(episodes.day(between));
        var last = day(until);
        if (last.isEmpty()) return problem(between, nothing.with("last", "episodes.last-day"));
        try {
            episodes.goesOnAfter(between, standstill, last.get());
        } catch (NoSuchDays | DaysOverlap no) {
            return problem(between, nothing.with("last", ((Refusal) no).key()));
        }
        return back(between);
    }

    @PostMapping("/people/{person}/episode/{standstill}/mistake")
    ModelAndView takeBack(Relationship between, @PathVariable StandstillId standstill) {
        episodes.takeBack(between, standstill);
        return back(between);
    }

    @PostMapping("/people/{person}/episode/again")
    ModelAndView again(Relationship between) {
        episodes.goesOnAgain(between);
        return back(between);
    }

    private ModelAndView problem(Relationship between, Typed typed) {
        return page(between, typed, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(Relationship between, Typed typed, HttpStatus status) {
        var model = new HashMap<String, Object>(Map.of(
                "stand",
                new Stand(
                        "/people/" + between.person(),
                        people.personOf(between),
                        episodes.today(between),
                        episodes.endsOn(between),
                        episodes.of(between),
                        List.of(Why.values()),
                        episodes.day(between))));
        model.put("typed", typed);
        return new ModelAndView("people/episode", model, status);
    }

    private static ModelAndView back(Relationship between) {
        return Redirects.to("/people/" + between.person() + "/episode");
    }

    private static Why which(String code) {
        return Arrays.stream(Why.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    private static Optional<LocalDate> day(String text) {
        return TypedDay.read(text);
    }
}
