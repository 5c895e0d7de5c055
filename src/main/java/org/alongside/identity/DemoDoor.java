package org.alongside.identity;

import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** One-click sign-in: only in a demo unit, and only for whoever sits at this machine (rulings). */
@Component
class DemoDoor {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]", "::1", "0:0:0:0:0:0:0:1");

    private final StaffRepository staff;
    private final boolean thisMachineOnly;

    DemoDoor(StaffRepository staff, @Value("${server.address:}") String address) throws UnknownHostException {
        this.staff = staff;
        thisMachineOnly = !address.isEmpty() && InetAddress.getByName(address).isLoopbackAddress();
    }

    boolean isOpenTo(HttpServletRequest request) {
        return thisMachineOnly && staff.onlyUnit().map(Unit::demo).orElse(false) && cameFromHere(asItCame(request));
    }

    List<Staff> people(HttpServletRequest request) {
        return isOpenTo(request) ? staff.all(staff.onlyUnit().orElseThrow().id()) : List.of();
    }

    /** @return nobody when the text names none of them */
    Optional<Staff> person(String id) {
        try {
            return staff.active(StaffId.of(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** What a proxy says of a request is hidden by the time it comes here, and taken for the truth. */
    private static HttpServletRequest asItCame(HttpServletRequest request) {
        var inner = request;
        while (inner instanceof ServletRequestWrapper outer && outer.getRequest() instanceof HttpServletRequest next)
            inner = next;
        return inner;
    }

    private static boolean cameFromHere(HttpServletRequest request) {
        return isLoopback(request.getRemoteAddr())
                && HERE.contains(request.getServerName().toLowerCase(Locale.ROOT))
                && Collections.list(request.getHeaderNames()).stream().noneMatch(DemoDoor::tellsOfAProxy);
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static boolean tellsOfAProxy(String header) {
        var name = header.toLowerCase(Locale.ROOT);
        return name.equals("forwarded") || name.startsWith("x-forwarded-");
    }
}
