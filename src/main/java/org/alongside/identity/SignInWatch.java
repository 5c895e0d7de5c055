package org.alongside.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Locks a screen that nobody touched for fifteen minutes, asks for the officer when a shared screen is left, and ends a
 * sign-in after twelve hours (R22, R37, D28).
 */
final class SignInWatch extends OncePerRequestFilter {
    static final String LOCKED = "locked";

    private static final Duration LONGEST = Duration.ofHours(12);
    private static final List<String> UNWATCHED = List.of("/assets", "/health");
    private static final List<String> OPEN_WHILE_LOCKED = List.of(
            "/sign-in", "/sign-out", "/lock", "/login/webauthn", "/webauthn/authenticate", "/display", "/error");

    private final KeptWords words;
    private final Clock clock;
    private final Duration idle;

    SignInWatch(KeptWords words, Clock clock, Duration idle) {
        this.words = words;
        this.clock = clock;
        this.idle = idle;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return UNWATCHED.stream().anyMatch(path -> Asking.isUnder(request, path));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        var session = request.getSession(false);
        if (who == null || session == null) chain.doFilter(request, response);
        else if (since(session.getCreationTime()).compareTo(LONGEST) >= 0) end(session, who, request, response, chain);
        else if (locked(session) ? !mayPass(request) : Table.keepsOut(session, request))
            askToUnlock(who, request, response);
        else pass(session, request, response, chain);
    }

    private boolean locked(HttpSession session) {
        if (session.getAttribute(LOCKED) != null) return true;
        if (since(session.getLastAccessedTime()).compareTo(idle) < 0) return false;
        session.setAttribute(LOCKED, true);
        return true;
    }

    private Duration since(long moment) {
        return Duration.between(Instant.ofEpochMilli(moment), clock.instant());
    }

    private static boolean mayPass(HttpServletRequest request) {
        return OPEN_WHILE_LOCKED.stream().anyMatch(path -> Asking.isUnder(request, path))
                && !Asking.isUnder(request, KeptWords.PAGE);
    }

    private void end(
            HttpSession session,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        session.invalidate();
        SecurityContextHolder.clearContext();
        if (words.keep(request, whose(who))) Asking.see(response, "/sign-in");
        else chain.doFilter(request, response);
    }

    private void askToUnlock(Authentication who, HttpServletRequest request, HttpServletResponse response) {
        if (Asking.byScript(request)) Asking.signInFirst(response);
        else Asking.see(response, "/sign-in/locked?back=" + UriUtils.encodeQueryParam(back(who, request), UTF_8));
    }

    private String back(Authentication who, HttpServletRequest request) {
        if (words.keep(request, whose(who))) return KeptWords.PAGE;
        if (!request.getMethod().equals("GET")) return "/";
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static Optional<StaffId> whose(Authentication who) {
        return Optional.of(StaffId.of(who.getName()));
    }

    private void pass(HttpSession session, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var satDown = Table.sitDown(session, request);
        chain.doFilter(request, response);
        words.arrived(request, response);
        var still = request.getSession(false);
        if (still != null) Table.after(still, satDown, request, response);
    }
}
