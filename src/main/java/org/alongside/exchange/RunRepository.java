package org.alongside.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.exchange.Report.State;
import org.alongside.identity.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RunRepository {
    private static final int SHOWN = 20;

    private final JdbcClient jdbc;

    RunRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A run that stopped may come again under its id, once somebody said yes. */
    void insert(UnitId unit, Incoming incoming, Instant at, Run.State state, Report report, byte[] sealedReport) {
        jdbc.sql("""
                insert into import_run (id, unit_id, profile_id, kind, way, file, at, state,
                                        rows, added, changed, same, refused, gone, report)
                values (:id, :unit, :profile, :kind, :way, :file, :at, :state,
                        :rows, :added, :changed, :same, :refused, :gone, :report)
                on conflict (id) do update set at = excluded.at, state = excluded.state, rows = excluded.rows,
                        added = excluded.added, changed = excluded.changed, same = excluded.same,
                        refused = excluded.refused, gone = excluded.gone, report = excluded.report
                """)
                .param("id", incoming.id())
                .param("unit", unit.value())
                .param("profile", incoming.profile().map(Profile::id).orElse(null))
                .param("kind", incoming.kind().code())
                .param("way", incoming.way().code())
                .param("file", incoming.file())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("state", state.code())
                .param("rows", report.rows())
                .param("added", report.count(State.ADDED))
                .param("changed", report.count(State.CHANGED))
                .param("same", report.count(State.SAME))
                .param("refused", report.count(State.REFUSED))
                .param("gone", report.count(State.GONE))
                .param("report", sealedReport)
                .update();
    }

    void turnedAway(UnitId unit, UUID id, String file, Instant at) {
        jdbc.sql("""
                insert into import_run (id, unit_id, kind, way, file, at, state)
                values (:id, :unit, 'people', 'folder', :file, :at, 'turned-away')
                on conflict (id) do update set state = 'turned-away', at = excluded.at where import_run.state = 'stopped'
                """)
                .param("id", id)
                .param("unit", unit.value())
                .param("file", file)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Run> find(UnitId unit, UUID id) {
        return jdbc.sql(RUN + "where run.unit_id = :unit and run.id = :id")
                .param("unit", unit.value())
                .param("id", id)
                .query(RunRepository::run)
                .optional();
    }

    List<Run> latest(UnitId unit) {
        return jdbc.sql(RUN + "where run.unit_id = :unit order by run.at desc limit :most")
                .param("unit", unit.value())
                .param("most", SHOWN)
                .query(RunRepository::run)
                .list();
    }

    Optional<byte[]> report(UnitId unit, UUID id) {
        return jdbc.sql("select report from import_run where unit_id = :unit and id = :id and report is not null")
                .param("unit", unit.value())
                .param("id", id)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** How many rows the last one had that was brought in. */
    Optional<Integer> usualRows(UUID profile) {
        return jdbc.sql("""
                select rows from import_run where profile_id = :profile and state = 'done' order by at desc limit 1
                """)
                .param("profile", profile)
                .query((row, number) -> row.getInt(1))
                .optional();
    }

    void forgetReportsBefore(Instant moment) {
        jdbc.sql("update import_run set report = null where at <= :moment and report is not null")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return true for the one that is to look through the folder on that day */
    boolean sweeps(UnitId unit, LocalDate day) {
        return jdbc.sql("""
                insert into import_sweep (unit_id, last_on) values (:unit, :day)
                on conflict (unit_id) do update set last_on = :day where import_sweep.last_on < :day
                """).param("unit", unit.value()).param("day", day).update() == 1;
    }

    private static final String RUN = """
            select run.*, coalesce(profile.name, '') as profile_name
              from import_run run left join import_profile profile on profile.id = run.profile_id
            """;

    private static Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getObject("id", UUID.class),
                row.getString("profile_name"),
                ExportKind.of(row.getString("kind")).orElseThrow(),
                Incoming.Way.valueOf(row.getString("way").toUpperCase(Locale.ROOT)),
                row.getString("file"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Run.State.valueOf(
                        row.getString("state").toUpperCase(Locale.ROOT).replace('-', '_')),
                row.getInt("rows"),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("same"),
                row.getInt("refused"),
                row.getInt("gone"),
                row.getBytes("report") != null);
    }
}
