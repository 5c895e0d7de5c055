package org.alongside.decisions;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.alongside.decisions.Conclusion.Heard;
import org.alongside.decisions.Conclusion.Heard.InTheirWords;
import org.alongside.decisions.Conclusion.OfficersDecision;
import org.alongside.decisions.Conclusion.Table;
import org.alongside.decisions.Conclusion.ThinkItOver;
import org.alongside.decisions.Conclusion.TwoViews;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.identity.StaffId;
import org.alongside.people.Relationship;
import org.alongside.platform.Vault;
import org.alongside.toolkit.Latitude;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConclusionRepository {
    private final JdbcClient jdbc;
    private final Vault vault;

    ConclusionRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** What stands in the columns that not every kind of conclusion has. */
    private record Row(
            String kind,
            List<String> matters,
            String mattersWords,
            String persons,
            String officers,
            @Nullable String heard,
            @Nullable Instant heardAt,
            @Nullable List<String> choice) {
        static Row of(Conclusion conclusion) {
            return switch (conclusion) {
                case ThinkItOver over ->
                    new Row("thinking", over.matters(), over.mattersWords(), "", "", null, null, null);
                case TwoViews views ->
                    new Row("two-views", List.of(), "", views.persons(), views.officers(), null, null, null);
                case OfficersDecision decided -> {
                    var words = decided.heard() instanceof InTheirWords heard ? heard.words() : "";
                    yield new Row(
                            "officer",
                            List.of(),
                            "",
                            words,
                            decided.reason(),
                            words.isEmpty() ? "rather-not" : "in-their-words",
                            decided.heardAt(),
                            decided.chosen());
                }
            };
        }
    }

    void insert(DecisionId id, PersonId person, UUID session, Conclusion conclusion, Recorded recorded) {
        var table = conclusion.table();
        var row = Row.of(conclusion);
        jdbc.sql("""
                insert into conclusion (id, person_id, session_id, kind, starter, latitude, question, matters, matters_words,
                                        persons_view, officers_view, heard, heard_at, choice, recorded_by, recorded_at)
                values (:id, :person, :session, :kind, :starter, :latitude, :question, :matters, :mattersWords,
                        :persons, :officers, :heard, :heardAt, :choice, :by, :at)
                """)
                .param("id", id.value())
                .param("person", person.value())
                .param("session", session)
                .param("kind", row.kind())
                .param("starter", table.starter())
                .param("latitude", table.latitude().name())
                .param("question", seal(person, id, "question", table.question()))
                .param("matters", row.matters().toArray(String[]::new))
                .param("mattersWords", seal(person, id, "matters_words", row.mattersWords()))
                .param("persons", seal(person, id, "persons_view", row.persons()))
                .param("officers", seal(person, id, "officers_view", row.officers()))
                .param("heard", row.heard())
                .param("heardAt", row.heardAt() == null ? null : row.heardAt().atOffset(UTC))
                .param("choice", row.choice() == null ? null : row.choice().toArray(String[]::new))
                .param("by", recorded.by().value())
                .param("at", recorded.at().atOffset(UTC))
                .update();
        for (var place = 1; place <= table.ways().size(); place++)
            insertWay(person, id, place, table.ways().get(place - 1));
    }

    private void insertWay(PersonId person, DecisionId id, int place, Option way) {
        jdbc.sql(
                        "insert into conclusion_way (conclusion_id, position, key, wording) values (:id, :place, :key, :words)")
                .param("id", id.value())
                .param("place", place)
                .param("key", way.key())
                .param("words", seal(person, id, "way." + place, way.wording()))
                .update();
    }

    List<Concluded> ofSession(Relationship between, UUID session) {
        return jdbc.sql(
                        "select * from conclusion where person_id = :person and session_id = :session order by recorded_at")
                .param("person", between.person().value())
                .param("session", session)
                .query((row, number) -> concluded(row, between.person()))
                .list();
    }

    /** What the person took home to think about before this meeting, and nobody has talked about since. */
    List<Concluded> thoughtOver(Relationship between, UUID session) {
        return jdbc.sql("""
                select * from conclusion
                 where person_id = :person and kind = 'thinking' and session_id <> :session
                   and taken_up_in is null
                 order by recorded_at
                """)
                .param("person", between.person().value())
                .param("session", session)
                .query((row, number) -> concluded(row, between.person()))
                .list();
    }

    void takenUp(Relationship between, DecisionId id, UUID session) {
        jdbc.sql("""
                update conclusion set taken_up_in = :session
                 where id = :id and person_id = :person and kind = 'thinking' and taken_up_in is null
                """)
                .param("id", id.value())
                .param("person", between.person().value())
                .param("session", session)
                .update();
    }

    private Concluded concluded(ResultSet row, PersonId person) throws SQLException {
        var id = new DecisionId(row.getObject("id", UUID.class));
        var recorded = new Recorded(
                new StaffId(row.getObject("recorded_by", UUID.class)),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
        var table = new Table(
                row.getString("starter"),
                Latitude.valueOf(row.getString("latitude")),
                open(person, id, "question", row.getBytes("question")),
                ways(person, id));
        var persons = open(person, id, "persons_view", row.getBytes("persons_view"));
        var officers = open(person, id, "officers_view", row.getBytes("officers_view"));
        return new Concluded(
                id,
                switch (row.getString("kind")) {
                    case "thinking" ->
                        new ThinkItOver(
                                table,
                                List.of((String[]) row.getArray("matters").getArray()),
                                open(person, id, "matters_words", row.getBytes("matters_words")));
                    case "two-views" -> new TwoViews(table, persons, officers);
                    case "officer" ->
                        new OfficersDecision(
                                table,
                                Heard.of(persons, "rather-not".equals(row.getString("heard"))),
                                row.getObject("heard_at", OffsetDateTime.class).toInstant(),
                                List.of((String[]) row.getArray("choice").getArray()),
                                officers);
                    default -> throw new IllegalStateException(row.getString("kind"));
                },
                recorded);
    }

    private List<Option> ways(PersonId person, DecisionId id) {
        return jdbc.sql("select position, key, wording from conclusion_way where conclusion_id = :id order by position")
                .param("id", id.value())
                .query((row, number) -> new Option(
                        row.getString("key"),
                        open(person, id, "way." + row.getInt("position"), row.getBytes("wording"))))
                .list();
    }

    private byte @Nullable [] seal(PersonId person, DecisionId id, String place, String text) {
        return vault.seal(person.value(), "conclusion." + place + ":" + id, text);
    }

    private String open(PersonId person, DecisionId id, String place, byte @Nullable [] sealed) {
        return vault.open(person.value(), "conclusion." + place + ":" + id, sealed);
    }
}
