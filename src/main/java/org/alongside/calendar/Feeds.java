package org.alongside.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.disclosure.Gate;
import org.alongside.disclosure.InformationClass;
import org.alongside.disclosure.Recipient;
import org.alongside.identity.PersonId;
import org.alongside.identity.Staff;
import org.alongside.identity.StaffId;
import org.alongside.identity.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The officer's appointments for their own calendar program, behind an address that nobody can guess (R63). */
@Component
@Transactional
class Feeds {
    private static final Action MADE = new Action("feed.made");
    private static final Action REMOVED = new Action("feed.removed");
    private static final Action READ = new Action("feed.read");
    private static final int BITS = 192;
    private static final int DAYS_BACK = 30;
    private static final int DAYS_AHEAD = 400;

    private final FeedRepository repository;
    private final Gate gate;
    private final Units units;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Feeds(FeedRepository repository, Gate gate, Units units, Audit audit, Clock clock) {
        this.repository = repository;
        this.gate = gate;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new secret; it is told once and kept as a hash only. The one before opens nothing any more. */
    String renew(Staff staff) {
        var secret = new byte[BITS / 8];
        random.nextBytes(secret);
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        repository.renew(staff, hash(text), clock.instant());
        audit.record(staff.id().value(), MADE, null, null);
        return text;
    }

    void remove(Staff staff) {
        if (repository.remove(staff)) audit.record(staff.id().value(), REMOVED, null, null);
    }

    Optional<Instant> madeAt(Staff staff) {
        return repository.madeAt(staff);
    }

    Optional<Instant> readAt(Staff staff) {
        return repository.readAt(staff);
    }

    /** Whoever still works here and has this secret; nobody else. */
    Optional<Staff> whose(String secret) {
        return repository.whose(hash(secret)).flatMap(this::active);
    }

    private Optional<Staff> active(StaffId id) {
        return units.active(id);
    }

    /** What the officer's calendar reads. Each wording of each appointment passes the gate the first time it leaves. */
    Feed read(Staff staff) {
        var now = clock.instant();
        var zone = units.unitOf(staff).zone();
        var today = LocalDateTime.ofInstant(now, zone).toLocalDate().atStartOfDay();
        repository.read(staff, now);
        var events = new ArrayList<Feed.Event>();
        var passed = new HashSet<PersonId>();
        for (var row : repository.rows(staff, today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD)))
            events.add(event(staff, row, now, passed));
        audit.record(staff.id().value(), READ, null, events.size());
        return new Feed(zone, events);
    }

    private Feed.Event event(Staff staff, FeedRepository.Row row, Instant now, Set<PersonId> passed) {
        var told = row.starts() + "/" + row.minutes() + "/" + (row.off() ? "off" : "on");
        if (row.uid() != null && told.equals(row.told()))
            return new Feed.Event(row.uid(), row.sequence(), row.starts(), row.minutes(), row.off(), row.toldAt());
        if (passed.add(row.person()))
            gate.permit(staff, row.person(), Recipient.STAFF_CALENDAR, Set.of(InformationClass.A), "calendar-feed");
        var sequence = row.sequence() + 1;
        var uid = repository.tell(staff, row.id(), sequence, told, now);
        return new Feed.Event(uid, sequence, row.starts(), row.minutes(), row.off(), now);
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }
}
