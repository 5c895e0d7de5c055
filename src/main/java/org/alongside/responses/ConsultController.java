package org.alongside.responses;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.identity.Units;
import org.alongside.people.Person;
import org.alongside.web.NotHere;
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

/** What waits for the supervisor, and one question with all that belongs to it. */
@Controller
@RequestMapping("/consults")
class ConsultController {
    private final Consults consults;
    private final Matters matters;
    private final Units units;

    ConsultController(Consults consults, Matters matters, Units units) {
        this.consults = consults;
        this.matters = matters;
        this.units = units;
    }

    /** The list: what waits, and what came. */
    record Questions(boolean answers, List<Consults.Waits> waiting, List<Consults.Came> came, ZoneId zone) {}

    @GetMapping
    ModelAndView list(Staff staff) {
        if (!staff.is(Role.SUPERVISOR) && !staff.is(Role.OFFICER)) throw new NotHere();
        var waiting = consults.waiting(staff);
        consults.listed(staff, waiting.size());
        return new ModelAndView(
                "responses/consults",
                Map.of(
                        "it",
                        new Questions(
                                staff.is(Role.SUPERVISOR),
                                waiting,
                                consults.answered(staff),
                                units.unitOf(staff).zone())));
    }

    /** One question: who asks what, the record behind it, and the answer. */
    record Question(
            Consult consult,
            Person person,
            Matters.Matter matter,
            boolean mine,
            boolean late,
            String officer,
            String supervisor,
            ZoneId zone,
            Typed typed) {}

    @GetMapping("/{consult}")
    ModelAndView show(Staff staff, @PathVariable ConsultId consult) {
        return show(staff, consult, Typed.NOTHING, HttpStatus.OK);
    }

    private ModelAndView show(Staff staff, ConsultId id, Typed typed, HttpStatus status) {
        var found = consults.open(staff, id);
        var consult = found.consult();
        return new ModelAndView(
                "responses/consult",
                Map.of(
                        "it",
                        new Question(
                                consult,
                                found.person(),
                                matters.of(staff, consult),
                                consults.isFor(staff, consult),
                                consults.isLate(consult),
                                consults.nameOf(consult.asked().recorded().by()),
                                consult instanceof Consult.Answered answered
                                        ? consults.nameOf(answered.recorded().by())
                                        : "",
                                units.unitOf(staff).zone(),
                                typed)),
                status);
    }

    @PostMapping("/{consult}/answer")
    ModelAndView answer(
            Staff staff, @PathVariable ConsultId consult, @RequestParam MultiValueMap<String, String> form) {
        var typed = Typed.into("answer", form);
        try {
            typed.checked();
            consults.answer(
                    staff, consult, ResponseController.code(typed.of("answer"), Consult.Answer::of), typed.of("words"));
        } catch (SayWhat | SayWhatInstead | TooLong no) {
            return show(staff, consult, typed.with(((Refusal) no).key()), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (AlreadyOver no) {
            return show(staff, consult, typed.with(no.key()), HttpStatus.CONFLICT);
        }
        return Redirects.to("/consults");
    }
}
