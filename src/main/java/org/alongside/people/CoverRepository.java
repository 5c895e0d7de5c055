package org.alongside.people;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.identity.Staff;
import org.alongside.identity.StaffId;
import org.alongside.people.Cover.About;
import org.alongside.people.Cover.Agreed;
import org.alongside.people.Cover.Ended;
import org.alongside.people.Cover.Name;
import org.alongside.people.Cover.Only;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CoverRepository {
    /** Whether a row of "cover" holds at the moment {@code :now}: its last day ends with the day of its zone. */
    static final String HOLDS = """
            cover.ended_at is null
            and (:now::timestamptz at time zone cover.zone)::date between cover.from_day and cover.until_day
            """;

    private static final String COVERS = """
            select cover.*, away.name as officer_name, covering.name as covering_name,
                   person.first_name || ' ' || person.last_name as person_name
              from cover
              join staff away on away.id = cover.officer_id
              join staff covering on covering.id = cover.covering_id
              left join person on person.id = cover.person_id
            """;

    private final JdbcClient jdbc;

    CoverRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws AlreadyCovered where the same people are covered on some of these days */
    void insert(CoverId id, Staff by, NewCover asked, ZoneId zone, Instant at) {
        try {
            jdbc.sql("""
                    insert into cover (id, unit_id, officer_id, person_id, covering_id, zone, from_day, until_day,
                                       set_by, set_at)
                    values (:id, :unit, :officer, :person::uuid, :covering, :zone, :from, :until, :by, :at)
                    """)
                    .param("id", id.value())
                    .param("unit", by.unit().value())
                    .param("officer", asked.officer().value())
                    .param("person", asked.only().map(PersonId::toString).orElse(null))
                    .param("covering", asked.covering().value())
                    .param("zone", zone.getId())
                    .param("from", asked.from())
                    .param("until", asked.until())
                    .param("by", by.id().value())
                    .param("at", at.atOffset(UTC))
                    .update();
        } catch (DataIntegrityViolationException twice) {
            throw new AlreadyCovered();
        }
    }

    Optional<Cover> find(Staff staff, CoverId id) {
        return jdbc.sql(COVERS + "where cover.id = :id and cover.unit_id = :unit")
                .param("id", id.value())
                .param("unit", staff.unit().value())
                .query(CoverRepository::cover)
                .optional();
    }

    /** Those of the unit that are not over before that day. */
    List<Cover> ofUnit(Staff staff, LocalDate day) {
        return jdbc.sql(COVERS + """
                 where cover.unit_id = :unit and cover.ended_at is null and cover.until_day >= :day
                 order by cover.from_day, officer_name
                """)
                .param("unit", staff.unit().value())
                .param("day", day)
                .query(CoverRepository::cover)
                .list();
    }

    /** Every cover of an officer or by them that reaches to that day or beyond, the latest first. */
    List<Cover> with(Staff officer, LocalDate since) {
        return jdbc.sql(COVERS + """
                 where (cover.officer_id = :officer or cover.covering_id = :officer) and cover.until_day >= :since
                 order by cover.from_day desc, cover.id
                """)
                .param("officer", officer.id().value())
                .param("since", since)
                .query(CoverRepository::cover)
                .list();
    }

    List<Cover> ofPerson(Relationship between) {
        return jdbc.sql(COVERS + """
                 where exists (select from cover_look
                                where cover_id = cover.id and cover_look.person_id = :person)
                    or cover.person_id = :person
                 order by cover.from_day desc
                """)
                .param("person", between.person().value())
                .query(CoverRepository::cover)
                .list();
    }

    void end(CoverId id, Recorded by) {
        jdbc.sql("update cover set ended_by = :by, ended_at = :at where id = :id and ended_at is null")
                .param("id", id.value())
                .param("by", by.by().value())
                .param("at", by.at().atOffset(UTC))
                .update();
    }

    /** By which cover this officer works with this person now, the one for the person alone first. */
    Optional<CoverId> holding(Relationship between, Instant now) {
        return jdbc.sql("""
                select cover.id from cover
                  join caseload on caseload.officer_id = cover.officer_id and until is null
                 where caseload.person_id = :person and covering_id = :officer
                   and (cover.person_id is null or cover.person_id = :person)
                   and\s""" + HOLDS + " order by cover.person_id nulls last limit 1")
                .param("person", between.person().value())
                .param("officer", between.staff().value())
                .param("now", now.atOffset(UTC))
                .query((row, number) -> new CoverId(row.getObject("id", UUID.class)))
                .optional();
    }

    boolean isBriefed(Relationship between, CoverId cover) {
        return jdbc.sql("select exists (select from cover_brief where cover_id = :cover and person_id = :person)")
                .param("cover", cover.value())
                .param("person", between.person().value())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    void briefed(Relationship between, CoverId cover, Instant at) {
        jdbc.sql("""
                insert into cover_brief (cover_id, person_id, read_at) values (:cover, :person, :at)
                on conflict do nothing
                """)
                .param("cover", cover.value())
                .param("person", between.person().value())
                .param("at", at.atOffset(UTC))
                .update();
    }

    void looked(Relationship between, CoverId cover, String place, Instant at) {
        jdbc.sql("""
                insert into cover_look (id, cover_id, person_id, place, at) values (:id, :cover, :person, :place, :at)
                """)
                .param("id", UUID.randomUUID())
                .param("cover", cover.value())
                .param("person", between.person().value())
                .param("place", place)
                .param("at", at.atOffset(UTC))
                .update();
    }

    /** What was opened, the latest first. */
    List<CoverLook> looks(CoverId cover) {
        return jdbc.sql("""
                select cover_look.*, first_name || ' ' || last_name as name
                  from cover_look join person on person.id = person_id
                 where cover_id = :cover order by at desc limit 500
                """)
                .param("cover", cover.value())
                .query((row, number) -> new CoverLook(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("name"),
                        row.getString("place"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Cover cover(ResultSet row, int number) throws SQLException {
        var person = row.getObject("person_id", UUID.class);
        var about = new About(
                new CoverId(row.getObject("id", UUID.class)),
                new Name(new StaffId(row.getObject("officer_id", UUID.class)), row.getString("officer_name")),
                new Name(new StaffId(row.getObject("covering_id", UUID.class)), row.getString("covering_name")),
                person == null
                        ? Optional.empty()
                        : Optional.of(new Only(new PersonId(person), row.getString("person_name"))),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                recorded(row, "set_by", "set_at"));
        return row.getObject("ended_at") == null
                ? new Agreed(about)
                : new Ended(about, recorded(row, "ended_by", "ended_at"));
    }

    private static Recorded recorded(ResultSet row, String by, String at) throws SQLException {
        return new Recorded(
                new StaffId(row.getObject(by, UUID.class)),
                row.getObject(at, OffsetDateTime.class).toInstant());
    }
}
