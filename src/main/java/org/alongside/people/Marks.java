package org.alongside.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
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

    private record Opened(UUID person, List<String> phones, String born) {}

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
        for (var person : opened(ids)) marks.addAll(marks(person));
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

    private List<Opened> opened(List<UUID> people) {
        var phones = phones(people);
        return jdbc.sql("select id, born from person where id = any(:people) for update")
                .param("people", people.toArray(UUID[]::new))
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Opened(
                            id,
                            phones.getOrDefault(id, List.of()),
                            vault.open(id, "person.born", row.getBytes("born")));
                })
                .list();
    }

    /** The digits of the phones of these people: the agency's, and the one that the officer wrote down last. */
    private Map<UUID, List<String>> phones(List<UUID> people) {
        return jdbc
                .sql("""
                select id, null::uuid as version_id, phone as sealed from person where id = any(:people) and phone is not null
                union all
                select latest.person_id, line.version_id, line.words
                  from (select distinct on (person_id) person_id, id from about_version
                         where person_id = any(:people) and section = 'contact'
                         order by person_id, number desc) as latest
                  join about_line line on line.version_id = latest.id and field = 'phone/to'
                """)
                .param("people", people.toArray(UUID[]::new))
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    var version = row.getObject("version_id", UUID.class);
                    var place = version == null ? "person.phone" : AboutRepository.place(version, "phone/to");
                    return Map.entry(id, digits(vault.open(id, place, row.getBytes("sealed"))));
                })
                .list()
                .stream()
                .distinct()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private List<Mark> marks(Opened person) {
        var marks = new ArrayList<Mark>();
        for (var length : LENGTHS)
            person.phones().stream()
                    .filter(phone -> phone.length() >= length)
                    .map(phone -> phone.substring(phone.length() - length))
                    .distinct()
                    .forEach(phone -> marks.add(new Mark(person.person(), "phone-" + length, phone(phone, length))));
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
                select person_id, coalesce(same_as, person.id) as leads_to
                  from blind_mark join person on person.id = person_id
                 where mark = :mark and kind = :kind and unit_id = :unit limit
                """ + " " + FOUND * 5)
                .param("mark", phone(digits, length.get()))
                .param("kind", "phone-" + length.get())
                .param("unit", unit.value())
                .query((row, number) ->
                        Map.entry(row.getObject("person_id", UUID.class), row.getObject("leads_to", UUID.class)))
                .list();
        var people = found.stream().map(Map.Entry::getKey).toList();
        vault.takeOut(people);
        var phones = phones(people);
        return found.stream()
                .filter(one ->
                        phones.getOrDefault(one.getKey(), List.of()).stream().anyMatch(phone -> phone.endsWith(digits)))
                .map(one -> new PersonId(one.getValue()))
                .distinct()
                .limit(FOUND)
                .toList();
    }
}
