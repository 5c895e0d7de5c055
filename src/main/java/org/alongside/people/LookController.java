package org.alongside.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
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
    private static final int SHORT = 12;

    private final People people;

    LookController(People people) {
        this.people = people;
    }

    @ExceptionHandler
    ModelAndView ask(ReasonNeeded needed, HttpServletRequest request) {
        return first("/people/" + needed.person() + "/look", request);
    }

    /** Whoever stands in reads the brief before the rest opens. */
    @ExceptionHandler
    ModelAndView brief(BriefFirst first, HttpServletRequest request) {
        return first("/people/" + first.person() + "/brief", request);
    }

    /** What was typed into a form that could not be taken comes back, to be copied. */
    private static ModelAndView first(String path, HttpServletRequest request) {
        var words = request.getParameterMap().entrySet().stream()
                .filter(field ->
                        !field.getKey().equals("_csrf") && !field.getKey().equals("key"))
                .flatMap(field -> Arrays.stream(field.getValue()))
                .map(text -> text.replace("\r\n", "\n").strip())
                .filter(text -> text.length() > SHORT)
                .toList();
        return words.isEmpty() || request.getMethod().equals("GET")
                ? Redirects.to(path)
                : new ModelAndView("people/first", Map.of("path", path, "words", words), HttpStatus.CONFLICT);
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
