package org.alongside.calendar;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.calendar.Moved.AskedBy;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.identity.Staff;
import org.alongside.identity.StaffId;
import org.alongside.people.Relationship;
import org.alongside.platform.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BookingRepository {
    private static final String BOOKING = """
            select appointment.*, room.name as room_name,
                   kind = 'joint' and exists (select from appointment other
                                               where other.party = appointment.party and other.id <> appointment.id
                                                 and other.officer_id = appointment.officer_id
                                                 and other.span && appointment.span) as together
              from appointment left join room on room.id = room_id
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    BookingRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A time somebody has already. */
    record Span(LocalDateTime starts, LocalDateTime ends) {
        boolean meets(LocalDateTime from, LocalDateTime to) {
            return starts.isBefore(to) && from.isBefore(ends);
        }
    }

    Optional<Booking> find(Relationship between, AppointmentId id) {
        return jdbc.sql(BOOKING + "where appointment.id = :id and person_id = :person")
                .param("id", id.value())
                .param("person", between.person().value())
                .query(this::booking)
                .optional();
    }

    /** What this person has at that time and nobody has called off or held. */
    Optional<Booking> openAt(Relationship between, LocalDateTime starts) {
        return jdbc.sql(BOOKING + "where person_id = :person and starts = :starts and outcome = 'open'")
                .param("person", between.person().value())
                .param("starts", starts)
                .query(this::booking)
                .optional();
    }

    /** All of this person's, the latest first. */
    List<Booking> of(Relationship between) {
        return jdbc.sql(BOOKING + "where person_id = :person order by starts desc")
                .param("person", between.person().value())
                .query(this::booking)
                .list();
    }

    /** The officer's, and those of everybody on the officer's caseload, but for what was called off or moved. */
    List<Booking> between(Staff officer, LocalDate from, LocalDate to) {
        return jdbc.sql(BOOKING + """
                where starts >= :from and starts < :to and outcome not in ('cancelled', 'rescheduled')
                  and exists (select from caseload
                               where caseload.person_id = appointment.person_id and caseload.officer_id = :officer
                                 and until is null)
                order by starts, appointment.id
                """)
                .param("officer", officer.id().value())
                .param("from", from.atStartOfDay())
                .param("to", to.atStartOfDay())
                .query(this::booking)
                .list();
    }

    List<Booking> ofSeries(Relationship between, UUID series) {
        return jdbc.sql(BOOKING + "where person_id = :person and series_id = :series order by starts")
                .param("person", between.person().value())
                .param("series", series)
                .query(this::booking)
                .list();
    }

    /** Whose calendar a time with this person goes into: their officer's, also where somebody else books it. */
    StaffId officerOf(Relationship between) {
        return jdbc.sql("select officer_id from caseload where person_id = :person and until is null")
                .param("person", between.person().value())
                .query((row, number) -> new StaffId(row.getObject("officer_id", UUID.class)))
                .optional()
                .orElseGet(between::staff);
    }

    /** @return false where the time is taken; nothing else of the transaction is lost */
    boolean insert(
            Relationship between,
            StaffId officer,
            AppointmentId id,
            Wanted wanted,
            ZoneId zone,
            @Nullable UUID series) {
        return jdbc.sql("""
                insert into appointment (id, person_id, officer_id, starts, zone, minutes, kind, place, room_id, series_id,
                                         provider, party)
                values (:id, :person, :officer, :starts, :zone, :minutes, :kind, :place, :room::uuid, :series::uuid,
                        :provider, coalesce(%s, :id))
                on conflict do nothing
                """.formatted(PARTY))
                        .param("id", id.value())
                        .param("person", between.person().value())
                        .param("officer", officer.value())
                        .param("starts", wanted.starts())
                        .param("zone", zone.getId())
                        .param("minutes", wanted.minutes())
                        .param("kind", wanted.kind().code())
                        .param("place", wanted.place())
                        .param("room", text(wanted.room()))
                        .param("series", text(series))
                        .param("provider", provider(between, id, wanted))
                        .param("together", wanted.together())
                        .update()
                == 1;
    }

    /** Two joint visits that are meant to be one share a party, and only they may lie at the same time. */
    private static final String PARTY = """
            (select other.party from appointment other
              where :together and :kind = 'joint' and other.kind = 'joint' and other.outcome = 'open'
                and other.officer_id = :officer and other.id <> :id
                and other.span && tsrange(:starts, :starts + make_interval(mins => :minutes))
              limit 1)
            """;

    /** @return false where somebody else was faster */
    boolean change(Relationship between, Booking before, Wanted wanted) {
        var id = before.about().id();
        return jdbc.sql("""
                update appointment
                   set starts = :starts, minutes = :minutes, kind = :kind, place = :place, room_id = :room::uuid,
                       provider = :provider, doubled = false, version = version + 1, party = coalesce(%s, :id)
                 where id = :id and person_id = :person and version = :version and outcome = 'open'
                """.formatted(PARTY))
                        .param("id", id.value())
                        .param("person", between.person().value())
                        .param("officer", before.about().officer().value())
                        .param("starts", wanted.starts())
                        .param("minutes", wanted.minutes())
                        .param("kind", wanted.kind().code())
                        .param("place", wanted.place())
                        .param("room", text(wanted.room()))
                        .param("provider", provider(between, id, wanted))
                        .param("together", wanted.together())
                        .param("version", before.version())
                        .update()
                == 1;
    }

    void insertMove(Relationship between, Booking before, Wanted wanted, AskedBy askedBy, Reason reason, Recorded by) {
        jdbc.sql("""
                insert into appointment_moved
                    (id, appointment_id, person_id, was, becomes, asked_by, reason, version, by, at)
                values (gen_random_uuid(), :id, :person, :was, :becomes, :asked, :reason, :version, :by, :at)
                """)
                .param("id", before.about().id().value())
                .param("person", between.person().value())
                .param("was", before.starts())
                .param("becomes", wanted.starts())
                .param("asked", askedBy.code())
                .param("reason", reason.code())
                .param("version", before.version() + 1)
                .param("by", by.by().value())
                .param("at", by.at().atOffset(UTC))
                .update();
    }

    List<Moved> moves(Relationship between, AppointmentId id) {
        return jdbc.sql("""
                select appointment_moved.*, staff.name from appointment_moved join staff on staff.id = by
                 where appointment_id = :id and person_id = :person order by version
                """)
                .param("id", id.value())
                .param("person", between.person().value())
                .query((row, number) -> new Moved(
                        row.getObject("was", LocalDateTime.class),
                        row.getObject("becomes", LocalDateTime.class),
                        AskedBy.of(row.getString("asked_by")),
                        Reason.of(row.getString("reason")),
                        row.getString("name"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getInt("version")))
                .list();
    }

    UUID insertSeries(Relationship between, Rhythm rhythm, Recorded by) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into appointment_series (id, person_id, rhythm, made_by, made_at)
                values (:id, :person, :rhythm, :by, :at)
                """)
                .param("id", id)
                .param("person", between.person().value())
                .param("rhythm", rhythm.code())
                .param("by", by.by().value())
                .param("at", by.at().atOffset(UTC))
                .update();
        return id;
    }

    /** When officer or person have something already, within these days. */
    List<Span> busy(StaffId officer, PersonId person, LocalDate from, LocalDate to, @Nullable AppointmentId but) {
        return jdbc.sql("""
                select starts, upper(span) as ends from appointment
                 where outcome = 'open' and (officer_id = :officer or person_id = :person)
                   and starts >= :from and starts < :to and id is distinct from :but::uuid
                """)
                .param("officer", officer.value())
                .param("person", person.value())
                .param("from", from.atStartOfDay())
                .param("to", to.atStartOfDay())
                .param("but", but == null ? null : but.toString())
                .query((row, number) -> new Span(
                        row.getObject("starts", LocalDateTime.class), row.getObject("ends", LocalDateTime.class)))
                .list();
    }

    /** Whose time it is that is taken; nobody's where the person has this very appointment already. */
    Optional<TimeTaken.Whose> clash(StaffId officer, PersonId person, Wanted wanted, @Nullable AppointmentId but) {
        return jdbc.sql("""
                select case when person_id = :person and starts = :starts then 'SAME'
                            when person_id = :person then 'PERSON'
                            when officer_id = :officer then 'OFFICER'
                            else 'ROOM' end as whose
                  from appointment
                 where outcome = 'open' and span && tsrange(:starts, :starts + make_interval(mins => :minutes))
                   and (person_id = :person or officer_id = :officer or room_id = :room::uuid)
                   and id is distinct from :but::uuid
                 order by array_position(array['SAME', 'PERSON', 'OFFICER', 'ROOM'],
                                         case when person_id = :person and starts = :starts then 'SAME'
                                              when person_id = :person then 'PERSON'
                                              when officer_id = :officer then 'OFFICER'
                                              else 'ROOM' end)
                 limit 1
                """)
                .param("person", person.value())
                .param("officer", officer.value())
                .param("starts", wanted.starts())
                .param("minutes", wanted.minutes())
                .param("room", text(wanted.room()))
                .param("but", but == null ? null : but.toString())
                .query((row, number) -> row.getString("whose"))
                .optional()
                .filter(whose -> !whose.equals("SAME"))
                .map(TimeTaken.Whose::valueOf);
    }

    /** The officer's that began before that and of which nobody has said how they turned out, the oldest first. */
    List<Booking> unsaid(Staff officer, LocalDateTime from, LocalDateTime before) {
        return jdbc.sql(BOOKING + """
                where outcome = 'open' and starts >= :from and starts <= :before
                  and exists (select from caseload
                               where caseload.person_id = appointment.person_id and caseload.officer_id = :officer
                                 and until is null)
                order by starts, appointment.id
                """)
                .param("officer", officer.id().value())
                .param("from", from)
                .param("before", before)
                .query(this::booking)
                .list();
    }

    /** Those of which somebody here said lately how they turned out, while no next time stands in the calendar. */
    List<Booking> withoutNext(Staff officer, LocalDateTime from, LocalDateTime now) {
        return jdbc.sql(BOOKING + """
                where outcome not in ('open', 'rescheduled') and starts >= :from and starts <= :now
                  and exists (select from appointment_said where appointment_id = appointment.id and teller <> 'export')
                  and not exists (select from appointment later
                                   where later.person_id = appointment.person_id and later.starts > appointment.starts
                                     and later.outcome not in ('rescheduled', 'excused', 'cancelled'))
                  and exists (select from caseload
                               where caseload.person_id = appointment.person_id and caseload.officer_id = :officer
                                 and until is null)
                order by starts, appointment.id
                """)
                .param("officer", officer.id().value())
                .param("from", from)
                .param("now", now)
                .query(this::booking)
                .list();
    }

    private byte @Nullable [] provider(Relationship between, AppointmentId id, Wanted wanted) {
        return switch (wanted.kind()) {
            case CLINIC, JOINT -> vault.seal(between.subject(), place(id), wanted.provider());
            case OFFICE, PHONE, VIDEO, HOME -> null;
        };
    }

    private static String place(AppointmentId id) {
        return "appointment.provider:" + id;
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }

    private Booking booking(ResultSet row, int number) throws SQLException {
        var about = AppointmentRepository.appointment(row, number);
        var room = row.getObject("room_id", UUID.class);
        return new Booking(
                about,
                SaidRepository.reason(row.getString("reason")),
                room == null ? null : new Room(new RoomId(room), row.getString("room_name")),
                vault.open(about.person().value(), place(about.id()), row.getBytes("provider")),
                row.getBoolean("doubled"),
                row.getBoolean("together"),
                row.getObject("series_id", UUID.class),
                row.getInt("version"));
    }
}
