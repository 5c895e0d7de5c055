package org.alongside.responses;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.PersonId;
import org.alongside.identity.StaffId;
import org.alongside.identity.UnitId;
import org.alongside.platform.Vault;
import org.alongside.responses.Consult.Answer;
import org.alongside.responses.Consult.Answered;
import org.alongside.responses.Consult.Asked;
import org.alongside.responses.Consult.Asks;
import org.alongside.responses.Consult.Waiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConsultRepository {
    private static final String ALL = """
            select consult.*, answer, consult_answer.words, consult_answer.by as answered_by,
                   consult_answer.at as answered_at
              from consult left join consult_answer on consult_id = consult.id
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    ConsultRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(UnitId unit, Asked asked) {
        var asks = asked.asks();
        jdbc.sql("""
                insert into consult (id, unit_id, person_id, asks, response_id, required_report_id, summary_id, question,
                                     asked_by, asked_at, due)
                values (:id, :unit, :person, :asks, :response, :report, :summary, :question, :by, :at, :due)
                """)
                .param("id", asked.id().value())
                .param("unit", unit.value())
                .param("person", asked.person().value())
                .param("asks", asks.code())
                .param("response", asks == Asks.ADVICE || asks == Asks.REPORT ? asked.about() : null)
                .param("report", asks == Asks.AT_ONCE ? asked.about() : null)
                .param("summary", asks == Asks.CLASS_B ? asked.about() : null)
                .param("question", vault.seal(asked.person().value(), place(asked.id(), "question"), asked.question()))
                .param("by", asked.recorded().by().value())
                .param("at", asked.recorded().at().atOffset(UTC))
                .param("due", asked.due().atOffset(UTC))
                .update();
    }

    /** @return false where somebody has answered before */
    boolean insert(Answered answered) {
        var asked = answered.asked();
        return jdbc.sql("""
                insert into consult_answer (consult_id, asked_by, answer, words, by, at)
                values (:id, :askedBy, :answer, :words, :by, :at) on conflict do nothing
                """)
                        .param("id", asked.id().value())
                        .param("askedBy", asked.recorded().by().value())
                        .param("answer", answered.answer().code())
                        .param(
                                "words",
                                vault.seal(asked.person().value(), place(asked.id(), "answer"), answered.words()))
                        .param("by", answered.recorded().by().value())
                        .param("at", answered.recorded().at().atOffset(UTC))
                        .update()
                > 0;
    }

    /** Everything that was asked about one response, report or summary, the latest first. */
    List<Consult> about(PersonId person, UUID about) {
        return jdbc.sql(ALL + """
                 where person_id = :person and :about in (response_id, required_report_id, summary_id)
                 order by asked_at desc
                """)
                .param("person", person.value())
                .param("about", about)
                .query(this::consult)
                .list();
    }

    Optional<Consult> find(UnitId unit, ConsultId id) {
        return jdbc.sql(ALL + " where unit_id = :unit and id = :id")
                .param("unit", unit.value())
                .param("id", id.value())
                .query(this::consult)
                .optional();
    }

    /** What waits in the unit, the oldest first. */
    List<Waiting> waiting(UnitId unit) {
        return jdbc.sql(ALL + " where unit_id = :unit and answer is null order by asked_at")
                .param("unit", unit.value())
                .query((row, number) -> new Waiting(asked(row)))
                .list();
    }

    /** What was answered lately, the latest first. */
    List<Answered> answered(UnitId unit, int most) {
        return jdbc.sql(ALL
                        + " where unit_id = :unit and answer is not null order by consult_answer.at desc limit :most")
                .param("unit", unit.value())
                .param("most", most)
                .query((row, number) -> answered(row))
                .list();
    }

    /** An answer that whoever asked has not read yet; no words of it. */
    record Unread(ConsultId id, PersonId person, Asks asks, Answer answer, StaffId by, Instant at) {}

    /** Since that moment, the oldest first. */
    List<Unread> unread(StaffId asked, Instant since) {
        return jdbc.sql("""
                select consult.id, person_id, asks, answer, by, at
                  from consult join consult_answer on consult_id = consult.id
                 where consult.asked_by = :asked and at >= :since
                   and not exists (select from consult_read where consult_read.consult_id = consult.id)
                 order by at
                """)
                .param("asked", asked.value())
                .param("since", since.atOffset(UTC))
                .query((row, number) -> new Unread(
                        new ConsultId(row.getObject("id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Asks.of(row.getString("asks")),
                        Answer.of(row.getString("answer")),
                        new StaffId(row.getObject("by", UUID.class)),
                        Rows.instant(row, "at")))
                .list();
    }

    void read(ConsultId id, Instant at) {
        jdbc.sql("insert into consult_read (consult_id, at) values (:id, :at) on conflict do nothing")
                .param("id", id.value())
                .param("at", at.atOffset(UTC))
                .update();
    }

    private Consult consult(ResultSet row, int number) throws SQLException {
        return row.getString("answer") == null ? new Waiting(asked(row)) : answered(row);
    }

    private Answered answered(ResultSet row) throws SQLException {
        var asked = asked(row);
        return new Answered(
                asked,
                Answer.of(row.getString("answer")),
                vault.open(asked.person().value(), place(asked.id(), "answer"), row.getBytes("words")),
                Rows.recorded(row, "answered_by", "answered_at"));
    }

    private Asked asked(ResultSet row) throws SQLException {
        var id = new ConsultId(row.getObject("id", UUID.class));
        var person = new PersonId(row.getObject("person_id", UUID.class));
        var asks = Asks.of(row.getString("asks"));
        return new Asked(
                id,
                person,
                asks,
                row.getObject(
                        switch (asks) {
                            case ADVICE, REPORT -> "response_id";
                            case AT_ONCE -> "required_report_id";
                            case CLASS_B -> "summary_id";
                        },
                        UUID.class),
                vault.open(person.value(), place(id, "question"), row.getBytes("question")),
                Rows.recorded(row, "asked_by", "asked_at"),
                Rows.instant(row, "due"));
    }

    private static String place(ConsultId id, String part) {
        return "consult." + part + ":" + id;
    }
}
