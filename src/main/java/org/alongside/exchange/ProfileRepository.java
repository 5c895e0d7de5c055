package org.alongside.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.StaffId;
import org.alongside.identity.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProfileRepository {
    private final JdbcClient jdbc;

    ProfileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Profile> all(UnitId unit) {
        return jdbc.sql("select * from import_profile where unit_id = :unit order by lower(name)")
                .param("unit", unit.value())
                .query(ProfileRepository::profile)
                .list();
    }

    Optional<Profile> find(UnitId unit, UUID id) {
        return jdbc.sql("select * from import_profile where unit_id = :unit and id = :id")
                .param("unit", unit.value())
                .param("id", id)
                .query(ProfileRepository::profile)
                .optional();
    }

    Optional<Profile> named(UnitId unit, String name) {
        return jdbc.sql("select * from import_profile where unit_id = :unit and lower(name) = lower(:name)")
                .param("unit", unit.value())
                .param("name", name)
                .query(ProfileRepository::profile)
                .optional();
    }

    /** @return false where there is one of that name by now */
    boolean insert(UnitId unit, Profile profile) {
        return jdbc.sql("""
                insert into import_profile (id, unit_id, name, kind, files, whole, mapping, version, changed_by, changed_at)
                values (:id, :unit, :name, :kind, :files, :whole, :mapping, :version, :by, :at)
                on conflict do nothing
                """)
                        .param("id", profile.id())
                        .param("unit", unit.value())
                        .param("name", profile.name())
                        .param("kind", profile.kind().code())
                        .param("files", profile.files())
                        .param("whole", profile.whole())
                        .param("mapping", MappingText.write(profile.mapping()))
                        .param("version", profile.version())
                        .param("by", profile.changedBy().value())
                        .param("at", profile.changedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Keeps what was there; @return false where that is no longer the version it was made from. */
    boolean update(UnitId unit, Profile profile, int base) {
        return jdbc.sql("""
                with before as (select * from import_profile
                                 where id = :id and unit_id = :unit and version = :base for update),
                     kept as (insert into import_profile_before
                              select id, version, name, files, whole, mapping, changed_by, changed_at from before)
                update import_profile set files = :files, whole = :whole, mapping = :mapping, version = :base + 1,
                                          changed_by = :by, changed_at = :at
                 where id in (select id from before)
                """)
                        .param("id", profile.id())
                        .param("unit", unit.value())
                        .param("base", base)
                        .param("files", profile.files())
                        .param("whole", profile.whole())
                        .param("mapping", MappingText.write(profile.mapping()))
                        .param("by", profile.changedBy().value())
                        .param("at", profile.changedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Profile profile(ResultSet row, int number) throws SQLException {
        return new Profile(
                row.getObject("id", UUID.class),
                row.getString("name"),
                ExportKind.of(row.getString("kind")).orElseThrow(),
                row.getString("files"),
                row.getBoolean("whole"),
                MappingText.read(row.getString("mapping")),
                row.getInt("version"),
                new StaffId(row.getObject("changed_by", UUID.class)),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
