package org.alongside.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alongside.platform.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
    private static final Pattern ELSEWHERE =
            Pattern.compile("/sign-in(?:/locked)?(?:\\?.*)?|/people/[^/]+/look(?:\\?.*)?");
    private static final List<String> NEVER =
            List.of("/sign-in", "/sign-out", "/lock", "/login", "/webauthn", "/account", "/staff", "/display");

    private final Vault vault;
    private final Throttle throttle;
    private final ObjectProvider<Way> ways;

    KeptWords(Vault vault, Throttle throttle, ObjectProvider<Way> ways) {
        this.vault = vault;
        this.throttle = throttle;
        this.ways = ways;
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

    /** Only to whoever wrote them; where that is not known, to whoever may go where they were meant to go. */
    Optional<Kept> offeredTo(Staff who, HttpServletRequest request) {
        return in(request)
                .filter(kept -> kept.whose().isPresent()
                        ? kept.mayBeSentBy(who.id())
                        : ways.stream().allMatch(way -> way.mayGo(who, kept.path())));
    }

    /** Words are given up only when they have arrived where they were meant to go. */
    void arrived(HttpServletRequest request, HttpServletResponse response) {
        if (!request.getMethod().equals("POST") || request.getParameter(MARK) == null) return;
        if (!tookThem(response)) return;
        if (in(request)
                .filter(kept -> kept.path().equals(request.getRequestURI()))
                .isPresent()) forget(request);
    }

    private static boolean tookThem(HttpServletResponse response) {
        var status = HttpStatus.valueOf(response.getStatus());
        if (status.is2xxSuccessful()) return true;
        var next = Objects.requireNonNullElse(response.getHeader(HttpHeaders.LOCATION), "");
        return status.is3xxRedirection() && !ELSEWHERE.matcher(next).matches();
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
