package org.alongside.identity;

import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.alongside.web.Layout;
import org.alongside.web.Problems;
import org.alongside.web.Redirects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first way in, with a one-time code: a password and a second factor come out of it (R49). */
@Controller
class StartController {
    private static final String SECRET = "/sign-in/start/secret";
    private static final String ATTRIBUTE = "enrolment";

    private final Enrolments enrolments;
    private final MemberRepository members;
    private final Units units;
    private final SignIns signIns;
    private final Throttle throttle;
    private final Clock clock;

    StartController(
            Enrolments enrolments,
            MemberRepository members,
            Units units,
            SignIns signIns,
            Throttle throttle,
            Clock clock) {
        this.enrolments = enrolments;
        this.members = members;
        this.units = units;
        this.signIns = signIns;
        this.throttle = throttle;
        this.clock = clock;
    }

    @GetMapping("/sign-in/start")
    ModelAndView show() {
        return page(StartForm.empty(), Problems.NONE, OK);
    }

    @PostMapping("/sign-in/start")
    ModelAndView start(StartForm form, HttpServletRequest request) {
        var code = new OneTimeCode(form.code());
        var usable = throttle.shutUntil(request.getRemoteAddr()).isPresent()
                ? Optional.<CodeRepository.Usable>empty()
                : enrolments.usable(code);
        if (usable.isEmpty()) throttle.failed(request.getRemoteAddr());
        var problems = problems(form, usable);
        if (problems.any()) return page(form, problems, UNPROCESSABLE_CONTENT);
        request.getSession(true).setAttribute(ATTRIBUTE, enrolments.begin(code, usable.orElseThrow(), form));
        request.changeSessionId();
        return Redirects.to(SECRET);
    }

    private Problems problems(StartForm form, Optional<CodeRepository.Usable> usable) {
        var problems = new HashMap<String, String>();
        if (usable.isEmpty()) problems.put("code", "identity.code-unknown");
        if (usable.isEmpty()
                ? enrolments.firstAdministratorIsMissing()
                : usable.get().staff().isEmpty()) {
            problems.putAll(form.problems(units.here().isEmpty()));
            if (members.emailTaken(form.email(), Optional.empty()))
                problems.putIfAbsent("email", "identity.email-taken");
        }
        return new Problems(Map.copyOf(problems));
    }

    @GetMapping(SECRET)
    ModelAndView secret(HttpServletRequest request) {
        return enrolment(request)
                .map(enrolment -> secretPage(enrolment, Problems.NONE, OK))
                .orElseGet(() -> Redirects.to("/sign-in/start"));
    }

    @PostMapping(SECRET)
    ModelAndView confirm(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var found = enrolment(request);
        if (found.isEmpty()) return Redirects.to("/sign-in/start");
        var enrolment = found.get();
        var step = Totp.step(enrolments.secret(enrolment), code, clock.instant());
        var problems = new HashMap<String, String>();
        enrolments.problem(enrolment, password).ifPresent(key -> problems.put("password", key));
        if (step.isEmpty()) problems.put("code", "identity.code-wrong");
        if (!problems.isEmpty())
            return secretPage(enrolment, new Problems(Map.copyOf(problems)), UNPROCESSABLE_CONTENT);
        var who = enrolments.complete(enrolment, password, step.getAsLong());
        signIns.endAll(who.id(), "");
        return Redirects.to(signIns.begin(who, "/", request, response));
    }

    private static Optional<Enrolment> enrolment(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof Enrolment enrolment
                ? Optional.of(enrolment)
                : Optional.empty();
    }

    private ModelAndView page(StartForm form, Problems problems, HttpStatus status) {
        var first = enrolments.firstAdministratorIsMissing();
        var model = Map.of(
                Layout.KEY,
                Layout.PLAIN,
                "form",
                form,
                "problems",
                problems,
                "first",
                first,
                "newUnit",
                first && units.here().isEmpty());
        return new ModelAndView("identity/start", model, status);
    }

    private ModelAndView secretPage(Enrolment enrolment, Problems problems, HttpStatus status) {
        var secret = enrolments.secret(enrolment);
        var model = Map.of(
                Layout.KEY,
                Layout.PLAIN,
                "name",
                enrolment.name(),
                "email",
                enrolment.email(),
                "problems",
                problems,
                "picture",
                QrPicture.of(Totp.address(secret, enrolment.unit(), enrolment.email())),
                "secret",
                Totp.inGroups(secret));
        return new ModelAndView("identity/secret", model, status);
    }
}
