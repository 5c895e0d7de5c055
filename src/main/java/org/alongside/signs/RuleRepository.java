package org.alongside.signs;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.identity.Recorded;
import org.alongside.identity.StaffId;
import org.alongside.identity.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RuleRepository {
    private final JdbcClient jdbc;

    RuleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a unit set for one shipped rule, in one version. */
    record Setting(int version, String rule, boolean on, int within, Map<String, Integer> needs, Recorded made) {}

    /** Every version, the latest first. */
    List<Setting> settings(UnitId unit) {
        return jdbc.sql("select * from sign_rule_setting where unit_id = :unit order by version desc, rule")
                .param("unit", unit.value())
                .query((row, number) -> setting(row))
                .list();
    }

    /** @return false when that version is there by now */
    boolean insert(UnitId unit, int version, Rule rule, Recorded made) {
        return jdbc.sql("""
                insert into sign_rule_setting
                       (unit_id, version, rule, is_on, within_days, facts, at_least, made_by, made_at)
                values (:unit, :version, :rule, :on, :within, :facts, :least::int[], :by, :at)
                on conflict do nothing
                """)
                        .param("unit", unit.value())
                        .param("version", version)
                        .param("rule", rule.key())
                        .param("on", rule.on())
                        .param("within", rule.within())
                        .param("facts", rule.needs().keySet().toArray(String[]::new))
                        .param(
                                "least",
                                rule.needs().values().stream()
                                        .map(String::valueOf)
                                        .toArray(String[]::new))
                        .param("by", made.by().value())
                        .param("at", made.at().atOffset(UTC))
                        .update()
                == 1;
    }

    private static Setting setting(ResultSet row) throws SQLException {
        var facts = (String[]) row.getArray("facts").getArray();
        var least = (Integer[]) row.getArray("at_least").getArray();
        var needs = new LinkedHashMap<String, Integer>();
        for (int place = 0; place < facts.length; place++) needs.put(facts[place], least[place]);
        return new Setting(
                row.getInt("version"),
                row.getString("rule"),
                row.getBoolean("is_on"),
                row.getInt("within_days"),
                needs,
                new Recorded(
                        new StaffId(row.getObject("made_by", UUID.class)),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()));
    }
}
