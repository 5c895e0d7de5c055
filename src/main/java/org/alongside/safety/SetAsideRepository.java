package org.alongside.safety;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.identity.StaffId;
import org.alongside.identity.UnitId;
import org.alongside.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SetAsideRepository {
    private final JdbcClient jdbc;
    private final Vault vault;

    SetAsideRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Somebody who has not been told yet. */
    record Untold(AlertId alert, PersonId person, Instant since) {}

    void insert(UnitId unit, PersonId person, AlertId alert, String reason, Recorded decided) {
        jdbc.sql("""
                insert into wish_set_aside (alert_id, unit_id, person_id, reason, by, at)
                values (:alert, :unit, :person, :reason, :by, :at)
                """)
                .param("alert", alert.value())
                .param("unit", unit.value())
                .param("person", person.value())
                .param("reason", vault.seal(person.value(), place(alert), reason))
                .param("by", decided.by().value())
                .param("at", decided.at().atOffset(UTC))
                .update();
    }

    Optional<SetAside> of(PersonId person, AlertId alert) {
        return jdbc.sql("select * from wish_set_aside where alert_id = :alert and person_id = :person")
                .param("alert", alert.value())
                .param("person", person.value())
                .query((row, number) -> new SetAside(
                        vault.open(person.value(), place(alert), row.getBytes("reason")),
                        recorded(row, "by", "at"),
                        row.getObject("told_at") == null
                                ? Optional.empty()
                                : Optional.of(recorded(row, "told_by", "told_at"))))
                .optional();
    }

    boolean told(PersonId person, AlertId alert, Recorded told) {
        return jdbc.sql("""
                update wish_set_aside set told_by = :by, told_at = :at
                 where alert_id = :alert and person_id = :person and told_at is null
                """)
                        .param("alert", alert.value())
                        .param("person", person.value())
                        .param("by", told.by().value())
                        .param("at", told.at().atOffset(UTC))
                        .update()
                > 0;
    }

    List<Untold> untold(UnitId unit) {
        return jdbc.sql("select * from wish_set_aside where unit_id = :unit and told_at is null order by at")
                .param("unit", unit.value())
                .query((row, number) -> new Untold(
                        new AlertId(row.getObject("alert_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Recorded recorded(ResultSet row, String by, String at) throws SQLException {
        return new Recorded(
                new StaffId(row.getObject(by, UUID.class)),
                row.getObject(at, OffsetDateTime.class).toInstant());
    }

    private static String place(AlertId alert) {
        return "wish_set_aside.reason:" + alert;
    }
}
