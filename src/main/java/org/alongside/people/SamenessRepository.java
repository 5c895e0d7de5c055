package org.alongside.people;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.identity.Staff;
import org.alongside.identity.StaffId;
import org.alongside.people.Alike.Side;
import org.alongside.people.Alike.What;
import org.alongside.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SamenessRepository {
    private static final String OFFICER = """
            coalesce((select staff.name from caseload join staff on staff.id = officer_id
                       where person_id = %s.id and until is null), '')""";

    private final JdbcClient jdbc;
    private final Vault vault;

    SamenessRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * Records with the same phone, or with the same birth date and names that are alike. A mark that many share (an
     * agency's own phone) says nothing.
     */
    List<Alike> alike(Staff supervisor, int most) {
        return jdbc.sql("""
                with telling as (
                    select mark, kind from blind_mark where kind in ('born', 'phone-10')
                     group by mark, kind having count(*) between 2 and 10
                ), pairs as (
                    select one.person_id as one_id, other.person_id as other_id,
                           bool_or(one.kind = 'born') as born, bool_or(one.kind = 'phone-10') as phone
                      from telling
                      join blind_mark one on one.mark = telling.mark and one.kind = telling.kind
                      join blind_mark other on other.mark = telling.mark and other.kind = telling.kind
                                           and one.person_id < other.person_id
                     group by one.person_id, other.person_id
                ), named as (
                    select pairs.*, left(find_text(a.last_name), 3) = left(find_text(b.last_name), 3)
                               or find_text(a.first_name) = find_text(b.first_name)
                               or find_text(a.first_name) = find_text(b.last_name) as alike
                      from pairs join person a on a.id = one_id join person b on b.id = other_id
                     where a.unit_id = :unit and b.unit_id = :unit and a.same_as is null and b.same_as is null
                       and not exists (select from not_same_person
                                        where not_same_person.one_id = pairs.one_id
                                          and not_same_person.other_id = pairs.other_id)
                )
                select one_id, other_id, alike, named.born as same_born, named.phone as same_phone, a.number as one_number, a.first_name || ' ' || a.last_name as one_name,
                       b.number as other_number, b.first_name || ' ' || b.last_name as other_name,
                       of_a as one_officer, of_b as other_officer
                  from named join person a on a.id = one_id join person b on b.id = other_id
                 where named.phone or named.born and alike
                 order by (named.born and named.phone) desc, a.last_name, a.first_name, one_id, other_id limit :most
                """.replace("of_a as", OFFICER.formatted("a") + " as")
                        .replace("of_b as", OFFICER.formatted("b") + " as"))
                .param("unit", supervisor.unit().value())
                .param("most", most)
                .query((row, number) -> new Alike(side(row, "one"), side(row, "other"), same(row)))
                .list();
    }

    private static List<What> same(ResultSet row) throws SQLException {
        var same = new ArrayList<What>();
        if (row.getBoolean("same_born")) same.add(What.BORN);
        if (row.getBoolean("same_phone")) same.add(What.PHONE);
        if (row.getBoolean("alike")) same.add(What.NAME);
        return same;
    }

    private static Side side(ResultSet row, String which) throws SQLException {
        return new Side(
                new PersonId(row.getObject(which + "_id", UUID.class)),
                row.getString(which + "_name"),
                row.getString(which + "_number"),
                row.getString(which + "_officer"));
    }

    /** Takes both to hand. @return how many of them stand alone: lead nowhere, and the other is led to by nobody */
    int lock(Staff supervisor, PersonId kept, PersonId other) {
        jdbc.sql("select id from person where id in (:kept, :other) order by id for update")
                .param("kept", kept.value())
                .param("other", other.value())
                .query((row, number) -> 1)
                .list();
        return jdbc.sql("""
                select count(*) from person
                 where id in (:kept, :other) and unit_id = :unit and same_as is null
                   and not exists (select from person led where led.same_as = :other)
                """)
                .param("kept", kept.value())
                .param("other", other.value())
                .param("unit", supervisor.unit().value())
                .query(Integer.class)
                .single();
    }

    void join(UUID id, PersonId kept, PersonId other, String why, Recorded recorded) {
        jdbc.sql("""
                insert into same_person (id, kept_id, other_id, why, by, at) values (:id, :kept, :other, :why, :by, :at)
                """)
                .param("id", id)
                .param("kept", kept.value())
                .param("other", other.value())
                .param("why", vault.seal(kept.value(), place(id), why))
                .param("by", recorded.by().value())
                .param("at", recorded.at().atOffset(UTC))
                .update();
        lead(other, kept.value());
    }

    private void lead(PersonId other, @org.jspecify.annotations.Nullable UUID kept) {
        jdbc.sql("update person set same_as = :kept::uuid where id = :other")
                .param("kept", kept == null ? null : kept.toString())
                .param("other", other.value())
                .update();
    }

    void part(Together together, Recorded recorded) {
        jdbc.sql("update same_person set undone_by = :by, undone_at = :at where id = :id and undone_at is null")
                .param("id", together.id())
                .param("by", recorded.by().value())
                .param("at", recorded.at().atOffset(UTC))
                .update();
        lead(together.other().id(), null);
    }

    void areTwo(PersonId one, PersonId other, Recorded recorded) {
        var first = one.value().toString().compareTo(other.value().toString()) < 0;
        jdbc.sql("""
                insert into not_same_person (one_id, other_id, by, at) values (:one, :other, :by, :at)
                on conflict do nothing
                """)
                .param("one", (first ? one : other).value())
                .param("other", (first ? other : one).value())
                .param("by", recorded.by().value())
                .param("at", recorded.at().atOffset(UTC))
                .update();
    }

    private static final String TOGETHER =
            """
            select same_person.*, staff.name as by_name,
                   a.number as kept_number, a.first_name || ' ' || a.last_name as kept_name,
                   b.number as other_number, b.first_name || ' ' || b.last_name as other_name,
                   of_a as kept_officer, of_b as other_officer
              from same_person join person a on a.id = kept_id join person b on b.id = other_id
              join staff on staff.id = by
             where undone_at is null and a.unit_id = :unit
            """.replace("of_a as", OFFICER.formatted("a") + " as").replace("of_b as", OFFICER.formatted("b") + " as");

    List<Together> together(Staff supervisor) {
        return jdbc.sql(TOGETHER + " order by at desc limit 200")
                .param("unit", supervisor.unit().value())
                .query(this::read)
                .list();
    }

    Optional<Together> find(Staff supervisor, UUID id) {
        return jdbc.sql(TOGETHER + " and same_person.id = :id")
                .param("unit", supervisor.unit().value())
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** The other records that lead to this person's. */
    List<Together> leadingTo(Relationship between) {
        return jdbc.sql(TOGETHER + " and (kept_id = :person or other_id = :person) order by at desc")
                .param("unit", between.officer().unit().value())
                .param("person", between.person().value())
                .query(this::read)
                .list();
    }

    private Together read(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var kept = side(row, "kept");
        return new Together(
                id,
                kept,
                side(row, "other"),
                vault.open(kept.id().value(), place(id), row.getBytes("why")),
                row.getString("by_name"),
                new Recorded(
                        new StaffId(row.getObject("by", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant()));
    }

    private static String place(UUID id) {
        return "same_person.why:" + id;
    }
}
