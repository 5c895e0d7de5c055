package org.alongside.people;

import java.util.Map;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.identity.Units;
import org.alongside.web.NotHere;
import org.alongside.web.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One cover: for whoever stands in, the people and their briefs; for the officer, what was opened meanwhile. */
@Controller
class CoverController {
    private final Covers covers;
    private final Transfers transfers;
    private final People people;
    private final Sameness sameness;
    private final Units units;

    CoverController(Covers covers, Transfers transfers, People people, Sameness sameness, Units units) {
        this.covers = covers;
        this.transfers = transfers;
        this.people = people;
        this.sameness = sameness;
        this.units = units;
    }

    @GetMapping("/covers/{cover}")
    ModelAndView show(Staff staff, @PathVariable String cover) {
        var found = covers.find(staff, id(cover));
        var today = covers.today(staff);
        var standsIn = found.about().covering().id().equals(staff.id());
        return new ModelAndView(
                "people/cover",
                Map.of(
                        "cover",
                        found,
                        "standsIn",
                        standsIn,
                        "mayEnd",
                        !found.isOver(today)
                                && (staff.is(Role.SUPERVISOR)
                                        || found.about().officer().id().equals(staff.id())),
                        "people",
                        standsIn && found.holds(today) ? covers.people(found) : java.util.List.<Person>of(),
                        "looks",
                        covers.looks(staff, found),
                        "zone",
                        units.unitOf(staff).zone(),
                        "today",
                        today));
    }

    @PostMapping("/covers/{cover}/end")
    ModelAndView end(Staff staff, @PathVariable String cover) {
        covers.end(staff, id(cover));
        return Redirects.to("/covers/" + cover);
    }

    /** Who had this person when, and who stood in. */
    @GetMapping("/people/{person}/officers")
    ModelAndView officers(Relationship between) {
        people.looked(between, "officers");
        return new ModelAndView(
                "people/officers",
                Map.of(
                        "person", people.personOf(between),
                        "tenures", transfers.of(between),
                        "records", sameness.of(between),
                        "covers", covers.of(between)));
    }

    private static CoverId id(String text) {
        try {
            return CoverId.of(text);
        } catch (IllegalArgumentException none) {
            throw new NotHere();
        }
    }
}
