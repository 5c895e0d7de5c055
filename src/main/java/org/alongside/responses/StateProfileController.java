package org.alongside.responses;

import java.util.List;
import java.util.Map;
import org.alongside.identity.Staff;
import org.alongside.web.Redirects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a supervisor or administrator says which list of what must be reported holds (R31). */
@Controller
@RequestMapping("/state-profile")
class StateProfileController {
    private final StateProfiles profiles;

    StateProfileController(StateProfiles profiles) {
        this.profiles = profiles;
    }

    /** The shipped profiles and the one that holds; {@code problem} is "" or the key of one. */
    record Lists(List<StateProfile> all, StateProfile holds, boolean chosen, String problem) {}

    @GetMapping
    ModelAndView show(Staff staff) {
        return show(staff, "", HttpStatus.OK);
    }

    private ModelAndView show(Staff staff, String problem, HttpStatus status) {
        StateProfiles.mayChoose(staff);
        return new ModelAndView(
                "responses/profiles",
                Map.of(
                        "it",
                        new Lists(profiles.all(), profiles.of(staff.unit()), profiles.isChosen(staff.unit()), problem)),
                status);
    }

    @PostMapping
    ModelAndView choose(Staff staff, @RequestParam(defaultValue = "") String profile) {
        try {
            profiles.choose(staff, profile);
        } catch (SayWhat no) {
            return show(staff, no.key(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return Redirects.to("/state-profile");
    }
}
