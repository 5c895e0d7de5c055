package org.alongside.people;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.identity.StaffId;
import org.alongside.people.Standstill.Why;
import org.alongside.platform.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EpisodeRepository {
    private static final String ENDED = "ended";

    private final JdbcClient jdbc;
    private final Vault vault;

    EpisodeRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    List<Standstill> of(Relationship between) {
        return jdbc.sql("""
                select * from episode_state
                 where person_id = :person and state <> 'ended' and taken_back_at is null
                 order by starts desc, recorded_at desc
                """)
                .param("person", between.person().value())
                .query((row, number) -> standstill(row, words(between.subject(), row)))
                .list();
    }

    Map<PersonId, List<Standstill>> of(Collection<PersonId> people) {
        record Line(PersonId person, Standstill standstill) {}
        return jdbc
                .sql("""
                select * from episode_state
                 where person_id = any(:people) and state <> 'ended' and taken_back_at is null
                 order by starts desc
                """)
                .param("people", ids(people))
                .query((row, number) -> new Line(person(row), standstill(row, "")))
                .list()
                .stream()
                .collect(groupingBy(Line::person, mapping(Line::standstill, toList())));
    }

    Map<PersonId, LocalDate> ended(Collection<PersonId> people) {
        return jdbc
                .sql("""
                select person_id, starts from episode_state
                 where person_id = any(:people) and state = 'ended' and taken_back_at is null
                """)
                .param("people", ids(people))
                .query((row, number) -> Map.entry(person(row), row.getObject("starts", LocalDate.class)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Today is the day in the unit's own zone. */
    boolean standsStill(PersonId person, Instant now) {
        return jdbc.sql("""
                select exists (
                    select from episode_state
                      join person on person.id = person_id
                      join unit on unit.id = unit_id
                     where person_id = :person and state in ('hospital', 'custody', 'away') and taken_back_at is null
                       and daterange(starts, ends, '[]') @> (:now::timestamptz at time zone zone)::date)
                """)
                .param("person", person.value())
                .param("now", now.atOffset(UTC))
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** Two who write at once meet one after the other. */
    void lock(Relationship between) {
        jdbc.sql("select id from person where id = :person for update")
                .param("person", between.person().value())
                .query((row, number) -> 1)
                .single();
    }

    /** Whether other days of the same kind meet these; {@code but} is left out of the question. */
    boolean isOnRecord(
            Relationship between, String state, LocalDate from, @Nullable LocalDate until, StandstillId but) {
        return jdbc.sql("""
                select exists (select from episode_state
                                where person_id = :person and state = :state and taken_back_at is null and id <> :but
                                  and daterange(starts, ends, '[]') && daterange(:from::date, :until::date, '[]'))
                """)
                .param("person", between.person().value())
                .param("state", state)
                .param("but", but.value())
                .param("from", from)
                .param("until", until)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    void insert(
            Relationship between,
            StandstillId id,
            String state,
            LocalDate from,
            @Nullable LocalDate until,
            String words,
            Recorded recorded) {
        jdbc.sql("""
                insert into episode_state (id, person_id, state, starts, ends, words, recorded_by, recorded_at)
                values (:id, :person, :state, :from, :until, :words, :by, :at)
                """)
                .param("id", id.value())
                .param("person", between.person().value())
                .param("state", state)
                .param("from", from)
                .param("until", until)
                .param("words", words.isEmpty() ? null : vault.seal(between.subject(), place(id.value()), words))
                .param("by", recorded.by().value())
                .param("at", recorded.at().atOffset(UTC))
                .update();
    }

    /** @return false when there is no such row, or somebody gave it another last day meanwhile */
    boolean end(Relationship between, StandstillId id, LocalDate until, Recorded recorded) {
        return jdbc.sql("""
                update episode_state set ends = :until, ended_by = :by, ended_at = :at
                 where id = :id and person_id = :person and taken_back_at is null and state <> 'ended'
                """)
                        .param("until", until)
                        .param("by", recorded.by().value())
                        .param("at", recorded.at().atOffset(UTC))
                        .param("id", id.value())
                        .param("person", between.person().value())
                        .update()
                == 1;
    }

    boolean takeBack(Relationship between, UUID id, Recorded recorded) {
        return jdbc.sql("""
                update episode_state set taken_back_by = :by, taken_back_at = :at
                 where id = :id and person_id = :person and taken_back_at is null
                """)
                        .param("by", recorded.by().value())
                        .param("at", recorded.at().atOffset(UTC))
                        .param("id", id)
                        .param("person", between.person().value())
                        .update()
                == 1;
    }

    /** An end of supervision, reached or still to come. */
    record Ending(UUID id, LocalDate since) {}

    Optional<Ending> ending(Relationship between) {
        return jdbc.sql("""
                select id, starts from episode_state
                 where person_id = :person and state = 'ended' and taken_back_at is null
                """)
                .param("person", between.person().value())
                .query((row, number) ->
                        new Ending(row.getObject("id", UUID.class), row.getObject("starts", LocalDate.class)))
                .optional();
    }

    static String ended() {
        return ENDED;
    }

    private static Standstill standstill(ResultSet row, String words) throws SQLException {
        return new Standstill(
                new StandstillId(row.getObject("id", UUID.class)),
                Why.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("starts", LocalDate.class),
                Optional.ofNullable(row.getObject("ends", LocalDate.class)),
                words,
                new Recorded(new StaffId(row.getObject("recorded_by", UUID.class)), at(row)));
    }

    private String words(UUID subject, ResultSet row) throws SQLException {
        var sealed = row.getBytes("words");
        return sealed == null ? "" : vault.open(subject, place(row.getObject("id", UUID.class)), sealed);
    }

    private static String place(UUID id) {
        return "episode_state.words:" + id;
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("recorded_at", OffsetDateTime.class).toInstant();
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("person_id", UUID.class));
    }

    private static UUID[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
