package org.alongside.identity;

import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.alongside.web.NotHere;
import org.alongside.web.Problems;
import org.alongside.web.Redirects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own sign-in: passkeys, password, and where else one is signed in. */
@Controller
class AccountController {
    private final Account account;
    private final Units units;
    private final SignIns signIns;

    AccountController(Account account, Units units, SignIns signIns) {
        this.account = account;
        this.units = units;
        this.signIns = signIns;
    }

    @GetMapping("/account")
    ModelAndView show(Staff staff) {
        return page(staff, Problems.NONE, OK);
    }

    @PostMapping("/account/password")
    ModelAndView password(
            Staff staff,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        var problems = new HashMap<String, String>();
        account.problem(staff, password).ifPresent(key -> problems.put("password", key));
        if (problems.isEmpty() && !account.proves(staff, code, request.getRemoteAddr()))
            problems.put("code", "identity.code-wrong");
        if (!problems.isEmpty()) return page(staff, new Problems(Map.copyOf(problems)), UNPROCESSABLE_CONTENT);
        account.change(staff, password);
        signIns.endAll(staff.id(), request.getSession().getId());
        return Redirects.to("/account");
    }

    @PostMapping("/account/passkeys/permission")
    ResponseEntity<Void> mayAddAPasskey(
            Staff staff, @RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        if (!account.proves(staff, code, request.getRemoteAddr()))
            return ResponseEntity.unprocessableContent().build();
        account.proved(request.getSession());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/account/passkeys/{passkey}/removal")
    ModelAndView remove(Staff staff, @PathVariable String passkey) {
        if (!account.remove(staff, passkey)) throw new NotHere();
        return Redirects.to("/account");
    }

    @PostMapping("/account/other-sign-ins/removal")
    ModelAndView endOthers(Staff staff, HttpServletRequest request) {
        signIns.endAll(staff.id(), request.getSession().getId());
        return Redirects.to("/account");
    }

    private ModelAndView page(Staff staff, Problems problems, HttpStatus status) {
        var model = Map.of(
                "staff",
                staff,
                "passkeys",
                account.passkeys(staff),
                "hasPassword",
                account.hasPassword(staff),
                "others",
                Math.max(0, signIns.count(staff.id()) - 1),
                "zone",
                units.unitOf(staff).zone(),
                "problems",
                problems);
        return new ModelAndView("identity/account", model, status);
    }
}
