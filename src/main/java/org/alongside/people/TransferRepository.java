package org.alongside.people;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.identity.Staff;
import org.alongside.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TransferRepository {
    private final JdbcClient jdbc;
    private final Vault vault;

    TransferRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Takes these people to hand, so that two moves come one after the other; says how many are with that officer. */
    int lock(Transfer transfer) {
        jdbc.sql("select id from person where id = any(:people) order by id for update")
                .param("people", ids(transfer))
                .query((row, number) -> 1)
                .list();
        return jdbc.sql("""
                select count(*) from caseload
                 where person_id = any(:people) and officer_id = :from and until is null
                """)
                .param("people", ids(transfer))
                .param("from", transfer.from().value())
                .query(Integer.class)
                .single();
    }

    void insert(Transfer transfer, PersonId person, Recorded recorded) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into transfer (id, person_id, from_officer, to_officer, day, why, by, at)
                values (:id, :person, :from, :to, :day, :why, :by, :at)
                """)
                .param("id", id)
                .param("person", person.value())
                .param("from", transfer.from().value())
                .param("to", transfer.to().value())
                .param("day", transfer.day())
                .param("why", vault.seal(person.value(), place(id), transfer.why()))
                .param("by", recorded.by().value())
                .param("at", recorded.at().atOffset(UTC))
                .update();
    }

    /** Whoever had this person, the latest first. */
    List<Tenure> tenures(Relationship between) {
        return jdbc.sql("""
                select staff.name, since, until, moved.id, moved.why
                  from caseload join staff on staff.id = officer_id
                  left join lateral (select id, why from transfer
                                      where transfer.person_id = caseload.person_id and to_officer = officer_id
                                        and day = since
                                      order by at desc limit 1) as moved on true
                 where caseload.person_id = :person order by since desc
                """)
                .param("person", between.person().value())
                .query((row, number) -> new Tenure(
                        row.getString("name"),
                        row.getObject("since", LocalDate.class),
                        Optional.ofNullable(row.getObject("until", LocalDate.class)),
                        row.getObject("id") == null
                                ? ""
                                : vault.open(
                                        between.subject(),
                                        place(row.getObject("id", UUID.class)),
                                        row.getBytes("why"))))
                .list();
    }

    List<Arrived> unread(Staff officer) {
        return jdbc.sql("""
                select person.*, staff.name as from_name, day
                  from transfer
                  join caseload on caseload.person_id = transfer.person_id and officer_id = to_officer and until is null
                  join person on person.id = transfer.person_id
                  join staff on staff.id = from_officer
                 where to_officer = :officer and brief_read_at is null
                 order by day, last_name
                """)
                .param("officer", officer.id().value())
                .query((row, number) -> new Arrived(
                        PersonRepository.person(row, number),
                        row.getString("from_name"),
                        row.getObject("day", LocalDate.class)))
                .list();
    }

    void read(Relationship between, Instant at) {
        jdbc.sql("""
                update transfer set brief_read_at = :at
                 where person_id = :person and to_officer = :officer and brief_read_at is null
                """)
                .param("person", between.person().value())
                .param("officer", between.staff().value())
                .param("at", at.atOffset(UTC))
                .update();
    }

    private static UUID[] ids(Transfer transfer) {
        return transfer.people().stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static String place(UUID id) {
        return "transfer.why:" + id;
    }
}
