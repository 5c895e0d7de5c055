package org.alongside.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.alongside.identity.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The lists that each officer keeps; nobody else sees them. */
@Repository
@Transactional
class KeptLists {
    private final JdbcClient jdbc;

    KeptLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<KeptList> of(Staff staff) {
        return jdbc.sql("select * from kept_list where staff_id = :staff order by name")
                .param("staff", staff.id().value())
                .query((row, number) -> new KeptList(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Arrays.stream((String[]) row.getArray("shows").getArray())
                                .map(code -> Line.Shows.valueOf(code.toUpperCase(Locale.ROOT)))
                                .toList(),
                        Line.Sorted.valueOf(row.getString("sorted").toUpperCase(Locale.ROOT))))
                .list();
    }

    /** The same name again is the same list, shown otherwise from now on. */
    void keep(Staff staff, KeptList list) {
        jdbc.sql("""
                insert into kept_list (id, staff_id, name, shows, sorted)
                select :id, :staff, :name, :shows::text[], :sorted
                 where (select count(*) from kept_list where staff_id = :staff and name <> :name) < :most
                on conflict (staff_id, name) do update set shows = excluded.shows, sorted = excluded.sorted
                """)
                .param("id", list.id())
                .param("staff", staff.id().value())
                .param("name", list.name())
                .param("shows", list.shows().stream().map(Line.Shows::code).toArray(String[]::new))
                .param("sorted", list.sorted().code())
                .param("most", KeptList.MOST)
                .update();
    }

    void remove(Staff staff, UUID id) {
        jdbc.sql("delete from kept_list where id = :id and staff_id = :staff")
                .param("id", id)
                .param("staff", staff.id().value())
                .update();
    }
}
