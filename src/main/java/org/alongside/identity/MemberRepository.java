package org.alongside.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MemberRepository {
    private static final String MEMBER = """
            select staff.*, array(select role from staff_role where staff_id = staff.id) as roles,
                   exists (select from staff_secret where staff_id = staff.id) as has_sign_in,
                   (select max(expires_at) from enrolment_code
                     where staff_id = staff.id and used_at is null and expires_at > :now) as invited,
                   (select ends_at from sign_in_lock
                     where account = encode(sha256(convert_to(email, 'UTF8')), 'hex') and ends_at > :now) as locked,
                   case when last_in_at < :long_ago then last_in_at end as unused
              from staff where unit_id = :unit
            """;

    private final JdbcClient jdbc;
    private final StaffRepository staff;
    private final Clock clock;
    private final Duration idle;

    MemberRepository(
            JdbcClient jdbc, StaffRepository staff, Clock clock, @Value("${alongside.unused-for:90d}") Duration idle) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.clock = clock;
        this.idle = idle;
    }

    List<Member> all(UnitId unit) {
        return asked(MEMBER + "order by active desc, name", unit)
                .query(MemberRepository::member)
                .list();
    }

    Optional<Member> one(UnitId unit, StaffId id) {
        return asked(MEMBER + "and id = :id", unit)
                .param("id", id.value())
                .query(MemberRepository::member)
                .optional();
    }

    private JdbcClient.StatementSpec asked(String sql, UnitId unit) {
        return jdbc.sql(sql)
                .param("unit", unit.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("long_ago", Timestamp.from(clock.instant().minus(idle)));
    }

    boolean emailTaken(String email, Optional<StaffId> by) {
        return jdbc.sql("select exists (select from staff where email = :email and id is distinct from :by::uuid)")
                .param("email", email)
                .param("by", by.map(StaffId::toString).orElse(null))
                .query(Boolean.class)
                .single();
    }

    boolean badgeTaken(UnitId unit, String badge, Optional<StaffId> by) {
        return jdbc.sql("""
                select exists (select from staff
                                where unit_id = :unit and badge = :badge and badge <> '' and id is distinct from :by::uuid)
                """)
                .param("unit", unit.value())
                .param("badge", badge)
                .param("by", by.map(StaffId::toString).orElse(null))
                .query(Boolean.class)
                .single();
    }

    void update(Staff changed) {
        jdbc.sql("update staff set name = :name, email = :email, badge = :badge where id = :id and unit_id = :unit")
                .param("name", changed.name())
                .param("email", changed.email())
                .param("badge", changed.badge())
                .param("id", changed.id().value())
                .param("unit", changed.unit().value())
                .update();
        takeRoles(changed.id());
        changed.roles().forEach(role -> staff.grant(changed.id(), role));
    }

    private void takeRoles(StaffId id) {
        jdbc.sql("delete from staff_role where staff_id = :id")
                .param("id", id.value())
                .update();
    }

    void active(StaffId id, boolean active) {
        jdbc.sql("update staff set active = :active where id = :id")
                .param("id", id.value())
                .param("active", active)
                .update();
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                StaffRepository.staff(row, number),
                Member.standing(
                        row.getBoolean("active"),
                        row.getBoolean("has_sign_in"),
                        moment(row, "invited"),
                        moment(row, "locked"),
                        moment(row, "unused")));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
