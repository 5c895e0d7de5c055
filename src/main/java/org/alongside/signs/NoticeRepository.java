package org.alongside.signs;

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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.identity.StaffId;
import org.alongside.people.Relationship;
import org.alongside.platform.Vault;
import org.alongside.signs.Notice.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoticeRepository {
    private final JdbcClient jdbc;
    private final Vault vault;

    NoticeRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** @return false where it was written before */
    boolean insert(Relationship between, Notice notice) {
        return jdbc.sql("""
                insert into notice (id, person_id, fact, day, source, who, number, words, noted_by, noted_at)
                values (:id, :person, :fact, :day, :source, :who, :number, :words, :by, :at)
                on conflict (id) do nothing
                """)
                        .param("id", notice.id().value())
                        .param("person", between.person().value())
                        .param("fact", notice.fact())
                        .param("day", notice.day())
                        .param("source", notice.source().code())
                        .param("who", sealed(between.subject(), who(notice.id().value()), notice.who()))
                        .param("number", notice.number())
                        .param(
                                "words",
                                sealed(between.subject(), words(notice.id().value()), notice.words()))
                        .param("by", notice.noted().by().value())
                        .param("at", notice.noted().at().atOffset(UTC))
                        .update()
                > 0;
    }

    private byte @Nullable [] sealed(UUID subject, String place, String text) {
        return text.isEmpty() ? null : vault.seal(subject, place, text);
    }

    /** @return false when there is none, or it was taken back before */
    boolean takeBack(Relationship between, NoticeId id, Recorded takenBack) {
        return jdbc.sql("""
                update notice set taken_back_by = :by, taken_back_at = :at
                 where id = :id and person_id = :person and taken_back_at is null
                """)
                        .param("by", takenBack.by().value())
                        .param("at", takenBack.at().atOffset(UTC))
                        .param("id", id.value())
                        .param("person", between.person().value())
                        .update()
                == 1;
    }

    /** With words, and with what was taken back; the latest first. */
    List<Notice> of(PersonId person) {
        return jdbc.sql("select * from notice where person_id = :person order by day desc, noted_at desc")
                .param("person", person.value())
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    return notice(
                            row,
                            opened(person.value(), who(id), row.getBytes("who")),
                            opened(person.value(), words(id), row.getBytes("words")));
                })
                .list();
    }

    private String opened(UUID subject, String place, byte @Nullable [] sealed) {
        return sealed == null ? "" : vault.open(subject, place, sealed);
    }

    /** What stands, since that day, of each of them who has any; without words. */
    Map<PersonId, List<Notice>> of(Collection<PersonId> people, LocalDate since) {
        record Line(PersonId person, Notice notice) {}
        return jdbc
                .sql("""
                select * from notice
                 where person_id = any(:people) and day >= :since and taken_back_at is null
                """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("since", since)
                .query((row, number) ->
                        new Line(new PersonId(row.getObject("person_id", UUID.class)), notice(row, "", "")))
                .list()
                .stream()
                .collect(groupingBy(Line::person, mapping(Line::notice, toList())));
    }

    private static Notice notice(ResultSet row, String who, String words) throws SQLException {
        return new Notice(
                new NoticeId(row.getObject("id", UUID.class)),
                row.getString("fact"),
                row.getObject("day", LocalDate.class),
                Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                who,
                row.getInt("number"),
                words,
                recorded(row, "noted_by", "noted_at"),
                row.getObject("taken_back_at") == null
                        ? Optional.empty()
                        : Optional.of(recorded(row, "taken_back_by", "taken_back_at")));
    }

    private static Recorded recorded(ResultSet row, String by, String at) throws SQLException {
        return new Recorded(
                new StaffId(row.getObject(by, UUID.class)),
                row.getObject(at, OffsetDateTime.class).toInstant());
    }

    private static String who(UUID id) {
        return "notice.who:" + id;
    }

    private static String words(UUID id) {
        return "notice.words:" + id;
    }
}
