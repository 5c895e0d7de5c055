package org.alongside.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Password and six digits together open; every wrong combination looks the same and takes as long (R21, R23, D29). */
@Service
@Transactional
class PasswordDoor {
    private static final Action FAILED = new Action("staff.sign-in-failed");
    private static final Action LOCKED = new Action("staff.locked");

    private final StaffRepository staff;
    private final SecretRepository secrets;
    private final LockRepository locks;
    private final Throttle throttle;
    private final Passwords passwords;
    private final Audit audit;
    private final Clock clock;
    private final Duration idle;

    PasswordDoor(
            StaffRepository staff,
            SecretRepository secrets,
            LockRepository locks,
            Throttle throttle,
            Passwords passwords,
            Audit audit,
            Clock clock,
            @Value("${alongside.unused-for:90d}") Duration idle) {
        this.staff = staff;
        this.secrets = secrets;
        this.locks = locks;
        this.throttle = throttle;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.idle = idle;
    }

    sealed interface Answer {}

    record Open(Staff staff) implements Answer {}

    record Wrong() implements Answer {}

    record Shut(Instant until) implements Answer {}

    /** Everything was right, but nobody came in for ninety days (R52). */
    record Unused() implements Answer {}

    /** What no keyboard writes is in nobody's address. */
    Answer knock(String typed, String password, String code, String address) {
        var email = typed.chars().anyMatch(Character::isISOControl) ? "" : typed;
        var shut = shutUntil(email, address);
        if (shut.isPresent()) return new Shut(shut.get());
        var who = staff.activeByEmail(email);
        var secret = who.flatMap(known -> secrets.of(known.id()));
        if (secret.isEmpty()) passwords.compareWithNobody(password);
        var right = secret.filter(kept -> passwords.matches(password, kept.passwordHash()))
                .filter(kept -> stepUsed(who.orElseThrow(), kept, code));
        return right.isPresent() ? opened(who.orElseThrow()) : failed(email, who, address);
    }

    /** The six digits alone, from whoever is signed in and came back to a locked screen. */
    Answer unlock(Staff who, String code, String address) {
        var shut = shutUntil(who.email(), address);
        if (shut.isPresent()) return new Shut(shut.get());
        var right = secrets.of(who.id()).filter(kept -> stepUsed(who, kept, code));
        return right.isPresent() ? opened(who) : failed(who.email(), Optional.of(who), address);
    }

    private Optional<Instant> shutUntil(String email, String address) {
        return throttle.shutUntil(address).or(() -> locks.shutUntil(email));
    }

    private boolean stepUsed(Staff who, SecretRepository.Secret secret, String code) {
        var step = Totp.step(secret.totp(), code, clock.instant());
        return step.isPresent() && secrets.useStep(who.id(), step.getAsLong());
    }

    private Answer opened(Staff who) {
        if (sleeps(who)) return new Unused();
        locks.clearFailures(who.email());
        return new Open(who);
    }

    boolean sleeps(Staff who) {
        return staff.lastIn(who.id())
                .filter(last -> last.isBefore(clock.instant().minus(idle)))
                .isPresent();
    }

    private Answer failed(String email, Optional<Staff> who, String address) {
        throttle.failed(address);
        var subject = who.map(known -> known.id().value()).orElse(null);
        audit.record(Audit.ITSELF, FAILED, subject, null);
        if (!locks.failed(email)) return new Wrong();
        audit.record(Audit.ITSELF, LOCKED, subject, null);
        return locks.shutUntil(email).<Answer>map(Shut::new).orElseGet(Wrong::new);
    }
}
