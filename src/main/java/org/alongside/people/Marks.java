package org.alongside.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.identity.PersonId;
import org.alongside.identity.UnitId;
import org.alongside.platform.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds people by a phone or a birth date that is sealed: by keyed marks, never by opening everything. */
@Component
class Marks {
    private static final int AT_ONCE = 2_000;
    private static final int FOUND = 40;
    private static final List<Integer> LENGTHS = List.of(10, 7, 4);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Vault vault;

    Marks(JdbcClient jdbc, JdbcTemplate batches, Vault vault) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.vault = vault;
    }

    private record Sealed(UUID person, String phone, String born) {}

    private record Mark(UUID person, String kind, byte[] mark) {}

    /** The digits of a phone number, without the country's 1 in front. */
    static String digits(String phone) {
        var digits = phone.replaceAll("\\D", "");
        return digits.length() == 11 && digits.startsWith("1") ? digits.substring(1) : digits;
    }

    /** Marks whoever is new or was changed; after a large import in steps of {@value #AT_ONCE}. */
    void renew(UnitId unit) {
        var ids = jdbc.sql("select id from person where unit_id = :unit and not marks_stand limit " + AT_ONCE)
                .param("unit", unit.value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        if (ids.isEmpty()) return;
        vault.takeOut(ids);
        var marks = new ArrayList<Mark>();
        for (var person : sealed(ids)) marks.addAll(marks(person));
        jdbc.sql("delete from blind_mark where person_id = any(:people)")
                .param("people", ids.toArray(UUID[]::new))
                .update();
        batches.batchUpdate(
                "insert into blind_mark (person_id, kind, mark) values (?, ?, ?)", marks, 500, (row, mark) -> {
                    row.setObject(1, mark.person());
                    row.setString(2, mark.kind());
                    row.setBytes(3, mark.mark());
                });
        jdbc.sql("update person set marks_stand = true where id = any(:people)")
                .param("people", ids.toArray(UUID[]::new))
                .update();
    }

    private List<Sealed> sealed(List<UUID> people) {
        return jdbc.sql("select id, phone, born from person where id = any(:people) for update")
                .param("people", people.toArray(UUID[]::new))
                .query(this::read)
                .list();
    }

    private Sealed read(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Sealed(
                id,
                digits(vault.open(id, "person.phone", row.getBytes("phone"))),
                vault.open(id, "person.born", row.getBytes("born")));
    }

    private List<Mark> marks(Sealed person) {
        var marks = new ArrayList<Mark>();
        for (var length : LENGTHS)
            if (person.phone().length() >= length)
                marks.add(new Mark(person.person(), "phone-" + length, phone(person.phone(), length)));
        if (!person.born().isEmpty())
            marks.add(new Mark(person.person(), "born", vault.mark("person.born", person.born())));
        return marks;
    }

    private byte[] phone(String digits, int length) {
        return vault.mark("person.phone-" + length, digits.substring(digits.length() - length));
    }

    /** Whose phone ends with these digits, four at least; of one unit, in no order. */
    List<PersonId> ending(UnitId unit, String typed) {
        var digits = digits(typed);
        var length = LENGTHS.stream().filter(one -> one <= digits.length()).findFirst();
        if (length.isEmpty()) return List.of();
        renew(unit);
        var found = jdbc.sql("""
                select person_id, phone, coalesce(same_as, person.id) as leads_to
                  from blind_mark join person on person.id = person_id
                 where mark = :mark and kind = :kind and unit_id = :unit limit
                """ + " " + FOUND * 5)
                .param("mark", phone(digits, length.get()))
                .param("kind", "phone-" + length.get())
                .param("unit", unit.value())
                .query((row, number) -> Map.entry(
                        row.getObject("person_id", UUID.class),
                        Map.entry(row.getBytes("phone"), row.getObject("leads_to", UUID.class))))
                .list();
        vault.takeOut(found.stream().map(Map.Entry::getKey).toList());
        var leads = new LinkedHashMap<UUID, Boolean>();
        for (var one : found)
            if (digits(vault.open(one.getKey(), "person.phone", one.getValue().getKey()))
                    .endsWith(digits)) leads.put(one.getValue().getValue(), true);
        return leads.keySet().stream().limit(FOUND).map(PersonId::new).toList();
    }
}
