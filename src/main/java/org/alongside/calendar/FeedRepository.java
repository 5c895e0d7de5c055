package org.alongside.calendar;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.PersonId;
import org.alongside.identity.Staff;
import org.alongside.identity.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FeedRepository {
    private final JdbcClient jdbc;

    FeedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One appointment as it stands, and as it was told to this officer's calendar last, if ever. */
    record Row(
            AppointmentId id,
            PersonId person,
            LocalDateTime starts,
            int minutes,
            boolean off,
            @Nullable UUID uid,
            int sequence,
            String told,
            Instant toldAt) {}

    Optional<StaffId> whose(byte[] hash) {
        return jdbc.sql("select staff_id from calendar_feed where secret_hash = :hash")
                .param("hash", hash)
                .query((row, number) -> new StaffId(row.getObject("staff_id", UUID.class)))
                .optional();
    }

    Optional<Instant> madeAt(Staff staff) {
        return jdbc.sql("select made_at from calendar_feed where staff_id = :staff")
                .param("staff", staff.id().value())
                .query((row, number) ->
                        row.getObject("made_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    Optional<Instant> readAt(Staff staff) {
        return jdbc.sql("select read_at from calendar_feed where staff_id = :staff and read_at is not null")
                .param("staff", staff.id().value())
                .query((row, number) ->
                        row.getObject("read_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** The address before, if any, opens nothing from now on. */
    void renew(Staff staff, byte[] hash, Instant at) {
        jdbc.sql("""
                insert into calendar_feed (staff_id, secret_hash, made_at) values (:staff, :hash, :at)
                on conflict (staff_id) do update
                   set secret_hash = excluded.secret_hash, made_at = excluded.made_at, read_at = null
                """)
                .param("staff", staff.id().value())
                .param("hash", hash)
                .param("at", at.atOffset(UTC))
                .update();
    }

    boolean remove(Staff staff) {
        return jdbc.sql("delete from calendar_feed where staff_id = :staff")
                        .param("staff", staff.id().value())
                        .update()
                == 1;
    }

    /** Two readings of one feed come one after the other, so that each number is told once. */
    void read(Staff staff, Instant at) {
        jdbc.sql("update calendar_feed set read_at = :at where staff_id = :staff")
                .param("staff", staff.id().value())
                .param("at", at.atOffset(UTC))
                .update();
    }

    /** Those of the caseload, and those told once that are no longer: they are told as called off. */
    List<Row> rows(Staff staff, LocalDateTime from, LocalDateTime to) {
        return jdbc.sql("""
                with mine as (select person_id from caseload where officer_id = :staff and until is null)
                select appointment.id, appointment.person_id, starts, minutes,
                       outcome in ('cancelled', 'rescheduled', 'excused')
                           or appointment.person_id not in (select person_id from mine) as gone,
                       fed.uid, coalesce(fed.sequence, -1) as sequence, coalesce(fed.told, '') as told, fed.at
                  from appointment
                  left join calendar_fed fed on fed.appointment_id = appointment.id and fed.staff_id = :staff
                 where starts >= :from and starts < :to
                   and (fed.uid is not null
                        or appointment.person_id in (select person_id from mine)
                           and outcome not in ('cancelled', 'rescheduled', 'excused'))
                 order by starts, appointment.id
                """)
                .param("staff", staff.id().value())
                .param("from", from)
                .param("to", to)
                .query(FeedRepository::row)
                .list();
    }

    /** Remembers what is told now; the number rises where it is something else than before. */
    UUID tell(Staff staff, AppointmentId id, int sequence, String told, Instant at) {
        return jdbc.sql("""
                insert into calendar_fed (staff_id, appointment_id, sequence, told, at)
                values (:staff, :id, :sequence, :told, :at)
                on conflict (staff_id, appointment_id) do update
                   set sequence = excluded.sequence, told = excluded.told, at = excluded.at
                returning uid
                """)
                .param("staff", staff.id().value())
                .param("id", id.value())
                .param("sequence", sequence)
                .param("told", told)
                .param("at", at.atOffset(UTC))
                .query((row, number) -> row.getObject("uid", UUID.class))
                .single();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class);
        return new Row(
                new AppointmentId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("starts", LocalDateTime.class),
                row.getInt("minutes"),
                row.getBoolean("gone"),
                row.getObject("uid", UUID.class),
                row.getInt("sequence"),
                row.getString("told"),
                at == null ? Instant.EPOCH : at.toInstant());
    }
}
