package org.alongside.exchange;

import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.exchange.Questions.Answer;
import org.alongside.exchange.Questions.Asked;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.identity.Units;
import org.alongside.people.DaysOverlap;
import org.alongside.people.NoSuchDays;
import org.alongside.people.Relationship;
import org.alongside.web.Frame;
import org.alongside.web.NotHere;
import org.alongside.web.Redirects;
import org.alongside.web.Refusal;
import org.alongside.web.TypedDay;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an officer answers what the agency's file made us ask; there is a way to it only while something is open. */
@Controller
class QuestionController implements Frame.More {
    private static final String PAGE = "/file-questions";

    private final Questions questions;
    private final Units units;

    QuestionController(Questions questions, Units units) {
        this.questions = questions;
        this.units = units;
    }

    /** What was typed about one question, and what was wrong with it. */
    record Typed(String question, String answer, String since, String problem) {
        static final Typed NOTHING = new Typed("", "", "", "");

        boolean isAbout(UUID id) {
            return question.equals(id.toString());
        }
    }

    @GetMapping(PAGE)
    ModelAndView show(Staff officer) {
        return page(officer, Typed.NOTHING, OK);
    }

    @PostMapping("/people/{person}/file-questions/{question}")
    ModelAndView answer(
            Relationship between,
            @PathVariable UUID question,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String since) {
        var typed = new Typed(question.toString(), answer, since, "");
        var chosen = Answer.of(answer);
        if (chosen.isEmpty()) return problem(between, typed, "imports.choose-one");
        var day = day(since);
        var needsDay = chosen.get() == Answer.ENDED || chosen.get() == Answer.SO;
        if (needsDay && day.isEmpty()) return problem(between, typed, "imports.say-day");
        try {
            questions.answer(between, question, chosen.get(), day.orElse(LocalDate.EPOCH));
        } catch (NoSuchDays | DaysOverlap no) {
            return problem(between, typed, ((Refusal) no).key());
        }
        return Redirects.to(PAGE);
    }

    @Override
    public List<Frame.Place> of(UUID staff) {
        return units.active(new org.alongside.identity.StaffId(staff))
                .filter(each -> each.is(Role.OFFICER))
                .filter(questions::any)
                .map(each -> List.of(new Frame.Place(PAGE, "exchange/questions.title")))
                .orElse(List.of());
    }

    private ModelAndView problem(Relationship between, Typed typed, String key) {
        return page(
                between.officer(),
                new Typed(typed.question(), typed.answer(), typed.since(), key),
                UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(Staff officer, Typed typed, HttpStatus status) {
        if (!officer.is(Role.OFFICER)) throw new NotHere();
        List<Asked> asked = questions.of(officer);
        return new ModelAndView("exchange/questions", Map.of("asked", asked, "typed", typed), status);
    }

    private static Optional<LocalDate> day(String text) {
        return TypedDay.read(text);
    }
}
