package org.alongside.decisions;

import static java.time.ZoneOffset.UTC;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.decisions.Talk.Mark;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.people.Relationship;
import org.alongside.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands around a decision: what was said on the way to it, and when it was looked at again. */
@Repository
class ReviewRepository {
    private final JdbcClient jdbc;
    private final Vault vault;

    ReviewRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(DecisionId id, PersonId person, Talk talk) {
        for (var mark : talk.marks()) insert(id, person, mark);
        if (talk.help().isEmpty() && talk.helpWords().isEmpty()) return;
        jdbc.sql("insert into decision_doubt (decision_id, help, words) values (:id, :help, :words)")
                .param("id", id.value())
                .param("help", talk.help().toArray(String[]::new))
                .param("words", vault.seal(person.value(), "decision_doubt.words:" + id, talk.helpWords()))
                .update();
    }

    private void insert(DecisionId id, PersonId person, Mark mark) {
        jdbc.sql("""
                insert into decision_mark (decision_id, way, matter, mark, words)
                values (:id, :way, :matter, :mark, :words)
                """)
                .param("id", id.value())
                .param("way", mark.way())
                .param("matter", mark.matter())
                .param("mark", mark.kind() == null ? null : mark.kind().code())
                .param(
                        "words",
                        vault.seal(
                                person.value(),
                                "decision_mark.words:%s/%s/%s".formatted(id, mark.way(), mark.matter()),
                                mark.words()))
                .update();
    }

    /** What was said of each way on the way to a decision. */
    List<Mark> marks(Relationship between, DecisionId id) {
        return jdbc.sql("""
                select mark.* from decision_mark as mark join decision on decision.id = decision_id
                 where decision_id = :id and person_id = :person
                """)
                .param("id", id.value())
                .param("person", between.person().value())
                .query((row, number) -> new Mark(
                        row.getString("way"),
                        row.getString("matter"),
                        row.getString("mark") == null ? null : Talk.Kind.of(row.getString("mark")),
                        vault.open(
                                between.subject(),
                                "decision_mark.words:%s/%s/%s"
                                        .formatted(id, row.getString("way"), row.getString("matter")),
                                row.getBytes("words"))))
                .list();
    }

    /** Doing it again in the same meeting takes the place of what was said before. */
    boolean insert(Relationship between, UUID session, DecisionId id, Review review, Recorded recorded) {
        return jdbc.sql("""
                insert into decision_review (decision_id, session_id, came, until, by, at)
                select id, :session, :came, :until, :by, :at from decision where id = :id and person_id = :person
                on conflict (decision_id, session_id) do update set came = excluded.came, until = excluded.until
                    where decision_review.came <> 'change'
                """)
                        .param("id", id.value())
                        .param("person", between.person().value())
                        .param("session", session)
                        .param("came", review.code())
                        .param("until", review.untilOrNull())
                        .param("by", recorded.by().value())
                        .param("at", recorded.at().atOffset(UTC))
                        .update()
                > 0;
    }

    /**
     * Which decisions are to be looked at again by that day: not those that were changed or stopped, nor those that a
     * newer decision about the same has overtaken.
     */
    List<DecisionId> due(Relationship between, LocalDate day) {
        return jdbc.sql("""
                select id from decision
                 where person_id = :person
                   and not exists (select from decision_review
                                    where decision_id = decision.id and came in ('change', 'stop'))
                   and not exists (select from decision as newer
                                    where newer.person_id = decision.person_id and newer.starter = decision.starter
                                      and newer.starter <> 'own' and newer.recorded_at > decision.recorded_at)
                   and coalesce((select max(until) from decision_review where decision_id = decision.id), try_until) <= :day
                 order by recorded_at
                """)
                .param("person", between.person().value())
                .param("day", day)
                .query((row, number) -> new DecisionId(row.getObject("id", UUID.class)))
                .list();
    }
}
