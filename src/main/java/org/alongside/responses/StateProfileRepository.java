package org.alongside.responses;

import static java.time.ZoneOffset.UTC;

import java.util.Optional;
import org.alongside.identity.Recorded;
import org.alongside.identity.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StateProfileRepository {
    private final JdbcClient jdbc;

    StateProfileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> fingerprint(String key) {
        return jdbc.sql("select fingerprint from state_profile where key = :key")
                .param("key", key)
                .query((row, number) -> row.getBytes("fingerprint"))
                .optional();
    }

    void insert(ShippedProfile.Read read) {
        jdbc.sql("insert into state_profile (key, fingerprint) values (:key, :fingerprint)")
                .param("key", read.profile().key())
                .param("fingerprint", read.fingerprint())
                .update();
        for (var duty : read.profile().mustReport())
            jdbc.sql("insert into state_profile_item (profile, item) values (:profile, :item)")
                    .param("profile", read.profile().key())
                    .param("item", duty.key())
                    .update();
    }

    Optional<String> chosen(UnitId unit) {
        return jdbc.sql("select profile from unit_profile where unit_id = :unit order by number desc limit 1")
                .param("unit", unit.value())
                .query((row, number) -> row.getString("profile"))
                .optional();
    }

    void choose(UnitId unit, String profile, Recorded recorded) {
        jdbc.sql("""
                insert into unit_profile (unit_id, number, profile, chosen_by, chosen_at)
                select :unit, coalesce(max(number), 0) + 1, :profile, :by, :at from unit_profile where unit_id = :unit
                """)
                .param("unit", unit.value())
                .param("profile", profile)
                .param("by", recorded.by().value())
                .param("at", recorded.at().atOffset(UTC))
                .update();
    }
}
