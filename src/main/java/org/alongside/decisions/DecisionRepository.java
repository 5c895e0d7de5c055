package org.alongside.decisions;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.alongside.decisions.FixedFact.OfAgency;
import org.alongside.decisions.FixedFact.OfOrder;
import org.alongside.decisions.FixedFact.SafetyLine;
import org.alongside.decisions.Weighing.Choice;
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
class DecisionRepository {
    private final JdbcClient jdbc;
    private final Vault vault;

    DecisionRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(DecisionId id, PersonId person, UUID session, Choice choice, Recorded recorded) {
        var weighing = choice.weighing();
        jdbc.sql("""
                insert into decision (id, person_id, session_id, starter, latitude, question, options, choice, matters,
                                      matters_words, in_their_words, decided_by, person_leans, officer_leans, sure,
                                      try_until, fixed_shown_at, recorded_by, recorded_at)
                values (:id, :person, :session, :starter, :latitude, :question, :options, :choice, :matters,
                        :mattersWords, :words, :decidedBy, :personLeans, :officerLeans, :sure,
                        :until, :shown, :by, :at)
                """)
                .param("id", id.value())
                .param("person", person.value())
                .param("session", session)
                .param("starter", weighing.starter())
                .param("latitude", weighing.latitude().name())
                .param("question", seal(person, id, "question", weighing.question()))
                .param("options", weighing.options().stream().map(Option::key).toArray(String[]::new))
                .param("choice", choice.keys().toArray(String[]::new))
                .param("matters", choice.matters().cards().toArray(String[]::new))
                .param(
                        "mattersWords",
                        seal(person, id, "matters_words", choice.matters().ownWords()))
                .param("words", seal(person, id, "in_their_words", choice.inTheirWords()))
                .param("decidedBy", choice.decidedBy())
                .param("personLeans", choice.leanings().person())
                .param("officerLeans", choice.leanings().officer())
                .param("sure", choice.sure())
                .param("until", choice.tryUntil())
                .param("shown", weighing.fixedShownAt().atOffset(UTC))
                .param("by", recorded.by().value())
                .param("at", recorded.at().atOffset(UTC))
                .update();
        for (var place = 1; place <= weighing.options().size(); place++)
            insertOption(person, id, place, weighing.options().get(place - 1));
        for (var place = 1; place <= weighing.fixed().size(); place++)
            insertFact(person, id, place, weighing.fixed().get(place - 1));
    }

    private void insertOption(PersonId person, DecisionId decision, int place, Option option) {
        jdbc.sql("insert into decision_option (decision_id, position, key, wording) values (:id, :place, :key, :words)")
                .param("id", decision.value())
                .param("place", place)
                .param("key", option.key())
                .param("words", seal(person, decision, "option." + place, option.wording()))
                .update();
    }

    private void insertFact(PersonId person, DecisionId decision, int place, FixedFact fact) {
        var line = fact instanceof SafetyLine safety ? safety : null;
        jdbc.sql("""
                insert into decision_fixed_fact (decision_id, position, source, reference, wording, reason, author)
                values (:id, :place, :source, :reference, :words, :reason, :author::uuid)
                """)
                .param("id", decision.value())
                .param("place", place)
                .param("source", source(fact))
                .param("reference", reference(fact))
                .param("words", seal(person, decision, "fact." + place, fact.wording()))
                .param("reason", line == null ? null : seal(person, decision, "reason." + place, line.reason()))
                .param("author", line == null ? null : line.author().toString())
                .update();
    }

    static String source(FixedFact fact) {
        return switch (fact) {
            case OfOrder _ -> "condition";
            case OfAgency _ -> "agency rule";
            case SafetyLine _ -> "safety line";
        };
    }

    static String reference(FixedFact fact) {
        return switch (fact) {
            case OfOrder order -> order.condition().code();
            case OfAgency rule -> rule.code();
            case SafetyLine line -> line.author().toString();
        };
    }

    List<Decision> ofSession(Relationship between, UUID session) {
        return jdbc.sql(
                        "select * from decision where person_id = :person and session_id = :session order by recorded_at")
                .param("person", between.person().value())
                .param("session", session)
                .query((row, number) -> decision(row, between.person()))
                .list();
    }

    List<Decision> of(Relationship between) {
        return jdbc.sql("select * from decision where person_id = :person order by recorded_at desc limit 20")
                .param("person", between.person().value())
                .query((row, number) -> decision(row, between.person()))
                .list();
    }

    List<Decision> these(Relationship between, List<DecisionId> ids) {
        return jdbc.sql("select * from decision where person_id = :person and id = any (:ids) order by recorded_at")
                .param("person", between.person().value())
                .param("ids", ids.stream().map(DecisionId::value).toArray(UUID[]::new))
                .query((row, number) -> decision(row, between.person()))
                .list();
    }

    /** The ways that lay on the table. */
    List<Option> ways(Relationship between, DecisionId id) {
        return jdbc.sql("""
                select position, key, wording from decision_option join decision on decision.id = decision_id
                 where decision_id = :id and person_id = :person order by position
                """)
                .param("id", id.value())
                .param("person", between.person().value())
                .query((row, number) -> new Option(
                        row.getString("key"),
                        open(between.person(), id, "option." + row.getInt("position"), row.getBytes("wording"))))
                .list();
    }

    int endedIn(Relationship between, UUID session) {
        return jdbc.sql("""
                select (select count(*) from decision where session_id = :session and person_id = :person)
                     + (select count(*) from conclusion where session_id = :session and person_id = :person)
                     + (select count(*) from change_request
                         where session_id = :session and person_id = :person and starter is not null)
                """)
                .param("session", session)
                .param("person", between.person().value())
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private Decision decision(ResultSet row, PersonId person) throws SQLException {
        var id = new DecisionId(row.getObject("id", UUID.class));
        return new Decision(
                id,
                row.getString("starter"),
                Latitude.valueOf(row.getString("latitude")),
                open(person, id, "question", row.getBytes("question")),
                List.of((String[]) row.getArray("choice").getArray()),
                open(person, id, "in_their_words", row.getBytes("in_their_words")),
                List.of((String[]) row.getArray("matters").getArray()),
                open(person, id, "matters_words", row.getBytes("matters_words")),
                row.getInt("sure"),
                row.getObject("try_until", LocalDate.class),
                new Recorded(
                        new StaffId(row.getObject("recorded_by", UUID.class)),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()));
    }

    private byte @Nullable [] seal(PersonId person, DecisionId id, String place, String text) {
        return vault.seal(person.value(), "decision." + place + ":" + id, text);
    }

    private String open(PersonId person, DecisionId id, String place, byte @Nullable [] sealed) {
        return vault.open(person.value(), "decision." + place + ":" + id, sealed);
    }
}
