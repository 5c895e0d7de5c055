package org.alongside.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.alongside.platform.Vault;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * What somebody wrote is not lost when their sign-in has ended: the form waits, sealed, on the server until they are
 * back and press "Send". Only forms of our own pages; nothing is ever sent without that press.
 */
@Component
class KeptWords {
    static final String PAGE = "/sign-in/kept";
    /** A field that says: this form was kept, and is being sent now. */
    static final String MARK = "_kept";

    private static final String ATTRIBUTE = "kept-words";
    private static final String SEAL = "sign-in.kept-words";
    private static final int MOST = 1_048_576;
    private static final List<String> NEVER =
            List.of("/sign-in", "/sign-out", "/lock", "/login", "/webauthn", "/account", "/staff", "/display");

    private final Vault vault;
    private final Throttle throttle;

    KeptWords(Vault vault, Throttle throttle) {
        this.vault = vault;
        this.throttle = throttle;
    }

    /** @return true when this request was a form worth keeping, and is kept */
    boolean keep(HttpServletRequest request, Optional<StaffId> whose) {
        if (!isAFormOfOurs(request)) return false;
        if (throttle.shutUntil(request.getRemoteAddr()).isPresent()) return false;
        var kept = Kept.of(request, whose);
        if (kept.written().length > MOST) return false;
        if (whose.isEmpty()) throttle.failed(request.getRemoteAddr());
        put(request, kept);
        return true;
    }

    void put(HttpServletRequest request, Kept kept) {
        request.getSession(true).setAttribute(ATTRIBUTE, vault.sealForUnit(SEAL, kept.written()));
    }

    boolean any(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) != null;
    }

    Optional<Kept> in(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof byte[] sealed
                ? Optional.of(Kept.read(vault.openForUnit(SEAL, sealed)))
                : Optional.empty();
    }

    void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.removeAttribute(ATTRIBUTE);
    }

    private static boolean isAFormOfOurs(HttpServletRequest request) {
        var type = request.getContentType();
        return request.getMethod().equals("POST")
                && type != null
                && type.startsWith("application/x-www-form-urlencoded")
                && !Asking.byScript(request)
                && cameFromOurPage(request)
                && NEVER.stream().noneMatch(path -> Asking.isUnder(request, path));
    }

    /** Browsers say where a form came from; a page of somebody else's cannot forge it. */
    private static boolean cameFromOurPage(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin");
        var url = request.getRequestURL();
        var ours = url.substring(0, url.length() - request.getRequestURI().length());
        return ours.equals(request.getHeader(HttpHeaders.ORIGIN));
    }
}
