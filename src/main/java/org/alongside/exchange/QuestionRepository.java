package org.alongside.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.PersonId;
import org.alongside.identity.UnitId;
import org.alongside.people.Relationship;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class QuestionRepository {
    private final JdbcClient jdbc;

    QuestionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One open question a person and matter. */
    void ask(UnitId unit, Collection<PersonId> people, String about, LocalDate since) {
        jdbc.sql("""
                insert into import_question (id, unit_id, person_id, about, since, ask_from)
                select gen_random_uuid(), :unit, unnest(:people::uuid[]), :about, :since, :since
                on conflict do nothing
                """)
                .param("unit", unit.value())
                .param("people", ids(people))
                .param("about", about)
                .param("since", since)
                .update();
    }

    /** The file itself took the question back. */
    void settled(Collection<PersonId> people, String about) {
        jdbc.sql("""
                update import_question set answer = 'back', answered_at = now()
                 where person_id = any(:people::uuid[]) and about = :about and answer is null
                """).param("people", ids(people)).param("about", about).update();
    }

    List<Question> open(UnitId unit, LocalDate today) {
        return jdbc.sql("""
                select * from import_question
                 where unit_id = :unit and answer is null and ask_from <= :today order by since, person_id, about
                """)
                .param("unit", unit.value())
                .param("today", today)
                .query(QuestionRepository::question)
                .list();
    }

    Optional<Question> find(Relationship between, UUID id) {
        return jdbc.sql("""
                select * from import_question where id = :id and person_id = :person and answer is null for update
                """)
                .param("id", id)
                .param("person", between.person().value())
                .query(QuestionRepository::question)
                .optional();
    }

    void answer(Relationship between, UUID id, String answer, Instant at) {
        jdbc.sql("""
                update import_question set answer = :answer, answered_by = :by, answered_at = :at
                 where id = :id and person_id = :person and answer is null
                """)
                .param("answer", answer)
                .param("by", between.staff().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("person", between.person().value())
                .update();
    }

    void askAgain(Relationship between, UUID id, LocalDate from) {
        jdbc.sql("""
                update import_question set ask_from = :from where id = :id and person_id = :person and answer is null
                """)
                .param("from", from)
                .param("id", id)
                .param("person", between.person().value())
                .update();
    }

    private static String[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::toString).toArray(String[]::new);
    }

    private static Question question(ResultSet row, int number) throws SQLException {
        return new Question(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("about"),
                row.getObject("since", LocalDate.class));
    }
}
