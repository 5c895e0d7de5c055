package org.alongside.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.identity.PersonId;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.identity.StaffId;
import org.alongside.identity.UnitId;
import org.alongside.people.Relationship.Standing;
import org.alongside.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonRepository {
    /** The people whom {@code :staff} has at {@code :now} because they stand in for somebody. */
    private static final String WITH_COVER = """
            with with_cover as not materialized (
                select caseload.person_id from cover
                  join caseload on caseload.officer_id = cover.officer_id and until is null
                 where covering_id = :staff and (cover.person_id is null or cover.person_id = caseload.person_id)
                   and\s""" + CoverRepository.HOLDS + ")\n";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    PersonRepository(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    Optional<Standing> standing(Staff staff, PersonId person) {
        return jdbc.sql(WITH_COVER + """
                select exists (select from caseload
                                where person_id = person.id and officer_id = :staff and until is null) as assigned,
                       exists (select from with_cover where person_id = person.id) as covered
                  from person
                 where id = :person and unit_id = :unit
                """)
                .param("staff", staff.id().value())
                .param("unit", staff.unit().value())
                .param("person", person.value())
                .param("now", now())
                .query((row, number) -> standing(staff, row.getBoolean("assigned"), row.getBoolean("covered")))
                .optional()
                .flatMap(Function.identity());
    }

    private static Optional<Standing> standing(Staff staff, boolean assigned, boolean covered) {
        if (assigned && staff.is(Role.OFFICER)) return Optional.of(Standing.ASSIGNED);
        if (covered && staff.is(Role.OFFICER)) return Optional.of(Standing.COVERING);
        return staff.is(Role.SUPERVISOR) ? Optional.of(Standing.SUPERVISING) : Optional.empty();
    }

    /** Whether this person is on that officer's caseload today. */
    boolean isWith(PersonId person, StaffId officer) {
        return jdbc.sql("""
                select exists (select from caseload
                                where person_id = :person and officer_id = :officer and until is null)
                """)
                .param("person", person.value())
                .param("officer", officer.value())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** A person and who has them. */
    record Held(StaffId officer, Person person) {}

    List<Held> caseloads(UnitId unit) {
        return jdbc.sql("""
                select person.*, officer_id from person join caseload on person_id = person.id
                 where unit_id = :unit and until is null
                """)
                .param("unit", unit.value())
                .query((row, number) ->
                        new Held(new StaffId(row.getObject("officer_id", UUID.class)), person(row, number)))
                .list();
    }

    /** Whom this officer stands in for someone with, now. */
    List<Person> coveredBy(Staff officer) {
        return jdbc.sql(WITH_COVER + """
                select person.* from person
                 where id in (select person_id from with_cover)
                   and not exists (select from caseload
                                    where person_id = person.id and officer_id = :staff and until is null)
                 order by last_name, first_name
                """)
                .param("staff", officer.id().value())
                .param("now", now())
                .query(PersonRepository::person)
                .list();
    }

    /** Who is with a cover, whether or not it holds today. */
    List<Person> covered(Cover.About cover) {
        return jdbc.sql("""
                select person.* from person join caseload on person_id = person.id
                 where officer_id = :officer and until is null and (:only::uuid is null or person.id = :only::uuid)
                 order by last_name, first_name
                """)
                .param("officer", cover.officer().id().value())
                .param("only", cover.only().map(only -> only.id().toString()).orElse(null))
                .query(PersonRepository::person)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    Person person(Relationship between) {
        return jdbc.sql("select * from person where id = :person")
                .param("person", between.person().value())
                .query(PersonRepository::person)
                .single();
    }

    List<Person> caseload(Staff officer) {
        return jdbc.sql("""
                select person.* from person join caseload on person_id = person.id
                 where officer_id = :officer and until is null
                 order by last_name, first_name
                """)
                .param("officer", officer.id().value())
                .query(PersonRepository::person)
                .list();
    }

    /**
     * By any part of a name or number, blanks between parts, with or without accents; "" finds everybody this member of
     * staff may see.
     */
    List<Person> find(Staff staff, String query) {
        return jdbc.sql(WITH_COVER + """
                select person.* from person
                  left join caseload on person_id = person.id and until is null
                 where unit_id = :unit and (officer_id = :staff or :all or person.id in (select person_id from with_cover))
                   and (select coalesce(bool_and(
                               regexp_replace(
                                       normalize(concat_ws(' ', first_name, preferred_name, own_name, last_name, number), nfd),
                                       '[\\u0300-\\u036f]', '', 'g')
                                   ilike '%' || part || '%'), true)
                          from unnest(:parts::text[]) as part)
                 order by last_name, first_name
                 limit 500
                """)
                .param("now", now())
                .param("unit", staff.unit().value())
                .param("staff", staff.id().value())
                .param("all", staff.is(Role.SUPERVISOR))
                .param("parts", parts(query))
                .query(PersonRepository::person)
                .list();
    }

    List<Person> among(Staff staff, Collection<PersonId> ids) {
        return jdbc.sql(WITH_COVER + """
                select person.* from person
                 where unit_id = :unit and id = any(:ids)
                   and (:all or exists (select from caseload
                                         where person_id = person.id and officer_id = :staff and until is null)
                        or id in (select person_id from with_cover))
                """)
                .param("now", now())
                .param("unit", staff.unit().value())
                .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("staff", staff.id().value())
                .param("all", staff.is(Role.SUPERVISOR))
                .query(PersonRepository::person)
                .list();
    }

    private static String[] parts(String query) {
        return java.util.Arrays.stream(Normalizer.normalize(query.strip(), Normalizer.Form.NFD)
                        .replaceAll("\\p{Mn}", "")
                        .split("\\s+"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.replaceAll("[%_\\\\]", "\\\\$0"))
                .toArray(String[]::new);
    }

    Map<String, PersonId> numbered(UnitId unit, Collection<String> numbers) {
        return jdbc
                .sql("select id, number from person where unit_id = :unit and number = any(:numbers)")
                .param("unit", unit.value())
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, number) ->
                        Map.entry(row.getString("number"), new PersonId(row.getObject("id", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Order> orders(Relationship between) {
        return jdbc.sql("select * from supervision_order where person_id = :person order by starts, number")
                .param("person", between.person().value())
                .query((row, number) -> new Order(
                        row.getString("number"),
                        row.getString("judge"),
                        row.getObject("starts", LocalDate.class),
                        row.getObject("ends", LocalDate.class),
                        row.getString("contact_standard"),
                        conditions(between, row.getObject("id", UUID.class))))
                .list();
    }

    private List<Condition> conditions(Relationship between, UUID order) {
        return jdbc.sql("""
                select * from condition where person_id = :person and order_id = :order
                 order by set_by desc, code, position
                """)
                .param("person", between.person().value())
                .param("order", order)
                .query((row, number) -> condition(row, between.person()))
                .list();
    }

    private Condition condition(ResultSet row, PersonId person) throws SQLException {
        var id = new ConditionId(row.getObject("id", UUID.class));
        return new Condition(
                id,
                row.getString("code"),
                vault.open(person.value(), "condition.wording:" + id, row.getBytes("wording")),
                Condition.SetBy.valueOf(row.getString("set_by").toUpperCase(java.util.Locale.ROOT)),
                row.getObject("since", LocalDate.class),
                OwnWords.NONE);
    }

    /** What the officer wrote down stands before what the agency's file says. */
    static Person person(ResultSet row, int number) throws SQLException {
        var corrected = row.getString("own_name") != null;
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString(corrected ? "own_name" : "preferred_name"),
                row.getString(corrected ? "own_language" : "language"),
                row.getBoolean(corrected ? "own_interpreter" : "interpreter"));
    }
}
