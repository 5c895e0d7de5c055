package org.alongside.sessions;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.people.Relationship;
import org.alongside.platform.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The devices of a meeting: the key of the journal that one keeps while its line is away, and how another carries on. */
@Service
@Transactional
class Devices {
    private static final Duration VALID = Duration.ofMinutes(5);
    private static final int KEY_BYTES = 32;
    private static final int CODES = 1_000_000;
    private static final Action KEY_GIVEN = new Action("journal.opened");
    private static final Action OFFERED = new Action("session.offered");
    private static final Action CARRIED_ON = new Action("session.carried-on");

    private final DeviceRepository repository;
    private final SessionRepository sessions;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Devices(DeviceRepository repository, SessionRepository sessions, Vault vault, Audit audit, Clock clock) {
        this.repository = repository;
        this.sessions = sessions;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The key of this meeting's journal for this officer alone. It is forgotten at the close (rulings).
     *
     * @throws SessionOver once the meeting is over
     */
    byte[] journalKey(Relationship between, SessionId id, UUID device) {
        between.asOfficer();
        if (!sessions.lock(between, id).isOpen()) throw new SessionOver();
        var place = "journal_key:" + id + "/" + between.staff();
        var sealed = repository.key(between, id).orElseGet(() -> {
            var fresh = new byte[KEY_BYTES];
            random.nextBytes(fresh);
            repository.keyUnlessThere(between, id, vault.sealForUnit(place, fresh), clock.instant());
            return repository.key(between, id).orElseThrow();
        });
        repository.goesOnUnlessElsewhere(id, device, clock.instant());
        audit.record(between.staff().value(), KEY_GIVEN, between.subject(), id);
        return vault.openForUnit(place, sealed);
    }

    Optional<UUID> device(SessionId id) {
        return repository.device(id);
    }

    /** Six digits for the next five minutes; those before are no good any more. */
    String offer(Relationship between, SessionId id) {
        between.asOfficer();
        if (!sessions.lock(between, id).isOpen()) throw new SessionOver();
        var code = "%06d".formatted(random.nextInt(CODES));
        repository.code(between, id, fingerprint(between, id, code), clock.instant());
        audit.record(between.staff().value(), OFFERED, between.subject(), id);
        return code;
    }

    /** @return whether the meeting goes on there now */
    boolean carryOn(Relationship between, SessionId id, String code, UUID device) {
        between.asOfficer();
        if (!sessions.lock(between, id).isOpen()) throw new SessionOver();
        var now = clock.instant();
        var right = repository
                .tried(between, id, now.minus(VALID))
                .filter(known -> MessageDigest.isEqual(known, fingerprint(between, id, code)));
        if (right.isEmpty()) return false;
        repository.used(between, id, now);
        repository.goesOn(id, device, now);
        audit.record(between.staff().value(), CARRIED_ON, between.subject(), id);
        return true;
    }

    private byte[] fingerprint(Relationship between, SessionId id, String code) {
        return vault.fingerprint(between.subject(), "take-over:" + id + "/" + between.staff() + "=" + code);
    }
}
