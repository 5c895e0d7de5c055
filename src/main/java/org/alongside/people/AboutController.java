package org.alongside.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.alongside.identity.Units;
import org.alongside.people.AboutPeople.RealAddress;
import org.alongside.people.AboutPeople.TooLate;
import org.alongside.people.Relationship.Standing;
import org.alongside.web.NotHere;
import org.alongside.web.Redirects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is written down about a person, to read in one look and to change part by part; the officer's alone. */
@Controller
@RequestMapping("/people/{person}/about")
class AboutController {
    private final AboutPeople abouts;
    private final People people;
    private final Units units;
    private final Clock clock;

    AboutController(AboutPeople abouts, People people, Units units, Clock clock) {
        this.abouts = abouts;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    /** Two wordings of some fields, to choose from. */
    record Both(String path, Person person, Section section, AboutForm form, TooLate late, ZoneId zone) {}

    @GetMapping
    ModelAndView show(Relationship between) {
        people.looked(between, "about");
        return page(between, AboutPage.Slip.NONE, List.of(), HttpStatus.OK);
    }

    @PostMapping("/{section}")
    ModelAndView save(Relationship between, @PathVariable String section, @RequestParam Map<String, String> fields) {
        var part = Section.of(section).orElseThrow(NotHere::new);
        var form = AboutForm.of(part, fields);
        if (form.problems().any())
            return page(
                    between,
                    new AboutPage.Slip(part, form.typed(), form.problems()),
                    List.of(),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        var late = abouts.save(between, part, form.base(), form.lines());
        return late.isPresent()
                ? both(between, part, form, late.get())
                : Redirects.to("/people/%s/about#%s".formatted(between.person(), part.code()));
    }

    /** By post, and answered at once: no address of a page leads to it, and each look is on record (R38). */
    @PostMapping("/real-address")
    ModelAndView open(Relationship between) {
        return page(between, AboutPage.Slip.NONE, List.of(abouts.realAddress(between)), HttpStatus.OK);
    }

    private ModelAndView page(Relationship between, AboutPage.Slip slip, List<RealAddress> opened, HttpStatus status) {
        var zone = units.unitOf(between.officer()).zone();
        var shown = new AboutPage(
                "/people/" + between.person(),
                people.personOf(between),
                abouts.of(between),
                between.standing() != Standing.SUPERVISING,
                slip,
                opened,
                zone,
                LocalDate.ofInstant(clock.instant(), zone));
        return new ModelAndView("people/about", Map.of("it", shown), status);
    }

    private ModelAndView both(Relationship between, Section section, AboutForm form, TooLate late) {
        var both = new Both(
                "/people/" + between.person(),
                people.personOf(between),
                section,
                form,
                late,
                units.unitOf(between.officer()).zone());
        return new ModelAndView("people/aboutboth", Map.of("it", both), HttpStatus.CONFLICT);
    }
}
