package org.alongside.identity;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alongside.identity.Hours.Standing;
import org.alongside.identity.OfficeHours.Open;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HoursRepository {
    private final JdbcClient jdbc;

    HoursRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<DayOfWeek, Open> week(UnitId unit) {
        var week = new EnumMap<DayOfWeek, Open>(DayOfWeek.class);
        jdbc.sql("select * from unit_hours where unit_id = :unit")
                .param("unit", unit.value())
                .query(row -> {
                    week.put(
                            DayOfWeek.of(row.getInt("day")),
                            new Open(
                                    row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class)));
                });
        return week;
    }

    SortedMap<LocalDate, String> holidays(UnitId unit) {
        var holidays = new TreeMap<LocalDate, String>();
        jdbc.sql("select * from unit_holiday where unit_id = :unit")
                .param("unit", unit.value())
                .query(row -> {
                    holidays.put(row.getObject("day", LocalDate.class), row.getString("name"));
                });
        return holidays;
    }

    Standing standing(UnitId unit) {
        return jdbc.sql("select name, grace_minutes, version from unit where id = :unit")
                .param("unit", unit.value())
                .query((row, number) -> new Standing(
                        row.getString("name"), Duration.ofMinutes(row.getInt("grace_minutes")), row.getInt("version")))
                .single();
    }

    boolean change(UnitId unit, Standing wanted) {
        return jdbc.sql("""
                update unit set name = :name, grace_minutes = :grace, version = version + 1
                 where id = :unit and version = :version
                """)
                        .param("unit", unit.value())
                        .param("name", wanted.name())
                        .param("grace", wanted.grace().toMinutes())
                        .param("version", wanted.version())
                        .update()
                == 1;
    }

    void setWeek(UnitId unit, Map<DayOfWeek, Open> week) {
        jdbc.sql("delete from unit_hours where unit_id = :unit")
                .param("unit", unit.value())
                .update();
        week.forEach((day, open) -> insert(unit, day, open));
    }

    private void insert(UnitId unit, DayOfWeek day, Open open) {
        jdbc.sql("insert into unit_hours (unit_id, day, opens, closes) values (:unit, :day, :opens, :closes)")
                .param("unit", unit.value())
                .param("day", day.getValue())
                .param("opens", open.opens())
                .param("closes", open.closes())
                .update();
    }

    void close(UnitId unit, LocalDate day, String name) {
        jdbc.sql("""
                insert into unit_holiday (unit_id, day, name) values (:unit, :day, :name)
                on conflict (unit_id, day) do update set name = excluded.name
                """)
                .param("unit", unit.value())
                .param("day", day)
                .param("name", name)
                .update();
    }

    boolean open(UnitId unit, LocalDate day) {
        return jdbc.sql("delete from unit_holiday where unit_id = :unit and day = :day")
                        .param("unit", unit.value())
                        .param("day", day)
                        .update()
                == 1;
    }
}
