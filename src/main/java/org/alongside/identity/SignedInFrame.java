package org.alongside.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.platform.Durability;
import org.alongside.web.Frame;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The header for whoever is signed in: their unit, their name, the places their roles open. */
@Component
class SignedInFrame implements Frame.Source {
    private final StaffRepository staff;
    private final Durability durability;
    private final KeptWords words;
    private final ObjectProvider<Frame.More> more;
    private final Duration idle;

    SignedInFrame(
            StaffRepository staff,
            Durability durability,
            KeptWords words,
            ObjectProvider<Frame.More> more,
            @Value("${alongside.lock-after:15m}") Duration idle) {
        this.staff = staff;
        this.durability = durability;
        this.words = words;
        this.more = more;
        this.idle = idle;
    }

    @Override
    public Optional<Frame> of(HttpServletRequest request) {
        var principal = request.getUserPrincipal();
        if (principal == null) return Optional.empty();
        return staff.active(StaffId.of(principal.getName())).map(who -> frame(who, request));
    }

    private Frame frame(Staff who, HttpServletRequest request) {
        var unit = staff.unit(who.unit()).orElseThrow();
        return new Frame(
                unit.name(),
                who.name(),
                who.is(Role.OFFICER) || who.is(Role.SUPERVISOR),
                places(who, request),
                own(who),
                durability.damageWouldGoUnnoticed() ? "web.no-checksums" : "",
                who.language().getLanguage(),
                isLocked(request) ? "" : Long.toString(idle.toSeconds()));
    }

    private static List<Frame.Place> own(Staff who) {
        var places = new ArrayList<Frame.Place>();
        places.add(new Frame.Place("/account", "identity/account.title"));
        if (who.is(Role.OFFICER) || who.is(Role.SUPERVISOR))
            places.add(new Frame.Place("/consults", "responses/consults.title"));
        if (who.is(Role.SUPERVISOR) || who.is(Role.ADMINISTRATOR)) {
            places.add(new Frame.Place("/unit", "calendar/unit.title"));
            if (who.is(Role.SUPERVISOR)) {
                places.add(new Frame.Place("/unit/standards", "calendar/contactrules.title"));
                places.add(new Frame.Place("/unit/signs", "signs/rules.title"));
            }
            places.add(new Frame.Place("/copy-profiles", "sessions/copyprofiles.title"));
            places.add(new Frame.Place("/state-profile", "responses/profiles.title"));
        }
        return places;
    }

    private static boolean isLocked(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null
                || session.getAttribute(SignInWatch.LOCKED) != null
                || Asking.isUnder(request, "/sign-in/locked");
    }

    private List<Frame.Place> places(Staff who, HttpServletRequest request) {
        var places = new ArrayList<Frame.Place>();
        if (who.is(Role.OFFICER) || who.is(Role.SUPERVISOR)) {
            places.add(new Frame.Place("/today", "web.today"));
            places.add(new Frame.Place("/people", "web.my-people"));
            places.add(new Frame.Place("/calendar", "calendar/week.title"));
        }
        if (who.is(Role.SUPERVISOR)) places.add(new Frame.Place("/team", "caseload.team"));
        if (who.is(Role.ADMINISTRATOR)) {
            places.add(new Frame.Place("/import", "web.import"));
            places.add(new Frame.Place("/staff", "web.staff"));
        }
        more.forEach(each -> places.addAll(each.of(who.id().value())));
        if (words.offeredTo(who, request).isPresent())
            places.add(new Frame.Place(KeptWords.PAGE, "identity/kept.title"));
        return places;
    }
}
