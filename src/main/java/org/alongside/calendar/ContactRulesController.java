package org.alongside.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.calendar.ContactRules.Twice;
import org.alongside.identity.Staff;
import org.alongside.identity.Units;
import org.alongside.web.Redirects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a supervisor says how often the unit wants people seen, and when it speaks up. */
@Controller
@RequestMapping("/unit/standards")
class ContactRulesController {
    private final Standards standards;
    private final Units units;

    ContactRulesController(Standards standards, Units units) {
        this.standards = standards;
        this.units = units;
    }

    /** An earlier version with who made it. */
    record Earlier(ContactRules rules, String by, java.time.LocalDate on) {}

    @GetMapping
    ModelAndView show(Staff staff) {
        Standards.maySet(staff);
        return page(staff, ContactRulesForm.of(standards.rules(staff)), "", HttpStatus.OK);
    }

    @PostMapping
    ModelAndView save(Staff staff, @RequestParam MultiValueMap<String, String> form) {
        Standards.maySet(staff);
        var typed = ContactRulesForm.typed(form);
        var read = typed.read(standards.rules(staff).hours());
        if (read instanceof ContactRulesForm.Problem(var key))
            return page(staff, typed, key, HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            standards.set(staff, typed.base(), ((ContactRulesForm.Read) read).rules());
        } catch (RulesMovedOn other) {
            var base = standards.rules(staff).version();
            return page(staff, typed.on(base), other.key(), HttpStatus.CONFLICT);
        }
        return Redirects.to("/unit/standards");
    }

    private ModelAndView page(Staff staff, ContactRulesForm typed, String problem, HttpStatus status) {
        var zone = units.unitOf(staff).zone();
        var versions = new ArrayList<Earlier>();
        for (var one : standards.versions(staff))
            versions.add(new Earlier(
                    one.rules(),
                    units.firstNameOf(one.made().by()),
                    one.made().at().atZone(zone).toLocalDate()));
        return new ModelAndView(
                "calendar/contactrules",
                Map.of(
                        "typed", typed,
                        "problem", problem,
                        "versions", versions,
                        "rules", standards.rules(staff),
                        "kinds", List.of(Kind.values()),
                        "rhythms", List.of(HowOften.values()),
                        "twices", List.of(Twice.values())),
                status);
    }
}
