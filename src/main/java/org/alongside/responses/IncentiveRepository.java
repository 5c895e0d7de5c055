package org.alongside.responses;

import static java.time.ZoneOffset.UTC;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.Recorded;
import org.alongside.people.Relationship;
import org.alongside.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IncentiveRepository {
    private final JdbcClient jdbc;
    private final Vault vault;

    IncentiveRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The same id twice is one incentive, so that pressing twice gives once. */
    boolean insert(Relationship between, Incentive incentive, Optional<ResponseId> response) {
        return jdbc.sql("""
                insert into incentive (id, unit_id, person_id, kind, day, words, response_id, by, at)
                values (:id, :unit, :person, :kind, :day, :words, :response, :by, :at) on conflict do nothing
                """)
                        .param("id", incentive.id().value())
                        .param("unit", between.officer().unit().value())
                        .param("person", between.person().value())
                        .param("kind", incentive.kind().code())
                        .param("day", incentive.day())
                        .param("words", vault.seal(between.subject(), place(incentive.id()), incentive.words()))
                        .param("response", response.map(ResponseId::value).orElse(null))
                        .param("by", incentive.recorded().by().value())
                        .param("at", incentive.recorded().at().atOffset(UTC))
                        .update()
                > 0;
    }

    boolean takeBack(Relationship between, IncentiveId id, Recorded recorded) {
        return jdbc.sql("""
                insert into incentive_taken_back (incentive_id, by, at)
                select id, :by, :at from incentive where id = :id and person_id = :person on conflict do nothing
                """)
                        .param("id", id.value())
                        .param("person", between.person().value())
                        .param("by", recorded.by().value())
                        .param("at", recorded.at().atOffset(UTC))
                        .update()
                > 0;
    }

    /** The latest first, without what was taken back. */
    List<Incentive> of(Relationship between, LocalDate from) {
        return jdbc.sql("""
                select * from incentive
                 where person_id = :person and day >= :from
                   and not exists (select from incentive_taken_back where incentive_id = id)
                 order by day desc, at desc
                """)
                .param("person", between.person().value())
                .param("from", from)
                .query((row, number) -> {
                    var id = new IncentiveId(row.getObject("id", UUID.class));
                    return new Incentive(
                            id,
                            Incentive.Kind.of(row.getString("kind")),
                            row.getObject("day", LocalDate.class),
                            vault.open(between.subject(), place(id), row.getBytes("words")),
                            Rows.recorded(row, "by", "at"));
                })
                .list();
    }

    private static String place(IncentiveId id) {
        return "incentive.words:" + id;
    }
}
