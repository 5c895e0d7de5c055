package org.alongside.people;

import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.alongside.identity.PersonId;
import org.alongside.identity.Staff;
import org.alongside.identity.Units;
import org.alongside.web.NotHere;
import org.alongside.web.Redirects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Records that may be one person, for supervisors: put together, taken apart, or two people after all. */
@Controller
class SamenessController {
    private final Sameness sameness;
    private final Units units;

    SamenessController(Sameness sameness, Units units) {
        this.sameness = sameness;
        this.units = units;
    }

    /** What was typed, and what is the matter with it. */
    record Typed(String one, String other, String keep, String why, String problem) {
        static final Typed NOTHING = new Typed("", "", "", "", "");

        boolean isAbout(Alike alike) {
            var ids = java.util.Set.of(
                    alike.one().id().toString(), alike.other().id().toString());
            return !problem.isEmpty() && ids.contains(one) && ids.contains(other);
        }
    }

    @GetMapping("/same-people")
    ModelAndView show(Staff supervisor) {
        return page(supervisor, Typed.NOTHING, OK);
    }

    @PostMapping("/same-people")
    ModelAndView putTogether(
            Staff supervisor,
            @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String keep,
            @RequestParam(defaultValue = "") String why) {
        Covers.supervises(supervisor);
        if (!keep.equals(one) && !keep.equals(other))
            return page(supervisor, new Typed(one, other, "", why, "caseload.say-kept"), UNPROCESSABLE_CONTENT);
        try {
            var leads = keep.equals(other) ? one : other;
            sameness.putTogether(supervisor, person(keep), person(leads), why.replace("\r\n", "\n"));
        } catch (OnePersonNeeded problem) {
            return page(supervisor, new Typed(one, other, keep, why, problem.key()), UNPROCESSABLE_CONTENT);
        }
        return Redirects.to("/same-people");
    }

    @PostMapping("/same-people/two")
    ModelAndView areTwo(
            Staff supervisor,
            @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") String other) {
        Covers.supervises(supervisor);
        try {
            sameness.areTwo(supervisor, person(one), person(other));
        } catch (OnePersonNeeded problem) {
            return page(supervisor, new Typed(one, other, "", "", problem.key()), UNPROCESSABLE_CONTENT);
        }
        return Redirects.to("/same-people");
    }

    @PostMapping("/same-people/{together}/removal")
    ModelAndView takeApart(Staff supervisor, @PathVariable String together) {
        Covers.supervises(supervisor);
        if (!together.matches("[0-9a-f-]{36}")) throw new NotHere();
        sameness.takeApart(supervisor, UUID.fromString(together));
        return Redirects.to("/same-people");
    }

    private ModelAndView page(Staff supervisor, Typed typed, HttpStatus status) {
        return new ModelAndView(
                "people/same",
                new HashMap<>(Map.of(
                        "alike", sameness.alike(supervisor),
                        "together", sameness.together(supervisor),
                        "zone", units.unitOf(supervisor).zone(),
                        "typed", typed)),
                status);
    }

    private static PersonId person(String text) {
        try {
            return PersonId.of(text);
        } catch (IllegalArgumentException none) {
            throw new OnePersonNeeded();
        }
    }
}
