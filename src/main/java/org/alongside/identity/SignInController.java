package org.alongside.identity;

import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.alongside.web.Layout;
import org.alongside.web.NotHere;
import org.alongside.web.Redirects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The way in. */
@Controller
class SignInController {
    private final StaffRepository staff;
    private final PasswordDoor door;
    private final DemoDoor demo;
    private final SignIns signIns;
    private final KeptWords words;
    private final Opened opened;

    SignInController(
            StaffRepository staff, PasswordDoor door, DemoDoor demo, SignIns signIns, KeptWords words, Opened opened) {
        this.staff = staff;
        this.door = door;
        this.demo = demo;
        this.signIns = signIns;
        this.words = words;
        this.opened = opened;
    }

    @GetMapping("/sign-in")
    ModelAndView show(HttpServletRequest request) {
        return isIn(request) ? Redirects.to("/") : page(request, "", Said.nothing(), OK);
    }

    private boolean isIn(HttpServletRequest request) {
        var session = request.getSession(false);
        return Optional.ofNullable(request.getUserPrincipal())
                .filter(who -> session == null || session.getAttribute(SignInWatch.LOCKED) == null)
                .flatMap(who -> staff.active(StaffId.of(who.getName())))
                .isPresent();
    }

    @PostMapping("/sign-in")
    ModelAndView password(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (door.knock(email, password, code, request.getRemoteAddr())) {
            case PasswordDoor.Open(var who) -> Redirects.to(signIns.begin(who, "/", request, response));
            case PasswordDoor.Wrong() -> page(request, email, Said.of("identity.wrong"), UNPROCESSABLE_CONTENT);
            case PasswordDoor.Unused() -> page(request, email, Said.of("identity.unused"), UNPROCESSABLE_CONTENT);
            case PasswordDoor.Shut(var until) -> page(request, email, opened.at(until), TOO_MANY_REQUESTS);
        };
    }

    @PostMapping("/sign-in/demo")
    ModelAndView demo(@RequestParam String staff, HttpServletRequest request, HttpServletResponse response) {
        if (!demo.isOpenTo(request)) throw new NotHere();
        var who = demo.person(staff).orElseThrow(NotHere::new);
        return Redirects.to(signIns.begin(who, "/", request, response));
    }

    private ModelAndView page(HttpServletRequest request, String email, Said said, HttpStatus status) {
        return new ModelAndView(
                "identity/signin",
                Map.of(
                        Layout.KEY,
                        Layout.PLAIN,
                        "unit",
                        staff.onlyUnit().map(Unit::name).orElse(""),
                        "people",
                        demo.people(request),
                        "email",
                        email,
                        "said",
                        said,
                        "kept",
                        words.any(request)),
                status);
    }
}
