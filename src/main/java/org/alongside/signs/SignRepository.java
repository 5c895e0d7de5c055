package org.alongside.signs;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.identity.StaffId;
import org.alongside.identity.UnitId;
import org.alongside.platform.Vault;
import org.alongside.signs.Sign.About;
import org.alongside.signs.Sign.Acknowledged;
import org.alongside.signs.Sign.Closed;
import org.alongside.signs.Sign.HandedOn;
import org.alongside.signs.Sign.Kind;
import org.alongside.signs.Sign.Raised;
import org.alongside.signs.SignEvent.What;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignRepository {
    private final JdbcClient jdbc;
    private final Vault vault;

    SignRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Of these people, whatever their state, the latest first; for lists, without words. */
    List<Sign> of(Collection<PersonId> people) {
        return signs(rows(people), false);
    }

    /** The open ones about these people; for lists, without words. */
    List<Sign> open(Collection<PersonId> people) {
        return signs(
                jdbc.sql("select * from sign where person_id = any(:people) and state <> 'closed'")
                        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                        .query(SignRepository::row)
                        .list(),
                false);
    }

    /** The open talks with a supervisor about anybody in the unit. */
    List<Sign> openTalks(UnitId unit) {
        return signs(
                jdbc.sql("select * from sign where unit_id = :unit and kind = 'consult' and state <> 'closed'")
                        .param("unit", unit.value())
                        .query(SignRepository::row)
                        .list(),
                false);
    }

    /** Of this person, the latest first, with words. */
    List<Sign> of(PersonId person) {
        return signs(rows(List.of(person)), true);
    }

    private List<Row> rows(Collection<PersonId> people) {
        return jdbc.sql("select * from sign where person_id = any(:people) order by raised_at desc")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(SignRepository::row)
                .list();
    }

    /** What was handed on to this member of staff and is still open. */
    List<Sign> handedTo(StaffId staff) {
        return signs(
                jdbc.sql("""
                        select * from sign
                         where looker_id = :staff and state <> 'closed' and shown_name <> '' order by look_by
                        """)
                        .param("staff", staff.value())
                        .query(SignRepository::row)
                        .list(),
                false);
    }

    boolean wasHandedTo(UnitId unit, SignId id, StaffId staff) {
        return jdbc.sql("""
                select exists (select from sign_event join sign on sign.id = sign_id
                                where sign_id = :id and unit_id = :unit and what = 'handed on'
                                  and sign_event.looker_id = :staff)
                """)
                .param("id", id.value())
                .param("unit", unit.value())
                .param("staff", staff.value())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    Optional<Sign> find(UnitId unit, SignId id) {
        return signs(
                        jdbc.sql("select * from sign where id = :id and unit_id = :unit")
                                .param("id", id.value())
                                .param("unit", unit.value())
                                .query(SignRepository::row)
                                .list(),
                        true)
                .stream()
                .findFirst();
    }

    /** The name under which it was handed on, "" if never. */
    String shownName(SignId id) {
        return jdbc.sql("select shown_name from sign where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    List<SignEvent> events(Sign sign) {
        return eventsOf(List.of(sign.about().id().value()), true)
                .getOrDefault(sign.about().id().value(), List.of());
    }

    /** @return false when there is an open one of its kind by now */
    boolean insert(UnitId unit, About about) {
        return jdbc.sql("""
                insert into sign (id, unit_id, person_id, kind, state, looker_id, look_by, raised_at)
                values (:id, :unit, :person, :kind, 'raised', :looker, :by, :at)
                on conflict do nothing
                """)
                        .param("id", about.id().value())
                        .param("unit", unit.value())
                        .param("person", about.person().value())
                        .param("kind", about.kind().code())
                        .param("looker", about.looker().value())
                        .param("by", about.lookBy())
                        .param("at", about.raisedAt().atOffset(UTC))
                        .update()
                == 1;
    }

    /** @return how many of them were new */
    int add(About about, List<Fact> facts, Instant at) {
        return jdbc.sql("""
                insert into sign_fact (person_id, kind, ref, sign_id, fact, day, added_at)
                select :person, :kind, ref, :sign, fact, day, :at
                  from unnest(:refs::text[], :facts::text[], :days::date[]) as told (ref, fact, day)
                on conflict do nothing
                """)
                .param("person", about.person().value())
                .param("kind", about.kind().code())
                .param("sign", about.id().value())
                .param("at", at.atOffset(UTC))
                .param("refs", facts.stream().map(Fact::ref).toArray(String[]::new))
                .param("facts", facts.stream().map(Fact::kind).toArray(String[]::new))
                .param("days", facts.stream().map(fact -> fact.day().toString()).toArray(String[]::new))
                .update();
    }

    /**
     * @param shownName what a colleague to whom it is handed sees of the name; "" where it is handed to nobody
     * @return false when it has changed since {@code version}
     */
    boolean change(About about, int version, String state, String shownName) {
        return jdbc.sql("""
                update sign set state = :state, looker_id = :looker, look_by = :by, version = version + 1,
                       shown_name = :shown
                 where id = :id and person_id = :person and version = :version
                """)
                        .param("state", state)
                        .param("looker", about.looker().value())
                        .param("by", about.lookBy())
                        .param("shown", shownName)
                        .param("id", about.id().value())
                        .param("person", about.person().value())
                        .param("version", version)
                        .update()
                == 1;
    }

    void happened(About about, What what, String words, @Nullable StaffId by, Instant at) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into sign_event (id, sign_id, person_id, what, words, looker_id, look_by, by, at)
                values (:id, :sign, :person, :what, :words, :looker, :until, :by, :at)
                """)
                .param("id", id)
                .param("sign", about.id().value())
                .param("person", about.person().value())
                .param("what", what.code())
                .param(
                        "words",
                        words.isEmpty() ? null : vault.seal(about.person().value(), place(id), words))
                .param("looker", about.looker().value())
                .param("until", about.lookBy())
                .param("by", by == null ? null : by.value())
                .param("at", at.atOffset(UTC))
                .update();
    }

    private record Row(About about, String state, String shownName) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new About(
                        new SignId(row.getObject("id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Kind.of(row.getString("kind")),
                        new StaffId(row.getObject("looker_id", UUID.class)),
                        row.getObject("look_by", LocalDate.class),
                        row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                        List.of(),
                        row.getInt("version")),
                row.getString("state"),
                row.getString("shown_name"));
    }

    private List<Sign> signs(List<Row> rows, boolean withWords) {
        if (rows.isEmpty()) return List.of();
        var ids = rows.stream().map(row -> row.about().id().value()).toList();
        var facts = factsOf(ids);
        var events = eventsOf(ids, withWords);
        return rows.stream()
                .map(row -> {
                    var id = row.about().id().value();
                    return sign(row, facts.getOrDefault(id, List.of()), events.getOrDefault(id, List.of()));
                })
                .toList();
    }

    private static Sign sign(Row row, List<Fact> facts, List<SignEvent> events) {
        var bare = row.about();
        var about = new About(
                bare.id(),
                bare.person(),
                bare.kind(),
                bare.looker(),
                bare.lookBy(),
                bare.raisedAt(),
                facts,
                bare.version());
        return switch (row.state()) {
            case "raised" -> new Raised(about);
            case "acknowledged" -> new Acknowledged(about, recorded(last(events, What.ACKNOWLEDGED)));
            case "handed on" -> {
                var handed = last(events, What.HANDED_ON);
                yield new HandedOn(about, row.shownName(), handed.words(), recorded(handed));
            }
            case "closed" -> {
                var closed = last(events, What.CLOSED);
                yield new Closed(about, closed.words(), recorded(closed));
            }
            default -> throw new IllegalStateException("sign " + row.state());
        };
    }

    private static SignEvent last(List<SignEvent> events, What what) {
        return events.stream()
                .filter(event -> event.what() == what)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private static Recorded recorded(SignEvent event) {
        return new Recorded(event.by().orElseThrow(), event.at());
    }

    private Map<UUID, List<Fact>> factsOf(Collection<UUID> signs) {
        record Line(UUID sign, Fact fact) {}
        return jdbc
                .sql("select * from sign_fact where sign_id = any(:signs) order by day, ref")
                .param("signs", signs.toArray(UUID[]::new))
                .query((row, number) -> new Line(
                        row.getObject("sign_id", UUID.class),
                        new Fact(
                                row.getString("fact"), row.getObject("day", LocalDate.class), 1, row.getString("ref"))))
                .list()
                .stream()
                .collect(groupingBy(Line::sign, mapping(Line::fact, toList())));
    }

    private Map<UUID, List<SignEvent>> eventsOf(Collection<UUID> signs, boolean withWords) {
        record Line(UUID sign, SignEvent event) {}
        return jdbc
                .sql("select * from sign_event where sign_id = any(:signs) order by number")
                .param("signs", signs.toArray(UUID[]::new))
                .query((row, number) -> new Line(row.getObject("sign_id", UUID.class), event(row, withWords)))
                .list()
                .stream()
                .collect(groupingBy(Line::sign, mapping(Line::event, toList())));
    }

    private SignEvent event(ResultSet row, boolean withWords) throws SQLException {
        var words = row.getBytes("words");
        return new SignEvent(
                What.of(row.getString("what")),
                words == null || !withWords
                        ? ""
                        : Objects.requireNonNull(vault.open(
                                row.getObject("person_id", UUID.class), place(row.getObject("id", UUID.class)), words)),
                new StaffId(row.getObject("looker_id", UUID.class)),
                row.getObject("look_by", LocalDate.class),
                Optional.ofNullable(row.getObject("by", UUID.class)).map(StaffId::new),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static String place(UUID event) {
        return "sign_event.words:" + event;
    }
}
