package org.alongside.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.web.Layout;
import org.alongside.web.NotHere;
import org.alongside.web.Redirects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** The locked screen: nothing of the page is left on it; the second factor brings back exactly where one was (R22). */
@Controller
class LockController {
    private static final Action UNLOCKED = new Action("staff.unlocked");

    private final StaffRepository staff;
    private final PasswordDoor door;
    private final DemoDoor demo;
    private final KeptWords words;
    private final Opened opened;
    private final Audit audit;

    LockController(
            StaffRepository staff, PasswordDoor door, DemoDoor demo, KeptWords words, Opened opened, Audit audit) {
        this.staff = staff;
        this.door = door;
        this.demo = demo;
        this.words = words;
        this.opened = opened;
        this.audit = audit;
    }

    @PostMapping("/lock")
    ModelAndView lock(@RequestParam(defaultValue = "/") String back, HttpServletRequest request) {
        request.getSession(true).setAttribute(SignInWatch.LOCKED, true);
        return Redirects.to("/sign-in/locked?back=" + UriUtils.encodeQueryParam(Redirects.within(back), UTF_8));
    }

    @GetMapping("/sign-in/locked")
    ModelAndView show(@RequestParam(defaultValue = "/") String back, HttpServletRequest request) {
        var who = lockedOut(request);
        return who.isPresent() ? page(who.get(), back, Said.nothing(), request, OK) : Redirects.to(back);
    }

    @PostMapping("/sign-in/locked")
    ModelAndView unlock(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request) {
        var who = lockedOut(request).orElseThrow(NotHere::new);
        return switch (door.unlock(who, code, request.getRemoteAddr())) {
            case PasswordDoor.Open(var same) -> in(same, back, request);
            case PasswordDoor.Wrong() ->
                page(who, back, Said.of("identity.code-wrong"), request, UNPROCESSABLE_CONTENT);
            case PasswordDoor.Unused() -> page(who, back, Said.of("identity.unused"), request, UNPROCESSABLE_CONTENT);
            case PasswordDoor.Shut(var until) -> page(who, back, opened.at(until), request, TOO_MANY_REQUESTS);
        };
    }

    @PostMapping("/sign-in/locked/demo")
    ModelAndView carryOn(@RequestParam(defaultValue = "/") String back, HttpServletRequest request) {
        if (!demo.isOpenTo(request)) throw new NotHere();
        return in(lockedOut(request).orElseThrow(NotHere::new), back, request);
    }

    private ModelAndView in(Staff who, String back, HttpServletRequest request) {
        request.getSession().removeAttribute(SignInWatch.LOCKED);
        Table.leave(request.getSession());
        request.changeSessionId();
        audit.record(who.id().value(), UNLOCKED, null, null);
        return Redirects.to(words.offeredTo(who, request).isPresent() ? KeptWords.PAGE : back);
    }

    private Optional<Staff> lockedOut(HttpServletRequest request) {
        var session = request.getSession(false);
        return Optional.ofNullable(request.getUserPrincipal())
                .filter(who -> session != null && isClosed(session))
                .flatMap(who -> staff.active(StaffId.of(who.getName())));
    }

    /** Where the shared screen goes on without the officer's code, or "" when the whole screen is locked. */
    private static String meeting(HttpServletRequest request) {
        var session = request.getSession();
        return session.getAttribute(SignInWatch.LOCKED) != null
                ? ""
                : Table.meeting(session).orElse("");
    }

    private static boolean isClosed(HttpSession session) {
        return session.getAttribute(SignInWatch.LOCKED) != null
                || Table.meeting(session).isPresent();
    }

    private ModelAndView page(Staff who, String back, Said said, HttpServletRequest request, HttpStatus status) {
        return new ModelAndView(
                "identity/locked",
                Map.of(
                        Layout.KEY,
                        Layout.PLAIN,
                        "who",
                        who,
                        "back",
                        Redirects.within(back),
                        "demo",
                        demo.isOpenTo(request),
                        "said",
                        said,
                        "meeting",
                        meeting(request),
                        "kept",
                        words.any(request)),
                status);
    }
}
