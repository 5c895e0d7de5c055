package org.alongside.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.alongside.Stage;
import org.alongside.audit.Audit;
import org.alongside.exchange.Report.State;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Export files for one scenario: its own person numbers and badges, so that scenarios never meet. */
record Exports(Stage stage, Imports imports, JdbcClient jdbc, String tag) {
    static final String PEOPLE = "PersonNumber,LastName,FirstName,DateOfBirth,Phone,OfficerBadge,OfficerName,"
            + "OrderNumber,SupervisionStart,SupervisionEnd,ContactStandard\n";

    static Exports of(Stage stage, Imports imports, JdbcClient jdbc) {
        return new Exports(
                stage, imports, jdbc, "T" + UUID.randomUUID().toString().substring(0, 6));
    }

    static ExportText.Source source(String text) {
        return source(text.getBytes(UTF_8));
    }

    static ExportText.Source source(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    /** A file as it came from an agency, with this scenario's numbers and badges. */
    String file(String name) {
        try {
            return new ClassPathResource("exports/" + name)
                    .getContentAsString(UTF_8)
                    .replace("24-07", tag + "-")
                    .replace("LV-", tag + "-LV-");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    String number(int person) {
        return "%s-%05d".formatted(tag, person);
    }

    /** One row of a caseload in the columns of {@link #PEOPLE}. */
    String person(int person, String lastName, String born, String badge) {
        return "%s,%s,Sam,%s,(312) 555-0142,%s-LV-%s,Dana Whitfield,O-%d,2025-03-01,,weekly%n"
                .formatted(number(person), lastName, born, tag, badge, person);
    }

    Report tryOut(ExportKind kind, String text) {
        return imports.tryOut(stage.unit(), Incoming.once(kind, source(text), Audit.ITSELF));
    }

    Report bringIn(ExportKind kind, String text) {
        return imports.bringIn(stage.unit(), Incoming.once(kind, source(text), Audit.ITSELF));
    }

    static List<Integer> counts(Report report) {
        return List.of(
                report.count(State.ADDED),
                report.count(State.CHANGED),
                report.count(State.SAME),
                report.count(State.REFUSED));
    }

    long people() {
        return count("select count(*) from person where number like :tag");
    }

    long count(String sql) {
        return jdbc.sql(sql)
                .param("tag", tag + "-%")
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** Changes with every write to these people or what belongs to them. */
    String versions() {
        return jdbc.sql("""
                select coalesce(string_agg(version, ',' order by version), '') from (
                    select id::text || xmin::text as version from person where number like :tag
                    union all
                    select o.id::text || o.xmin::text from supervision_order o join person p on p.id = o.person_id
                     where p.number like :tag
                    union all
                    select c.id::text || c.xmin::text from condition c join person p on p.id = c.person_id
                     where p.number like :tag
                    union all
                    select a.id::text || a.xmin::text from appointment a join person p on p.id = a.person_id
                     where p.number like :tag
                    union all
                    select c.person_id::text || since || c.xmin::text from caseload c join person p on p.id = c.person_id
                     where p.number like :tag) versions
                """)
                .param("tag", tag + "-%")
                .query((row, number) -> row.getString(1))
                .single();
    }
}
