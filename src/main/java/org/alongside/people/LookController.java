package org.alongside.people;

import java.util.Map;
import org.alongside.identity.PersonId;
import org.alongside.identity.Staff;
import org.alongside.web.NotHere;
import org.alongside.web.Redirects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks a supervisor why, before a record opens; the answer is on record and the officer sees it. */
@Controller
@ControllerAdvice
class LookController {
    private final People people;

    LookController(People people) {
        this.people = people;
    }

    @ExceptionHandler
    ModelAndView ask(ReasonNeeded needed) {
        return Redirects.to("/people/" + needed.person() + "/look");
    }

    /** Whoever stands in reads the brief before the rest opens. */
    @ExceptionHandler
    ModelAndView brief(BriefFirst first) {
        return Redirects.to("/people/" + first.person() + "/brief");
    }

    @GetMapping("/people/{person}/look")
    ModelAndView show(Staff supervisor, @PathVariable String person) {
        return page(people.whomToAskFor(supervisor, id(person)), "", HttpStatus.OK);
    }

    @PostMapping("/people/{person}/look")
    ModelAndView open(Staff supervisor, @PathVariable String person, @RequestParam(defaultValue = "") String reason) {
        var about = people.whomToAskFor(supervisor, id(person));
        if (reason.isBlank()) return page(about, "people.say-why", HttpStatus.UNPROCESSABLE_CONTENT);
        people.open(supervisor, about.id(), reason.strip());
        return Redirects.to("/people/" + about.id());
    }

    private static ModelAndView page(Person about, String problem, HttpStatus status) {
        return new ModelAndView("people/look", Map.of("person", about, "problem", problem), status);
    }

    private static PersonId id(String text) {
        try {
            return PersonId.of(text);
        } catch (IllegalArgumentException noId) {
            throw new NotHere();
        }
    }
}
