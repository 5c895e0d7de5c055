package org.alongside.calendar;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.calendar.Said.Teller;
import org.alongside.identity.Recorded;
import org.alongside.people.Relationship;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every word on how appointments turned out; rows are added and nothing else. */
@Repository
class SaidRepository {
    private final JdbcClient jdbc;

    SaidRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version of an appointment, which nobody else changes until this transaction ends. */
    Optional<Integer> lock(Relationship between, AppointmentId id) {
        return jdbc.sql("select version from appointment where id = :id and person_id = :person for update")
                .param("id", id.value())
                .param("person", between.person().value())
                .query((row, number) -> row.getInt(1))
                .optional();
    }

    List<Said> of(Relationship between, AppointmentId id) {
        return jdbc.sql("""
                select said.*, writer.name as writer, back.at as back_at, backer.name as backer
                  from appointment_said said
                  left join staff writer on writer.id = said.by
                  left join appointment_taken_back back on back.said_id = said.id
                  left join staff backer on backer.id = back.by
                 where said.appointment_id = :id and said.person_id = :person
                 order by said.number
                """)
                .param("id", id.value())
                .param("person", between.person().value())
                .query(SaidRepository::said)
                .list();
    }

    void insert(
            Relationship between,
            AppointmentId id,
            Outcome outcome,
            @Nullable Reason reason,
            Teller teller,
            Recorded recorded) {
        jdbc.sql("""
                insert into appointment_said (id, appointment_id, person_id, outcome, reason, teller, by, at)
                values (gen_random_uuid(), :id, :person, :outcome, :reason, :teller, :by, :at)
                """)
                .param("id", id.value())
                .param("person", between.person().value())
                .param("outcome", outcome.code())
                .param("reason", code(reason))
                .param("teller", teller.code())
                .param("by", recorded.by().value())
                .param("at", recorded.at().atOffset(UTC))
                .update();
    }

    /** @return false where it is taken back already, or no word about this appointment */
    boolean takeBack(Relationship between, AppointmentId id, UUID said, Recorded recorded) {
        return jdbc.sql("""
                insert into appointment_taken_back (said_id, by, at)
                select id, :by, :at from appointment_said
                 where id = :said and appointment_id = :id and person_id = :person
                on conflict do nothing
                """)
                        .param("said", said)
                        .param("id", id.value())
                        .param("person", between.person().value())
                        .param("by", recorded.by().value())
                        .param("at", recorded.at().atOffset(UTC))
                        .update()
                == 1;
    }

    /** The appointment shows the last word that stands. */
    void show(Relationship between, AppointmentId id, Outcome outcome, @Nullable Reason reason) {
        jdbc.sql("""
                update appointment set outcome = :outcome, reason = :reason, version = version + 1
                 where id = :id and person_id = :person
                """)
                .param("id", id.value())
                .param("person", between.person().value())
                .param("outcome", outcome.code())
                .param("reason", code(reason))
                .update();
    }

    static String code(@Nullable Reason reason) {
        return reason == null ? "" : reason.code();
    }

    static @Nullable Reason reason(String code) {
        return code.isEmpty() ? null : Reason.of(code);
    }

    private static Said said(ResultSet row, int number) throws SQLException {
        return new Said(
                row.getObject("id", UUID.class),
                Outcome.of(row.getString("outcome")),
                reason(row.getString("reason")),
                Teller.of(row.getString("teller")),
                Objects.requireNonNullElse(row.getString("writer"), ""),
                instant(row, "at"),
                row.getObject("back_at") == null ? null : instant(row, "back_at"),
                Objects.requireNonNullElse(row.getString("backer"), ""));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
