package org.alongside.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.alongside.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SecretRepository {
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    SecretRepository(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** What a member of staff proves themselves with. */
    record Secret(String passwordHash, byte[] totp) {}

    Optional<Secret> of(StaffId staff) {
        return jdbc.sql("select password_hash, totp_secret from staff_secret where staff_id = :staff")
                .param("staff", staff.value())
                .query((row, number) -> new Secret(
                        row.getString("password_hash"), vault.openForUnit(place(staff), row.getBytes("totp_secret"))))
                .optional();
    }

    void put(StaffId staff, Secret secret, long step) {
        jdbc.sql("""
                insert into staff_secret (staff_id, password_hash, totp_secret, totp_last_step, changed_at)
                values (:staff, :hash, :totp, :step, :now)
                on conflict (staff_id) do update set password_hash = :hash, totp_secret = :totp, totp_last_step = :step,
                       changed_at = :now
                """)
                .param("staff", staff.value())
                .param("hash", secret.passwordHash())
                .param("totp", vault.sealForUnit(place(staff), secret.totp()))
                .param("step", step)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void password(StaffId staff, String hash) {
        jdbc.sql("update staff_secret set password_hash = :hash, changed_at = :now where staff_id = :staff")
                .param("staff", staff.value())
                .param("hash", hash)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** @return false when this step, or a later one, was used already */
    boolean useStep(StaffId staff, long step) {
        return jdbc.sql(
                                "update staff_secret set totp_last_step = :step where staff_id = :staff and totp_last_step < :step")
                        .param("staff", staff.value())
                        .param("step", step)
                        .update()
                == 1;
    }

    private static String place(StaffId staff) {
        return "staff_secret.totp_secret:" + staff;
    }
}
