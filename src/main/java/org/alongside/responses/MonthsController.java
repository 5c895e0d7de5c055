package org.alongside.responses;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.Units;
import org.alongside.people.People;
import org.alongside.people.Person;
import org.alongside.people.Relationship;
import org.alongside.web.Redirects;
import org.alongside.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What went well and what was not kept, side by side; one tap for something that went well. */
@Controller
@RequestMapping("/people/{person}")
class MonthsController {
    private final Responses responses;
    private final RequiredReports required;
    private final Incentives incentives;
    private final StateProfiles profiles;
    private final People people;
    private final Units units;

    MonthsController(
            Responses responses,
            RequiredReports required,
            Incentives incentives,
            StateProfiles profiles,
            People people,
            Units units) {
        this.responses = responses;
        this.required = required;
        this.incentives = incentives;
        this.profiles = profiles;
        this.people = people;
        this.units = units;
    }

    /** Twelve months side by side. */
    record Months(
            String path,
            Person person,
            boolean theirOfficer,
            List<Response> responses,
            List<Response> thatCount,
            List<Incentive> incentives,
            List<RequiredReport> reports,
            StateProfile profile,
            LocalDate from,
            LocalDate today,
            ZoneId zone,
            Typed typed) {
        List<Response> open() {
            return responses.stream().filter(one -> !one.isDecided()).toList();
        }

        List<Response> decided() {
            return responses.stream().filter(Response::isDecided).toList();
        }

        /** How many answers brought something unpleasant: they are what is weighed against the kind words. */
        long heavy() {
            return thatCount.stream()
                    .filter(one -> one instanceof Response.Chosen chosen
                            && chosen.choice().kind().weighsOnThem())
                    .count();
        }

        /** Which sentence says how the two sides stand: never a number that could be taken for a score. */
        String balance() {
            if (incentives.isEmpty()) return heavy() == 0 ? "nothing-yet" : "only-heavy";
            if (heavy() == 0) return "only-good";
            return incentives.size() >= heavy() * 4 ? "good" : "more-good";
        }
    }

    @GetMapping("/responses")
    ModelAndView show(Relationship between) {
        people.looked(between, "responses");
        return show(between, Typed.NOTHING, HttpStatus.OK);
    }

    private ModelAndView show(Relationship between, Typed typed, HttpStatus status) {
        Responses.notForCover(between);
        var today = responses.today(between);
        var from = today.minusMonths(ResponseController.MONTHS);
        return new ModelAndView(
                "responses/months",
                Map.of(
                        "it",
                        new Months(
                                "/people/" + between.person(),
                                people.personOf(between),
                                between.isTheirOwn(),
                                responses.all(between, from),
                                responses.thatCount(between, from),
                                incentives.of(between, from),
                                required.of(between),
                                profiles.of(between.officer().unit()),
                                from,
                                today,
                                units.unitOf(between.officer()).zone(),
                                typed)),
                status);
    }

    /** The page makes the key, so that pressing twice gives once. */
    @PostMapping("/incentives")
    ModelAndView give(Relationship between, @RequestParam MultiValueMap<String, String> form) {
        var typed = Typed.into("incentive", form);
        try {
            typed.checked();
            incentives.give(
                    between,
                    id(typed.of("key")),
                    ResponseController.code(typed.of("kind"), Incentive.Kind::of),
                    typed.of("words"),
                    Optional.empty());
        } catch (SayWhat | TooLong no) {
            return show(between, typed.with(((Refusal) no).key()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return back(between);
    }

    private static IncentiveId id(String key) {
        try {
            return IncentiveId.of(key);
        } catch (IllegalArgumentException none) {
            return new IncentiveId(UUID.randomUUID());
        }
    }

    @PostMapping("/incentives/{incentive}/removal")
    ModelAndView takeBack(Relationship between, @PathVariable IncentiveId incentive) {
        incentives.takeBack(between, incentive);
        return back(between);
    }

    private static ModelAndView back(Relationship between) {
        return Redirects.to("/people/" + between.person() + "/responses");
    }
}
