package org.alongside.safety;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.identity.StaffId;
import org.alongside.identity.UnitId;
import org.alongside.people.Relationship;
import org.alongside.platform.Vault;
import org.alongside.safety.Alert.About;
import org.alongside.safety.Alert.Closed;
import org.alongside.safety.Alert.Kind;
import org.alongside.safety.Alert.Open;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AlertRepository {
    private final JdbcClient jdbc;
    private final Vault vault;

    AlertRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The same yes on the same path is one alert. */
    boolean insertUnlessRaised(
            Relationship between, AlertId id, UUID session, Kind kind, Optional<UUID> path, Recorded raised) {
        return jdbc.sql("""
                insert into alert (id, unit_id, person_id, session_id, path_id, kind, raised_by, raised_at)
                values (:id, :unit, :person, :session, :path::uuid, :kind, :by, :at)
                on conflict do nothing
                """)
                        .param("id", id.value())
                        .param("unit", between.officer().unit().value())
                        .param("person", between.person().value())
                        .param("session", session)
                        .param("path", path.map(UUID::toString).orElse(null))
                        .param("kind", kind.code())
                        .param("by", raised.by().value())
                        .param("at", raised.at().atOffset(UTC))
                        .update()
                > 0;
    }

    List<AlertId> ofPath(Relationship between, UUID path) {
        return jdbc.sql("select id from alert where person_id = :person and path_id = :path")
                .param("person", between.person().value())
                .param("path", path)
                .query((row, number) -> new AlertId(row.getObject("id", UUID.class)))
                .list();
    }

    Optional<UUID> pathOf(AlertId id) {
        return jdbc.sql("select path_id from alert where id = :id and path_id is not null")
                .param("id", id.value())
                .query((row, number) -> row.getObject("path_id", UUID.class))
                .optional();
    }

    List<Open> open(UnitId unit) {
        return jdbc.sql("select * from alert where unit_id = :unit and closed_at is null order by raised_at desc")
                .param("unit", unit.value())
                .query((row, number) -> new Open(about(row)))
                .list();
    }

    Optional<Alert> find(UnitId unit, AlertId id) {
        return jdbc.sql("select * from alert where unit_id = :unit and id = :id")
                .param("unit", unit.value())
                .param("id", id.value())
                .query((row, number) -> alert(row))
                .optional();
    }

    List<Alert> of(Relationship between) {
        return jdbc.sql("select * from alert where person_id = :person order by raised_at desc limit 100")
                .param("person", between.person().value())
                .query((row, number) -> alert(row))
                .list();
    }

    boolean insertSeen(AlertId id, Recorded seen) {
        return jdbc.sql("insert into alert_seen (alert_id, staff_id, at) values (:id, :by, :at) on conflict do nothing")
                        .param("id", id.value())
                        .param("by", seen.by().value())
                        .param("at", seen.at().atOffset(UTC))
                        .update()
                > 0;
    }

    void close(PersonId person, AlertId id, String outcome, Recorded closed) {
        jdbc.sql("""
                update alert set outcome = :outcome, closed_by = :by, closed_at = :at
                 where id = :id and person_id = :person and closed_at is null
                """)
                .param("id", id.value())
                .param("person", person.value())
                .param("outcome", vault.seal(person.value(), place(id), outcome))
                .param("by", closed.by().value())
                .param("at", closed.at().atOffset(UTC))
                .update();
    }

    private Alert alert(ResultSet row) throws SQLException {
        var about = about(row);
        return row.getObject("closed_at") == null
                ? new Open(about)
                : new Closed(
                        about,
                        vault.open(about.person().value(), place(about.id()), row.getBytes("outcome")),
                        recorded(row, "closed_by", "closed_at"));
    }

    private About about(ResultSet row) throws SQLException {
        var id = new AlertId(row.getObject("id", UUID.class));
        return new About(
                id,
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("session_id", UUID.class),
                Kind.of(row.getString("kind")),
                recorded(row, "raised_by", "raised_at"),
                seen(id));
    }

    private List<Recorded> seen(AlertId id) {
        return jdbc.sql("select * from alert_seen where alert_id = :id order by at")
                .param("id", id.value())
                .query((row, number) -> recorded(row, "staff_id", "at"))
                .list();
    }

    private static Recorded recorded(ResultSet row, String by, String at) throws SQLException {
        return new Recorded(
                new StaffId(row.getObject(by, UUID.class)),
                row.getObject(at, OffsetDateTime.class).toInstant());
    }

    private static String place(AlertId id) {
        return "alert.outcome:" + id;
    }
}
