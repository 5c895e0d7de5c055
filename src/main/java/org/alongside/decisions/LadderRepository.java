package org.alongside.decisions;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.alongside.identity.UnitId;
import org.alongside.people.Relationship;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LadderRepository {
    private static final int FOUR = 4;

    private final JdbcClient jdbc;

    LadderRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int keptInARow(UnitId unit) {
        return jdbc.sql("select kept_in_a_row from ladder_setting where unit_id = :unit")
                .param("unit", unit.value())
                .query(Integer.class)
                .optional()
                .orElse(FOUR);
    }

    void keptInARow(UnitId unit, int kept) {
        jdbc.sql("""
                insert into ladder_setting (unit_id, kept_in_a_row) values (:unit, :kept)
                on conflict (unit_id) do update set kept_in_a_row = excluded.kept_in_a_row
                """).param("unit", unit.value()).param("kept", kept).update();
    }

    /** Every starter that this person has been through, whatever came of it, and when last. */
    Map<String, Instant> touched(Relationship between) {
        return jdbc
                .sql("""
                select starter, max(recorded_at) as latest from (
                    select starter, recorded_at from decision where person_id = :person
                    union all select starter, recorded_at from conclusion where person_id = :person
                    union all select starter, recorded_at from change_request
                               where person_id = :person and starter is not null) as ended
                 group by starter
                """)
                .param("person", between.person().value())
                .query((row, number) -> Map.entry(
                        row.getString("starter"),
                        row.getObject("latest", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
