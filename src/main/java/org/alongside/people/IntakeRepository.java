package org.alongside.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.identity.UnitId;
import org.alongside.people.Enrolment.Told;
import org.alongside.people.Enrolment.Transfer;
import org.alongside.people.Known.Held;
import org.alongside.people.Known.KnownOrder;
import org.alongside.platform.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IntakeRepository {
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Vault vault;

    IntakeRepository(JdbcClient jdbc, JdbcTemplate batches, Vault vault) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.vault = vault;
    }

    /** To whose record each of these numbers leads: where two records are one person, to the kept one. */
    Map<String, UUID> leads(UnitId unit, Collection<String> numbers) {
        return jdbc
                .sql("""
                select number, coalesce(same_as, id) as id from person where unit_id = :unit and number = any(:numbers)
                """)
                .param("unit", unit.value())
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("number"), row.getObject("id", UUID.class)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Known> known(Collection<UUID> ids) {
        vault.takeOut(ids);
        var orders = orders(ids);
        return jdbc.sql("""
                select person.*, officer_id,
                       (select max(day) from transfer
                         where transfer.person_id = person.id and to_officer = officer_id and day = since) as decided
                  from person
                  left join caseload on person_id = person.id and until is null
                 where person.id = any(:people)
                """)
                .param("people", ids.toArray(UUID[]::new))
                .query((row, number) -> known(row, orders))
                .list();
    }

    private Map<UUID, List<KnownOrder>> orders(Collection<UUID> people) {
        return jdbc
                .sql("select * from supervision_order where person_id = any(:people)")
                .param("people", people.toArray(UUID[]::new))
                .query((row, number) -> new KnownOrder(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("number"),
                        row.getString("judge"),
                        row.getObject("starts", LocalDate.class),
                        row.getObject("ends", LocalDate.class),
                        row.getString("contact_standard")))
                .list()
                .stream()
                .collect(groupingBy(KnownOrder::person));
    }

    private Known known(ResultSet row, Map<UUID, List<KnownOrder>> orders) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Known(
                id,
                row.getString("number"),
                row.getString("last_name"),
                row.getString("first_name"),
                row.getString("preferred_name"),
                row.getString("language"),
                row.getBoolean("interpreter"),
                row.getBoolean("text_ok"),
                vault.open(id, "person.born", row.getBytes("born")),
                vault.open(id, "person.phone", row.getBytes("phone")),
                vault.open(id, "person.email", row.getBytes("email")),
                vault.open(id, "person.address", row.getBytes("address")),
                new Held(
                        row.getObject("officer_id", UUID.class),
                        row.getObject("file_officer", UUID.class),
                        row.getObject("decided", LocalDate.class)),
                orders.getOrDefault(id, List.of()));
    }

    /** The keys are made first and stay even if this fails: a key without a person is no harm. */
    void insertPeople(UnitId unit, List<Known> people) {
        if (people.isEmpty()) return;
        vault.prepare(people.stream().map(Known::id).toList());
        vault.takeOut(people.stream().map(Known::id).toList());
        batches.batchUpdate("""
                insert into person (last_name, first_name, preferred_name, language, interpreter, text_ok,
                                    born, phone, email, address, id, unit_id, number, file_officer)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, people, BATCH, (row, person) -> {
            bind(row, person);
            row.setObject(12, unit.value());
            row.setString(13, person.number());
            row.setObject(14, person.held().told());
        });
    }

    void updatePeople(List<Known> people) {
        if (people.isEmpty()) return;
        vault.prepare(people.stream().map(Known::id).toList());
        batches.batchUpdate("""
                update person set last_name = ?, first_name = ?, preferred_name = ?, language = ?, interpreter = ?,
                                  text_ok = ?, born = ?, phone = ?, email = ?, address = ?
                 where id = ?
                """, people, BATCH, this::bind);
    }

    private void bind(PreparedStatement row, Known person) throws SQLException {
        row.setString(1, person.lastName());
        row.setString(2, person.firstName());
        row.setString(3, person.preferredName());
        row.setString(4, person.language());
        row.setBoolean(5, person.interpreter());
        row.setBoolean(6, person.textOk());
        row.setBytes(7, vault.seal(person.id(), "person.born", person.born()));
        row.setBytes(8, vault.seal(person.id(), "person.phone", person.phone()));
        row.setBytes(9, vault.seal(person.id(), "person.email", person.email()));
        row.setBytes(10, vault.seal(person.id(), "person.address", person.address()));
        row.setObject(11, person.id());
    }

    /** Who had the person until now is kept with the day it ended; a second change on one day replaces the first. */
    void transfer(List<Transfer> transfers) {
        batches.batchUpdate("""
                update caseload set until = greatest(since, ?::date)
                 where person_id = ? and until is null and since <> ?::date
                """, transfers, BATCH, (row, transfer) -> {
            row.setObject(1, transfer.since());
            row.setObject(2, transfer.person());
            row.setObject(3, transfer.since());
        });
        batches.batchUpdate("""
                insert into caseload (person_id, officer_id, since) values (?, ?, ?)
                on conflict (person_id, since) do update set officer_id = excluded.officer_id, until = null
                """, transfers, BATCH, (row, transfer) -> {
            row.setObject(1, transfer.person());
            row.setObject(2, transfer.officer());
            row.setObject(3, transfer.since());
        });
    }

    /** Whom the export named, so that only another name the next time is news. */
    void remember(List<Told> told) {
        batches.batchUpdate("update person set file_officer = ? where id = ?", told, BATCH, (row, one) -> {
            row.setObject(1, one.officer());
            row.setObject(2, one.person());
        });
    }

    void insertOrders(List<KnownOrder> orders) {
        batches.batchUpdate("""
                insert into supervision_order (judge, starts, ends, contact_standard, id, person_id, number)
                values (?, ?, ?, ?, ?, ?, ?)
                """, orders, BATCH, (row, order) -> {
            bind(row, order);
            row.setObject(6, order.person());
            row.setString(7, order.number());
        });
    }

    void updateOrders(List<KnownOrder> orders) {
        batches.batchUpdate("""
                update supervision_order set judge = ?, starts = ?, ends = ?, contact_standard = ? where id = ?
                """, orders, BATCH, IntakeRepository::bind);
    }

    private static void bind(PreparedStatement row, KnownOrder order) throws SQLException {
        row.setString(1, order.judge());
        row.setObject(2, order.starts());
        row.setObject(3, order.ends());
        row.setString(4, order.contactStandard());
        row.setObject(5, order.id());
    }
}
