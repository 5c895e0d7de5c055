package org.alongside.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.Role;
import org.alongside.identity.StaffId;
import org.alongside.identity.Units;
import org.alongside.people.People;
import org.alongside.people.Person;
import org.alongside.people.Relationship;
import org.alongside.web.NotHere;
import org.alongside.web.Redirects;
import org.alongside.web.TypedDay;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is due of contact with one person, in words; and where a supervisor decides to ask less. For the desk alone. */
@Controller
@RequestMapping("/people/{person}/contact")
class ContactController {
    private final Standards standards;
    private final People people;
    private final Units units;

    ContactController(Standards standards, People people, Units units) {
        this.standards = standards;
        this.people = people;
        this.units = units;
    }

    /** What was typed and the problem with it; blank before anybody typed. */
    record Typed(String rhythm, String from, String until, String reason, String problem) {
        Typed with(String key) {
            return new Typed(rhythm, from, until, reason, key);
        }
    }

    record Sheet(
            String path,
            Person person,
            Contact contact,
            List<Decided> lighter,
            List<HowOften> lighterThanNow,
            boolean mayDecide) {}

    record Decided(Lighter lighter, String by, boolean holds) {}

    @GetMapping
    ModelAndView show(Relationship between) {
        people.looked(between, "contact");
        var today = standards.now(between.officer()).toLocalDate();
        return page(between, new Typed("", today.toString(), "", "", ""), HttpStatus.OK);
    }

    @PostMapping("/lighter")
    ModelAndView lighten(
            Relationship between,
            @RequestParam(defaultValue = "") String rhythm,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason) {
        Standards.maySet(between.officer());
        var typed = new Typed(rhythm, from, until, reason, "");
        var which = Arrays.stream(HowOften.values())
                .filter(one -> one.key().equals(rhythm))
                .findFirst();
        if (which.isEmpty()) return problem(between, typed.with("standards.say-which"));
        var first = day(from);
        var last = day(until);
        if (first.isEmpty() || last.isEmpty()) return problem(between, typed.with("standards.say-days"));
        try {
            standards.lighten(between, which.get(), first.get(), last.get(), reason.strip());
        } catch (NotLighter no) {
            return problem(between, typed.with(no.key()));
        }
        return back(between);
    }

    @PostMapping("/lighter/{lighter}/mistake")
    ModelAndView takeBack(Relationship between, @PathVariable String lighter) {
        try {
            standards.takeBackLighter(between, UUID.fromString(lighter));
        } catch (IllegalArgumentException noId) {
            throw new NotHere();
        }
        return back(between);
    }

    private ModelAndView problem(Relationship between, Typed typed) {
        return page(between, typed, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(Relationship between, Typed typed, HttpStatus status) {
        var contact = standards.of(between);
        var person = people.personOf(between);
        var sheet = new Sheet(
                "/people/" + between.person(),
                person,
                contact,
                standards.lighterOf(between).stream()
                        .map(one -> new Decided(one, name(one.decided().by()), one.holdsOn(contact.today())))
                        .toList(),
                contact.asked()
                        .map(asked -> Arrays.stream(HowOften.values())
                                .filter(one -> one.isLighterThan(asked.rhythm()))
                                .toList())
                        .orElse(List.of()),
                between.officer().is(Role.SUPERVISOR));
        return new ModelAndView("calendar/contact", new HashMap<>(Map.of("it", sheet, "typed", typed)), status);
    }

    private String name(StaffId staff) {
        return units.firstNameOf(staff);
    }

    private static ModelAndView back(Relationship between) {
        return Redirects.to("/people/" + between.person() + "/contact");
    }

    private static Optional<LocalDate> day(String text) {
        return TypedDay.read(text);
    }
}
