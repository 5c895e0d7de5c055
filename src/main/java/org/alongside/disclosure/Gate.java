package org.alongside.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.identity.PersonId;
import org.alongside.identity.Staff;
import org.alongside.identity.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one gate: whatever leaves the unit passes here, by a rule, and is written down (R02, R06). */
@Service
public class Gate {
    private static final Action DISCLOSED = new Action("record.disclosed");

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Gate(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param what a code of the thing that leaves, such as {@code hand-out}, never a person's words
     * @throws NotToLeave when the recipient may not have one of the classes
     */
    @Transactional
    public Permit permit(Staff by, PersonId person, Recipient recipient, Set<InformationClass> classes, String what) {
        if (!recipient.mayReceive(classes)) throw new NotToLeave();
        return permitted(by, person, recipient, classes, what, null);
    }

    /**
     * The same for what a recipient may have only where a supervisor agreed and the person was told, or a danger came
     * first (R12).
     *
     * @throws NotToLeave when the recipient may not have one of the classes even so
     */
    @Transactional
    public Permit permit(
            Staff by,
            PersonId person,
            Recipient recipient,
            Set<InformationClass> classes,
            String what,
            Grounds grounds) {
        if (!recipient.mayReceiveOnGrounds(classes)) throw new NotToLeave();
        return permitted(by, person, recipient, classes, what, grounds);
    }

    private Permit permitted(
            Staff by,
            PersonId person,
            Recipient recipient,
            Set<InformationClass> classes,
            String what,
            @Nullable Grounds grounds) {
        var now = clock.instant();
        jdbc.sql("""
                insert into disclosure (id, person_id, recipient, classes, what, by, at, approved_by, person_told)
                values (:id, :person, :recipient, :classes, :what, :by, :at, :approvedBy, :told)
                """)
                .param("id", UUID.randomUUID())
                .param("person", person.value())
                .param("recipient", recipient.name())
                .param("classes", classes.stream().map(Enum::name).sorted().collect(Collectors.joining()))
                .param("what", what)
                .param("by", by.id().value())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param(
                        "approvedBy",
                        grounds instanceof Grounds.AgreedAndTold agreed
                                ? agreed.supervisor().value()
                                : null)
                .param("told", grounds == null ? null : grounds instanceof Grounds.AgreedAndTold)
                .update();
        audit.record(by.id().value(), DISCLOSED, person.value(), what);
        return new Permit(recipient, now);
    }

    /** What left about this person before that moment, the newest first; whoever asks has shown that they may. */
    public List<Given> given(PersonId person, Instant before, UUID beforeId, int limit) {
        return jdbc.sql("""
                select * from disclosure where person_id = :person and (at, id) < (:at, :id)
                 order by at desc, id desc limit :limit
                """)
                .param("person", person.value())
                .param("at", before.atOffset(ZoneOffset.UTC))
                .param("id", beforeId)
                .param("limit", limit)
                .query((row, number) -> new Given(
                        row.getObject("id", UUID.class),
                        Recipient.valueOf(row.getString("recipient")),
                        row.getString("what"),
                        new StaffId(row.getObject("by", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
