package org.alongside.people;

import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.identity.PersonId;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.identity.StaffId;
import org.alongside.identity.Units;
import org.alongside.web.NotHere;
import org.alongside.web.Redirects;
import org.alongside.web.Refusal;
import org.alongside.web.TypedDay;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One officer, for the supervisor: whom they have, who stands in, and where people go for good. */
@Controller
@RequestMapping("/team/{officer}")
class TeamMemberController {
    private final People people;
    private final Covers covers;
    private final Transfers transfers;
    private final Units units;

    TeamMemberController(People people, Covers covers, Transfers transfers, Units units) {
        this.people = people;
        this.covers = covers;
        this.transfers = transfers;
        this.units = units;
    }

    /** What was typed into one of the two forms, and what is the matter with it. */
    record Typed(Map<String, String> fields, List<String> people, String cover, String transfer) {
        static final Typed NOTHING = new Typed(Map.of(), List.of(), "", "");

        String of(String field, String otherwise) {
            return fields.getOrDefault(field, otherwise);
        }
    }

    record Member(Staff officer, List<Person> people, List<Staff> others, List<Cover> covers, LocalDate today) {}

    @GetMapping
    ModelAndView show(Staff supervisor, @PathVariable String officer) {
        return page(supervisor, officer, Typed.NOTHING, OK);
    }

    @PostMapping("/covers")
    ModelAndView cover(Staff supervisor, @PathVariable String officer, @RequestParam Map<String, String> form) {
        Covers.supervises(supervisor);
        try {
            covers.agree(
                    supervisor,
                    new NewCover(
                            id(officer),
                            Optional.of(form.getOrDefault("only", ""))
                                    .filter(only -> !only.isEmpty())
                                    .map(TeamMemberController::person),
                            chosen(form.getOrDefault("covering", "")).orElseThrow(NobodyCovers::new),
                            day(form.getOrDefault("from", "")),
                            day(form.getOrDefault("until", ""))));
        } catch (CoverDays | CoverTooLong | AlreadyCovered | NobodyCovers problem) {
            var typed = new Typed(form, List.of(), ((Refusal) problem).key(), "");
            return page(supervisor, officer, typed, UNPROCESSABLE_CONTENT);
        }
        return Redirects.to("/team/" + officer);
    }

    @PostMapping("/transfers")
    ModelAndView transfer(
            Staff supervisor,
            @PathVariable String officer,
            @RequestParam(name = "person", required = false) List<String> chosen,
            @RequestParam Map<String, String> form) {
        Covers.supervises(supervisor);
        var who = chosen == null ? List.<String>of() : chosen;
        try {
            transfers.move(
                    supervisor,
                    new Transfer(
                            id(officer),
                            chosen(form.getOrDefault("to", "")).orElseThrow(NotAnotherOfficer::new),
                            who.stream()
                                    .map(TeamMemberController::person)
                                    .distinct()
                                    .toList(),
                            covers.today(supervisor),
                            form.getOrDefault("why", "").replace("\r\n", "\n")));
        } catch (NobodyChosen | NoReasonGiven | NotAnotherOfficer | MovedMeanwhile problem) {
            var typed = new Typed(form, who, "", ((Refusal) problem).key());
            return page(supervisor, officer, typed, UNPROCESSABLE_CONTENT);
        }
        return Redirects.to("/team/" + officer);
    }

    private ModelAndView page(Staff supervisor, String officer, Typed typed, HttpStatus status) {
        Covers.supervises(supervisor);
        var who = covers.officerOf(supervisor, id(officer));
        var today = covers.today(supervisor);
        var member = new Member(
                who,
                people.caseloadOf(supervisor, who),
                units.staffOf(supervisor.unit()).stream()
                        .filter(one -> one.is(Role.OFFICER) && !one.id().equals(who.id()))
                        .toList(),
                covers.ofUnit(supervisor).stream()
                        .filter(cover -> cover.about().officer().id().equals(who.id()))
                        .toList(),
                today);
        return new ModelAndView("people/member", new HashMap<>(Map.of("it", member, "typed", typed)), status);
    }

    private static StaffId id(String text) {
        return chosen(text).orElseThrow(NotHere::new);
    }

    private static Optional<StaffId> chosen(String text) {
        try {
            return Optional.of(StaffId.of(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static PersonId person(String text) {
        try {
            return PersonId.of(text);
        } catch (IllegalArgumentException none) {
            throw new NotHere();
        }
    }

    private static LocalDate day(String text) {
        return TypedDay.read(text).orElseThrow(CoverDays::new);
    }
}
