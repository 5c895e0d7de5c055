package org.alongside.people;

import java.time.ZoneId;
import java.util.Map;
import org.alongside.identity.Units;
import org.alongside.people.AboutPeople.TooLate;
import org.alongside.web.NotHere;
import org.alongside.web.Redirects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Keeps a condition in plain words of this person's own; the page of the orders has the form. */
@Controller
class OwnWordsController {
    private final AboutPeople abouts;
    private final People people;
    private final Units units;

    OwnWordsController(AboutPeople abouts, People people, Units units) {
        this.abouts = abouts;
        this.people = people;
        this.units = units;
    }

    /** What was typed about a condition, and could not be kept. */
    record Again(String path, Condition condition, AboutForm form) {}

    /** Two wordings of a condition, to choose from. */
    record Both(String path, Condition condition, TooLate late, ZoneId zone) {}

    @PostMapping("/people/{person}/orders/conditions/{condition}/words")
    ModelAndView save(
            Relationship between, @PathVariable ConditionId condition, @RequestParam Map<String, String> fields) {
        var known = people.ordersOf(between).stream()
                .flatMap(order -> order.conditions().stream())
                .filter(one -> one.id().equals(condition))
                .findFirst()
                .orElseThrow(NotHere::new);
        var path = "/people/" + between.person() + "/orders";
        var form = AboutForm.of(Section.CONDITION, fields);
        if (form.problems().any())
            return new ModelAndView(
                    "people/ownwords", Map.of("it", new Again(path, known, form)), HttpStatus.UNPROCESSABLE_CONTENT);
        var late = abouts.save(between, condition, form.base(), form.lines());
        if (late.isEmpty()) return Redirects.to(path + "#condition-" + condition);
        var both = new Both(
                path, known, late.get(), units.unitOf(between.officer()).zone());
        return new ModelAndView("people/ownwordsboth", Map.of("it", both), HttpStatus.CONFLICT);
    }
}
