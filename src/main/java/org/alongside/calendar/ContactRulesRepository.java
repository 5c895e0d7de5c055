package org.alongside.calendar;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.toSet;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.calendar.ContactRules.Twice;
import org.alongside.identity.OfficeHours;
import org.alongside.identity.Recorded;
import org.alongside.identity.StaffId;
import org.alongside.identity.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ContactRulesRepository {
    private final JdbcClient jdbc;

    ContactRulesRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One version, and who made it. */
    record Made(ContactRules rules, Recorded made) {}

    /** The latest first; none until somebody changed what is shipped. */
    List<Made> versions(UnitId unit, OfficeHours hours) {
        return jdbc.sql("select * from contact_rules where unit_id = :unit order by version desc")
                .param("unit", unit.value())
                .query((row, number) -> made(row, hours))
                .list();
    }

    /** @return false when there is such a version by now */
    boolean insert(UnitId unit, ContactRules rules, Recorded made) {
        var written = jdbc.sql("""
                insert into contact_rules (unit_id, version, kinds, by_default, week_starts, twice_monthly, consult_at, consider_at, since, made_by, made_at)
                values (:unit, :version, :kinds, :default, :week, :twice, :consult, :consider, :since, :by, :at)
                on conflict do nothing
                """)
                .param("unit", unit.value())
                .param("version", rules.version())
                .param("kinds", texts(rules.kinds(), Kind::code))
                .param("default", rules.byDefault().code())
                .param("week", code(rules.weekStarts()))
                .param("twice", rules.twice().code())
                .param("consult", rules.consultAt())
                .param("consider", rules.considerAt())
                .param("since", rules.since())
                .param("by", made.by().value())
                .param("at", made.at().atOffset(UTC))
                .update();
        return written > 0;
    }

    private static Made made(ResultSet row, OfficeHours hours) throws SQLException {
        return new Made(
                new ContactRules(
                        row.getInt("version"),
                        codes(row.getArray("kinds"), Kind::of),
                        HowOften.of(row.getString("by_default")),
                        day(row.getString("week_starts")),
                        Twice.valueOf(row.getString("twice_monthly")
                                .toUpperCase(Locale.ROOT)
                                .replace(' ', '_')),
                        row.getInt("consult_at"),
                        row.getInt("consider_at"),
                        row.getObject("since", LocalDate.class),
                        hours),
                new Recorded(
                        new StaffId(row.getObject("made_by", UUID.class)),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()));
    }

    private static <T> Set<T> codes(Array array, Function<String, T> of) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(of).collect(toSet());
    }

    private static <T> String[] texts(Collection<T> values, Function<T, String> code) {
        return values.stream().map(code).toArray(String[]::new);
    }

    private static DayOfWeek day(String code) {
        return DayOfWeek.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static String code(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
