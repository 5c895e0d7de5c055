package org.alongside.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** A screen that officer and person look at together: only its own meeting is open on it (R37). */
final class Table {
    private static final String MEETING = "at-the-table";
    private static final Pattern START = Pattern.compile("/people/[^/]+/sessions");
    private static final Pattern SHARED =
            Pattern.compile("(/people/[^/]+/sessions/[^/]+)/(?:together(?:/.*)?|(?:hand-out|keepsake)(?:\\.pdf)?)");
    private static final Pattern TAPPED = Pattern.compile(
            "(/people/[^/]+/sessions/[^/]+)/(?:answers|agenda|phase|language|display|parked|decisions|thoughts|two-views"
                    + "|officer-decisions|requests|reopening|next-meeting|closure|your-turn|safety|hard-days)");
    private static final String THEIRS = "in-their-hands";
    private static final Pattern GIVEN = Pattern.compile("(/people/[^/]+/sessions/[^/]+)/your-turn");
    private static final Pattern OWN = Pattern.compile(
            "(/people/[^/]+/sessions/[^/]+)/(?:together/(?:your-turn|pulse|safety)|answers|language|display|own-number|own-answers)");
    /** What the shared screen's script asks for on its own, also after the screen was left. */
    private static final Pattern ASKED_BY_SCRIPT =
            Pattern.compile("/people/[^/]+/sessions/[^/]+/together/(?:worker\\.js|device|away)");

    private static final List<String> OPEN = List.of(
            "/sign-in/locked", "/sign-out", "/lock", "/display", "/error", "/login/webauthn", "/webauthn/authenticate");

    private Table() {}

    /** The meeting whose shared screen was shown last, and nobody has proved since to be the officer. */
    static Optional<String> meeting(@Nullable HttpSession signIn) {
        return signIn == null
                ? Optional.empty()
                : Optional.ofNullable(signIn.getAttribute(MEETING)).map(Object::toString);
    }

    static void leave(HttpSession signIn) {
        signIn.removeAttribute(MEETING);
        signIn.removeAttribute(THEIRS);
    }

    /** The person has the screen, and nothing but their own pages is open on it until the officer’s factor. */
    static boolean isTheirs(@Nullable HttpSession signIn) {
        return signIn != null && signIn.getAttribute(THEIRS) != null;
    }

    static boolean keepsOut(HttpSession signIn, HttpServletRequest request) {
        var meeting = meeting(signIn);
        return meeting.isPresent() && !isOpen(meeting.get(), request);
    }

    private static boolean isOpen(String meeting, HttpServletRequest request) {
        if (OPEN.stream().anyMatch(path -> Asking.isUnder(request, path))) return true;
        var path = request.getRequestURI();
        if (isTheirs(request.getSession(false))) {
            var own = OWN.matcher(path);
            return own.matches() && own.group(1).equals(meeting);
        }
        if (!request.getMethod().equals("POST"))
            return shared(request).filter(meeting::equals).isPresent();
        var tapped = TAPPED.matcher(path);
        return START.matcher(path).matches()
                || "save".equals(request.getHeader("X-Alongside"))
                || tapped.matches() && tapped.group(1).equals(meeting);
    }

    private static Optional<String> shared(HttpServletRequest request) {
        var shared = SHARED.matcher(request.getRequestURI());
        return shared.matches() ? Optional.of(shared.group(1)) : Optional.empty();
    }

    /** What is to be kept before a shared page leaves the server, so that no later request is faster. */
    static Optional<String> sitDown(HttpSession signIn, HttpServletRequest request) {
        if (signIn.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) == null)
            return Optional.empty();
        var next = request.getMethod().equals("GET") ? shared(request) : Optional.<String>empty();
        if (next.isEmpty() || next.equals(meeting(signIn))) return Optional.empty();
        if (ASKED_BY_SCRIPT.matcher(request.getRequestURI()).matches()) return Optional.empty();
        signIn.setAttribute(MEETING, next.get());
        return next;
    }

    /** A page that did not come was not shared; a meeting that starts takes the place of the one before. */
    static void after(
            HttpSession signIn, Optional<String> satDown, HttpServletRequest request, HttpServletResponse response) {
        if (satDown.isPresent() && response.getStatus() != HttpServletResponse.SC_OK) leave(signIn);
        if (meeting(signIn).isEmpty() || !request.getMethod().equals("POST")) return;
        var given = GIVEN.matcher(request.getRequestURI());
        if (given.matches() && response.getStatus() == HttpServletResponse.SC_SEE_OTHER)
            signIn.setAttribute(THEIRS, given.group(1));
        if (!START.matcher(request.getRequestURI()).matches()) return;
        var begun = SHARED.matcher(Objects.requireNonNullElse(response.getHeader("Location"), ""));
        if (begun.matches() && !Optional.of(begun.group(1)).equals(meeting(signIn)))
            signIn.setAttribute(MEETING, begun.group(1));
    }
}
