package org.alongside.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.platform.Durability;
import org.alongside.web.Frame;
import org.springframework.stereotype.Component;

/** The header for whoever is signed in: their unit, their name, the places their roles open. */
@Component
class SignedInFrame implements Frame.Source {
    private final StaffRepository staff;
    private final Durability durability;

    SignedInFrame(StaffRepository staff, Durability durability) {
        this.staff = staff;
        this.durability = durability;
    }

    @Override
    public Optional<Frame> of(HttpServletRequest request) {
        var principal = request.getUserPrincipal();
        if (principal == null) return Optional.empty();
        return staff.active(StaffId.of(principal.getName())).map(this::frame);
    }

    private Frame frame(Staff who) {
        var unit = staff.unit(who.unit()).orElseThrow();
        return new Frame(
                unit.name(),
                who.name(),
                who.is(Role.OFFICER) || who.is(Role.SUPERVISOR),
                places(who),
                List.of(new Frame.Place("/account", "identity/account.title")),
                durability.damageWouldGoUnnoticed() ? "web.no-checksums" : "",
                who.language().getLanguage());
    }

    private static List<Frame.Place> places(Staff who) {
        var places = new ArrayList<Frame.Place>();
        if (who.is(Role.OFFICER) || who.is(Role.SUPERVISOR)) {
            places.add(new Frame.Place("/today", "web.today"));
            places.add(new Frame.Place("/people", "web.my-people"));
        }
        if (who.is(Role.ADMINISTRATOR)) {
            places.add(new Frame.Place("/import", "web.import"));
            places.add(new Frame.Place("/staff", "web.staff"));
        }
        return places;
    }
}
