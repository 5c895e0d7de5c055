package org.alongside.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.web.Layout;
import org.alongside.web.NotHere;
import org.alongside.web.Redirects;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The way in. */
@Controller
class SignInController {
    private static final Action SIGNED_IN = new Action("staff.signed-in");

    private final StaffRepository staff;
    private final DemoDoor demo;
    private final SecurityContextRepository signIns;
    private final Audit audit;

    SignInController(StaffRepository staff, DemoDoor demo, SecurityContextRepository signIns, Audit audit) {
        this.staff = staff;
        this.demo = demo;
        this.signIns = signIns;
        this.audit = audit;
    }

    @GetMapping("/sign-in")
    ModelAndView show() {
        return new ModelAndView("identity/signin", Map.of(Layout.KEY, Layout.PLAIN, "people", demo.people()));
    }

    @PostMapping("/sign-in/demo")
    ModelAndView demo(@RequestParam String staff, HttpServletRequest request, HttpServletResponse response) {
        if (!demo.isOpen()) throw new NotHere();
        return in(this.staff.active(StaffId.of(staff)).orElseThrow(NotHere::new), request, response);
    }

    private ModelAndView in(Staff who, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        var authorities = who.roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(who.id().toString(), "", List.copyOf(authorities)));
        SecurityContextHolder.setContext(context);
        signIns.saveContext(context, request, response);
        audit.record(who.id().value(), SIGNED_IN, null, null);
        return Redirects.to("/");
    }
}
