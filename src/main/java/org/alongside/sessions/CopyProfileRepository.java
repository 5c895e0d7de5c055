package org.alongside.sessions;

import java.util.List;
import java.util.UUID;
import org.alongside.identity.Staff;
import org.alongside.sessions.CopyProfile.Field;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CopyProfileRepository {
    private final JdbcClient jdbc;

    CopyProfileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CopyProfile> of(Staff staff) {
        return jdbc.sql("select id, name from copy_profile where unit_id = :unit order by name")
                .param("unit", staff.unit().value())
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    return new CopyProfile(id, row.getString("name"), fields(id));
                })
                .list();
    }

    private List<Field> fields(UUID profile) {
        return jdbc.sql("select field, label from copy_profile_field where profile_id = :profile order by position")
                .param("profile", profile)
                .query((row, number) -> new Field(row.getString("field"), row.getString("label")))
                .list();
    }

    void save(Staff by, CopyProfile profile) {
        jdbc.sql("""
                insert into copy_profile as standing (id, unit_id, name) values (:id, :unit, :name)
                on conflict (id) do update set name = excluded.name where standing.unit_id = :unit
                """)
                .param("id", profile.id())
                .param("unit", by.unit().value())
                .param("name", profile.name())
                .update();
        jdbc.sql("delete from copy_profile_field where profile_id = :id")
                .param("id", profile.id())
                .update();
        jdbc.sql("""
                insert into copy_profile_field (profile_id, position, field, label)
                select id, position, field, label
                  from copy_profile, unnest(:fields::text[], :labels::text[]) with ordinality as line (field, label, position)
                 where id = :id and unit_id = :unit
                """)
                .param("id", profile.id())
                .param("unit", by.unit().value())
                .param("fields", profile.order().toArray(String[]::new))
                .param("labels", profile.fields().stream().map(Field::label).toArray(String[]::new))
                .update();
    }

    boolean delete(Staff by, UUID id) {
        jdbc.sql("""
                delete from copy_profile_field where profile_id in (select id from copy_profile where id = :id and unit_id = :unit)
                """).param("id", id).param("unit", by.unit().value()).update();
        return jdbc.sql("delete from copy_profile where id = :id and unit_id = :unit")
                        .param("id", id)
                        .param("unit", by.unit().value())
                        .update()
                > 0;
    }
}
