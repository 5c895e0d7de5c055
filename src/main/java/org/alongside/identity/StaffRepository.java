package org.alongside.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StaffRepository {
    private static final String STAFF = """
            select staff.*, array(select role from staff_role where staff_id = staff.id) as roles from staff
            """;

    private final JdbcClient jdbc;

    StaffRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Staff> active(StaffId id) {
        return jdbc.sql(STAFF + "where id = :id and active")
                .param("id", id.value())
                .query(StaffRepository::staff)
                .optional();
    }

    Optional<Staff> any(StaffId id) {
        return jdbc.sql(STAFF + "where id = :id")
                .param("id", id.value())
                .query(StaffRepository::staff)
                .optional();
    }

    Optional<Staff> activeByEmail(String email) {
        return jdbc.sql(STAFF + "where email = :email and email <> '' and active")
                .param("email", email.strip().toLowerCase(Locale.ROOT))
                .query(StaffRepository::staff)
                .optional();
    }

    Optional<Staff> byBadge(UnitId unit, String badge) {
        return jdbc.sql(STAFF + "where unit_id = :unit and badge = :badge")
                .param("unit", unit.value())
                .param("badge", badge)
                .query(StaffRepository::staff)
                .optional();
    }

    List<Staff> all(UnitId unit) {
        return jdbc.sql(STAFF + "where unit_id = :unit and active order by name")
                .param("unit", unit.value())
                .query(StaffRepository::staff)
                .list();
    }

    /** Nobody could set up sign-ins: there is no administrator who may come in. */
    boolean noAdministrator() {
        return jdbc.sql("""
                select not exists (select from staff join staff_role on staff_id = id
                                    where active and role = 'ADMINISTRATOR')
                """).query((row, number) -> row.getBoolean(1)).single();
    }

    Optional<Instant> lastIn(StaffId id) {
        return jdbc.sql("select last_in_at from staff where id = :id and last_in_at is not null")
                .param("id", id.value())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    void cameIn(StaffId id, Instant at) {
        jdbc.sql("update staff set last_in_at = :at where id = :id")
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    boolean nobody() {
        return jdbc.sql("select not exists (select from staff)")
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    void insert(Staff staff) {
        jdbc.sql("""
                insert into staff (id, unit_id, name, email, badge, language)
                values (:id, :unit, :name, :email, :badge, :language)
                """)
                .param("id", staff.id().value())
                .param("unit", staff.unit().value())
                .param("name", staff.name())
                .param("email", staff.email())
                .param("badge", staff.badge())
                .param("language", staff.language().getLanguage())
                .update();
        staff.roles().forEach(role -> grant(staff.id(), role));
    }

    void grant(StaffId staff, Role role) {
        jdbc.sql("insert into staff_role (staff_id, role) values (:staff, :role) on conflict do nothing")
                .param("staff", staff.value())
                .param("role", role.name())
                .update();
    }

    void language(StaffId staff, String language) {
        jdbc.sql("update staff set language = :language where id = :id")
                .param("id", staff.value())
                .param("language", language)
                .update();
    }

    Optional<Unit> unit(UnitId id) {
        return jdbc.sql("select * from unit where id = :id")
                .param("id", id.value())
                .query(StaffRepository::unit)
                .optional();
    }

    /** The unit of this installation: the first that was made. */
    Optional<Unit> onlyUnit() {
        return jdbc.sql("select * from unit order by id limit 1")
                .query(StaffRepository::unit)
                .optional();
    }

    void insert(Unit unit) {
        jdbc.sql("insert into unit (id, name, zone, demo) values (:id, :name, :zone, :demo)")
                .param("id", unit.id().value())
                .param("name", unit.name())
                .param("zone", unit.zone().getId())
                .param("demo", unit.demo())
                .update();
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(
                new UnitId(row.getObject("id", UUID.class)),
                row.getString("name"),
                ZoneId.of(row.getString("zone")),
                row.getBoolean("demo"));
    }

    static Staff staff(ResultSet row, int number) throws SQLException {
        return new Staff(
                new StaffId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                row.getString("badge"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                Locale.forLanguageTag(row.getString("language")));
    }
}
