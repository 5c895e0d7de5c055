package org.alongside.calendar;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.identity.StaffId;
import org.alongside.people.Relationship;
import org.alongside.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LighterRepository {
    private final JdbcClient jdbc;
    private final Vault vault;

    LighterRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** With reasons and with what was taken back, the latest first. */
    List<Lighter> of(Relationship between) {
        return jdbc.sql(
                        "select * from lighter_standard where person_id = :person order by starts desc, decided_at desc")
                .param("person", between.person().value())
                .query((row, number) -> lighter(row, reason(between.subject(), row)))
                .list();
    }

    /** What holds or held, of each of them who has any; without reasons. */
    Map<PersonId, List<Lighter>> of(Collection<PersonId> people) {
        record Line(PersonId person, Lighter lighter) {}
        return jdbc
                .sql("select * from lighter_standard where person_id = any(:people) and taken_back_at is null")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) ->
                        new Line(new PersonId(row.getObject("person_id", UUID.class)), lighter(row, "")))
                .list()
                .stream()
                .collect(groupingBy(Line::person, mapping(Line::lighter, toList())));
    }

    /** Locks the person, so that two who write at once meet one after the other. */
    boolean overlaps(Relationship between, LocalDate from, LocalDate until) {
        jdbc.sql("select id from person where id = :person for update")
                .param("person", between.person().value())
                .query((row, number) -> 1)
                .single();
        return jdbc.sql("""
                select exists (select from lighter_standard
                                where person_id = :person and taken_back_at is null
                                  and daterange(starts, ends, '[]') && daterange(:from::date, :until::date, '[]'))
                """)
                .param("person", between.person().value())
                .param("from", from)
                .param("until", until)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    void insert(Relationship between, Lighter lighter) {
        jdbc.sql("""
                insert into lighter_standard (id, person_id, rhythm, starts, ends, reason, decided_by, decided_at)
                values (:id, :person, :rhythm, :from, :until, :reason, :by, :at)
                """)
                .param("id", lighter.id())
                .param("person", between.person().value())
                .param("rhythm", lighter.rhythm().code())
                .param("from", lighter.from())
                .param("until", lighter.until())
                .param("reason", vault.seal(between.subject(), place(lighter.id()), lighter.reason()))
                .param("by", lighter.decided().by().value())
                .param("at", lighter.decided().at().atOffset(UTC))
                .update();
    }

    /** @return false when there is none, or it was taken back before */
    boolean takeBack(Relationship between, UUID id, Recorded takenBack) {
        return jdbc.sql("""
                update lighter_standard set taken_back_by = :by, taken_back_at = :at
                 where id = :id and person_id = :person and taken_back_at is null
                """)
                        .param("by", takenBack.by().value())
                        .param("at", takenBack.at().atOffset(UTC))
                        .param("id", id)
                        .param("person", between.person().value())
                        .update()
                == 1;
    }

    private String reason(UUID subject, ResultSet row) throws SQLException {
        return vault.open(subject, place(row.getObject("id", UUID.class)), row.getBytes("reason"));
    }

    private static Lighter lighter(ResultSet row, String reason) throws SQLException {
        return new Lighter(
                row.getObject("id", UUID.class),
                HowOften.of(row.getString("rhythm")),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                reason,
                recorded(row, "decided_by", "decided_at"),
                row.getObject("taken_back_at") == null
                        ? Optional.empty()
                        : Optional.of(recorded(row, "taken_back_by", "taken_back_at")));
    }

    private static Recorded recorded(ResultSet row, String by, String at) throws SQLException {
        return new Recorded(
                new StaffId(row.getObject(by, UUID.class)),
                row.getObject(at, OffsetDateTime.class).toInstant());
    }

    private static String place(UUID id) {
        return "lighter_standard.reason:" + id;
    }
}
