package org.alongside.identity;

import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.Map;
import java.util.Optional;
import org.alongside.web.Problems;
import org.alongside.web.Redirects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who works here, for an administrator. */
@Controller
class StaffController {
    private final Members members;
    private final Units units;

    StaffController(Members members, Units units) {
        this.members = members;
        this.units = units;
    }

    @GetMapping("/staff")
    ModelAndView show(Staff staff) {
        return all(staff, StaffForm.empty(), Problems.NONE, OK);
    }

    @PostMapping("/staff")
    ModelAndView add(Staff staff, StaffForm form) {
        var problems = members.problems(staff, form, Optional.empty());
        if (problems.any()) return all(staff, form, problems, UNPROCESSABLE_CONTENT);
        return Redirects.to("/staff/" + members.add(staff, form));
    }

    @GetMapping("/staff/{member}")
    ModelAndView one(Staff staff, @PathVariable StaffId member) {
        var found = members.one(staff, member);
        return one(staff, found, StaffForm.of(found.staff()), Problems.NONE, "", OK);
    }

    @PostMapping("/staff/{member}")
    ModelAndView change(Staff staff, @PathVariable StaffId member, StaffForm form) {
        var found = members.one(staff, member);
        var problems = members.problems(staff, form, Optional.of(member));
        if (problems.any()) return one(staff, found, form, problems, "", UNPROCESSABLE_CONTENT);
        members.change(staff, member, form);
        return Redirects.to("/staff/" + member);
    }

    /** The code stands in this answer alone: it is not kept in words, so it is not to be had again. */
    @PostMapping("/staff/{member}/code")
    ModelAndView invite(Staff staff, @PathVariable StaffId member) {
        var code = members.invite(staff, member).text();
        var found = members.one(staff, member);
        return one(staff, found, StaffForm.of(found.staff()), Problems.NONE, code, OK);
    }

    @PostMapping("/staff/{member}/absence")
    ModelAndView switchOff(Staff staff, @PathVariable StaffId member) {
        members.switchOff(staff, member);
        return Redirects.to("/staff/" + member);
    }

    @PostMapping("/staff/{member}/return")
    ModelAndView letIn(Staff staff, @PathVariable StaffId member) {
        members.letIn(staff, member);
        return Redirects.to("/staff/" + member);
    }

    private ModelAndView all(Staff staff, StaffForm form, Problems problems, HttpStatus status) {
        var model = Map.of(
                "members",
                members.all(staff),
                "form",
                form,
                "problems",
                problems,
                "zone",
                units.unitOf(staff).zone());
        return new ModelAndView("identity/staff", model, status);
    }

    private ModelAndView one(
            Staff staff, Member member, StaffForm form, Problems problems, String code, HttpStatus status) {
        var model = Map.of(
                "member",
                member,
                "form",
                form,
                "problems",
                problems,
                "code",
                code,
                "zone",
                units.unitOf(staff).zone(),
                "self",
                member.staff().id().equals(staff.id()),
                "title",
                member.staff().name());
        return new ModelAndView("identity/member", model, status);
    }
}
