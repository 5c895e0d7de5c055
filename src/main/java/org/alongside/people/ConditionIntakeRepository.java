package org.alongside.people;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.alongside.identity.UnitId;
import org.alongside.platform.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConditionIntakeRepository {
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Vault vault;

    ConditionIntakeRepository(JdbcClient jdbc, JdbcTemplate batches, Vault vault) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.vault = vault;
    }

    /** One order of one person, by the numbers the agency gave them. */
    record OrderOfPerson(UUID id, String number, UUID person, String personNumber) {}

    List<OrderOfPerson> orders(UnitId unit, Collection<String> people) {
        return jdbc.sql("""
                select o.person_id as id, person.number, o.id as order_id, o.number as order_number
                  from person join supervision_order o on o.person_id = coalesce(person.same_as, person.id)
                 where unit_id = :unit and person.number = any(:people)
                """)
                .param("unit", unit.value())
                .param("people", people.toArray(String[]::new))
                .query((row, number) -> new OrderOfPerson(
                        row.getObject("order_id", UUID.class),
                        row.getString("order_number"),
                        row.getObject("id", UUID.class),
                        row.getString("number")))
                .list();
    }

    List<KnownCondition> known(Collection<OrderOfPerson> orders) {
        vault.takeOut(orders.stream().map(OrderOfPerson::person).distinct().toList());
        return jdbc.sql("select * from condition where order_id = any(:orders) and person_id = any(:people)")
                .param("orders", orders.stream().map(OrderOfPerson::id).toArray(UUID[]::new))
                .param("people", orders.stream().map(OrderOfPerson::person).toArray(UUID[]::new))
                .query((row, number) -> known(row))
                .list();
    }

    private KnownCondition known(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var person = row.getObject("person_id", UUID.class);
        return new KnownCondition(
                new KnownCondition.Place(
                        row.getObject("order_id", UUID.class), row.getString("code"), row.getInt("position")),
                id,
                person,
                vault.open(person, "condition.wording:" + id, row.getBytes("wording")),
                Condition.SetBy.valueOf(row.getString("set_by").toUpperCase(Locale.ROOT)),
                row.getObject("since", LocalDate.class));
    }

    void insert(List<KnownCondition> conditions) {
        if (conditions.isEmpty()) return;
        var people = conditions.stream().map(KnownCondition::person).distinct().toList();
        vault.prepare(people);
        vault.takeOut(people);
        batches.batchUpdate("""
                insert into condition (wording, set_by, since, id, person_id, order_id, code, position)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, conditions, BATCH, (row, condition) -> {
            bind(row, condition);
            row.setObject(5, condition.person());
            row.setObject(6, condition.place().order());
            row.setString(7, condition.place().code());
            row.setInt(8, condition.place().position());
        });
    }

    void update(List<KnownCondition> conditions) {
        batches.batchUpdate("""
                update condition set wording = ?, set_by = ?, since = ? where id = ? and person_id = ?
                """, conditions, BATCH, (row, condition) -> {
            bind(row, condition);
            row.setObject(5, condition.person());
        });
    }

    private void bind(PreparedStatement row, KnownCondition condition) throws SQLException {
        row.setBytes(1, vault.seal(condition.person(), "condition.wording:" + condition.id(), condition.wording()));
        row.setString(2, condition.setBy().name().toLowerCase(Locale.ROOT));
        row.setObject(3, condition.since());
        row.setObject(4, condition.id());
    }
}
