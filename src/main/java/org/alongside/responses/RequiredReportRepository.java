package org.alongside.responses;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.identity.UnitId;
import org.alongside.people.Relationship;
import org.alongside.platform.Vault;
import org.alongside.responses.RequiredReport.Telling;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RequiredReportRepository {
    private final JdbcClient jdbc;
    private final Vault vault;
    private final ConsultRepository consults;

    RequiredReportRepository(JdbcClient jdbc, Vault vault, ConsultRepository consults) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.consults = consults;
    }

    /** @return false where it was written before */
    boolean insert(Relationship between, RequiredReport report) {
        var later = report.telling() instanceof Telling.Later told ? told : null;
        return jdbc.sql("""
                insert into required_report (id, unit_id, person_id, response_id, profile, item, facts, waiting_words,
                                             against_wish, told_first, not_told_because, tell_by, made_by, made_at)
                values (:id, :unit, :person, :response, :profile, :item, :facts, :waiting, :wish, :toldFirst, :because,
                        :tellBy, :by, :at)
                on conflict (id) do nothing
                """)
                        .param("id", report.id().value())
                        .param("unit", between.officer().unit().value())
                        .param("person", between.person().value())
                        .param(
                                "response",
                                report.response().map(ResponseId::value).orElse(null))
                        .param("profile", report.item().profile())
                        .param("item", report.item().key())
                        .param("facts", seal(report, "facts", report.facts()))
                        .param("waiting", seal(report, "waiting", report.waitingWords()))
                        .param("wish", seal(report, "wish", report.againstWish()))
                        .param("toldFirst", later == null)
                        .param("because", later == null ? null : seal(report, "because", later.because()))
                        .param("tellBy", later == null ? null : later.by())
                        .param("by", report.made().by().value())
                        .param("at", report.made().at().atOffset(UTC))
                        .update()
                > 0;
    }

    boolean told(Relationship between, RequiredReportId id, Recorded told) {
        return jdbc.sql("""
                update required_report set told_by = :by, told_at = :at
                 where id = :id and person_id = :person and tell_by is not null and told_at is null
                """)
                        .param("id", id.value())
                        .param("person", between.person().value())
                        .param("by", told.by().value())
                        .param("at", told.at().atOffset(UTC))
                        .update()
                > 0;
    }

    List<RequiredReport> of(PersonId person) {
        return jdbc.sql("select * from required_report where person_id = :person order by made_at desc")
                .param("person", person.value())
                .query(this::report)
                .list();
    }

    Optional<RequiredReport> find(PersonId person, UUID id) {
        return jdbc.sql("select * from required_report where person_id = :person and id = :id")
                .param("person", person.value())
                .param("id", id)
                .query(this::report)
                .optional();
    }

    /** Who of the unit is still to be told, the earliest day first. */
    List<Untold> untold(UnitId unit) {
        return jdbc.sql("""
                select id, person_id, tell_by from required_report
                 where unit_id = :unit and tell_by is not null and told_at is null order by tell_by
                """)
                .param("unit", unit.value())
                .query((row, number) -> new Untold(
                        new RequiredReportId(row.getObject("id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getObject("tell_by", LocalDate.class)))
                .list();
    }

    /** Somebody who is still to be told of a report. */
    record Untold(RequiredReportId id, PersonId person, LocalDate by) {}

    private RequiredReport report(ResultSet row, int number) throws SQLException {
        var id = new RequiredReportId(row.getObject("id", UUID.class));
        var person = new PersonId(row.getObject("person_id", UUID.class));
        var response = row.getObject("response_id", UUID.class);
        return new RequiredReport(
                id,
                person,
                Optional.ofNullable(response).map(ResponseId::new),
                new NotKept.Item(row.getString("profile"), row.getString("item")),
                open(person, id, "facts", row.getBytes("facts")),
                open(person, id, "waiting", row.getBytes("waiting_words")),
                open(person, id, "wish", row.getBytes("against_wish")),
                telling(row, person, id),
                Rows.recorded(row, "made_by", "made_at"),
                consults.about(person, id.value()));
    }

    private Telling telling(ResultSet row, PersonId person, RequiredReportId id) throws SQLException {
        if (row.getBoolean("told_first")) return new Telling.First();
        var because = open(person, id, "because", row.getBytes("not_told_because"));
        var by = row.getObject("tell_by", LocalDate.class);
        return Rows.perhaps(row, "told_by", "told_at")
                .<Telling>map(told -> new Telling.Since(because, by, told))
                .orElseGet(() -> new Telling.Later(because, by));
    }

    private byte @Nullable [] seal(RequiredReport report, String part, String words) {
        return vault.seal(report.person().value(), place(report.id(), part), words);
    }

    private String open(PersonId person, RequiredReportId id, String part, byte @Nullable [] sealed) {
        return vault.open(person.value(), place(id, part), sealed);
    }

    private static String place(RequiredReportId id, String part) {
        return "required_report." + part + ":" + id;
    }
}
