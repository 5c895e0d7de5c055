package org.alongside.responses;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.disclosure.InformationClass;
import org.alongside.disclosure.Recipient;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.people.Relationship;
import org.alongside.platform.Vault;
import org.alongside.responses.Summary.Copy;
import org.alongside.responses.Summary.Line;
import org.alongside.responses.Summary.Notice;
import org.alongside.web.NotHere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SummaryRepository {
    private final JdbcClient jdbc;
    private final Vault vault;
    private final ConsultRepository consults;

    SummaryRepository(JdbcClient jdbc, Vault vault, ConsultRepository consults) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.consults = consults;
    }

    /** @return the number of this version */
    int insert(Relationship between, Summary summary) {
        jdbc.sql("select id from person where id = :person for update")
                .param("person", between.person().value())
                .query((row, line) -> 1)
                .single();
        var number = jdbc.sql("""
                insert into court_summary (id, unit_id, person_id, number, recipient, language, from_day, until_day,
                                           holds_b, written_by, written_at)
                select :id, :unit, :person, coalesce(max(number), 0) + 1, :recipient, :language, :from, :until, :holdsB,
                       :by, :at
                  from court_summary where person_id = :person
                returning number
                """)
                .param("id", summary.id().value())
                .param("unit", between.officer().unit().value())
                .param("person", between.person().value())
                .param("recipient", summary.recipient().name())
                .param("language", summary.language().getLanguage())
                .param("from", summary.from())
                .param("until", summary.until())
                .param("holdsB", summary.holdsB())
                .param("by", summary.written().by().value())
                .param("at", summary.written().at().atOffset(UTC))
                .query((row, line) -> row.getInt("number"))
                .single();
        for (var place = 1; place <= summary.lines().size(); place++)
            insert(summary, place, summary.lines().get(place - 1));
        return number;
    }

    private void insert(Summary summary, int place, Line line) {
        var person = summary.person().value();
        jdbc.sql("""
                insert into court_summary_line (summary_id, position, line_key, part, class, included, wording, reworded,
                                                proposed, reason, holds_b)
                values (:id, :place, :key, :part, :class, :included, :wording, :reworded, :proposed, :reason,
                        :holdsB)
                """)
                .param("id", summary.id().value())
                .param("place", place)
                .param("key", line.key())
                .param("part", line.part())
                .param("class", line.level().name())
                .param("included", line.included())
                .param("wording", vault.seal(person, place(summary.id(), "line/" + place), line.wording()))
                .param("reworded", line.isReworded())
                .param(
                        "proposed",
                        line.isReworded()
                                ? vault.seal(person, place(summary.id(), "proposed/" + place), line.proposed())
                                : null)
                .param("reason", vault.seal(person, place(summary.id(), "reason/" + place), line.reason()))
                .param("holdsB", summary.holdsB())
                .update();
    }

    List<Summary> of(Relationship between) {
        return jdbc.sql("select * from court_summary where person_id = :person order by number desc limit 100")
                .param("person", between.person().value())
                .query(this::summary)
                .list();
    }

    Summary find(PersonId person, SummaryId id) {
        return jdbc.sql("select * from court_summary where person_id = :person and id = :id")
                .param("person", person.value())
                .param("id", id.value())
                .query(this::summary)
                .optional()
                .orElseThrow(NotHere::new);
    }

    private Summary summary(ResultSet row, int ignored) throws SQLException {
        var id = new SummaryId(row.getObject("id", UUID.class));
        var person = new PersonId(row.getObject("person_id", UUID.class));
        return new Summary(
                id,
                person,
                row.getInt("number"),
                Recipient.valueOf(row.getString("recipient")),
                Locale.forLanguageTag(row.getString("language")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                lines(person, id),
                notice(person, id),
                consults.about(person, id.value()),
                copies(id),
                Rows.recorded(row, "written_by", "written_at"));
    }

    private List<Line> lines(PersonId person, SummaryId id) {
        return jdbc.sql("select * from court_summary_line where summary_id = :id order by position")
                .param("id", id.value())
                .query((row, number) -> line(person, id, row))
                .list();
    }

    private Line line(PersonId person, SummaryId id, ResultSet row) throws SQLException {
        var place = row.getInt("position");
        var wording = vault.open(person.value(), place(id, "line/" + place), row.getBytes("wording"));
        return new Line(
                Objects.requireNonNullElse(row.getString("line_key"), ""),
                row.getString("part"),
                InformationClass.valueOf(row.getString("class")),
                row.getBoolean("included"),
                wording,
                row.getBoolean("reworded")
                        ? vault.open(person.value(), place(id, "proposed/" + place), row.getBytes("proposed"))
                        : wording,
                vault.open(person.value(), place(id, "reason/" + place), row.getBytes("reason")));
    }

    private Optional<Notice> notice(PersonId person, SummaryId id) {
        return jdbc.sql("select * from court_summary_notice where summary_id = :id")
                .param("id", id.value())
                .query((row, number) -> {
                    var day = row.getObject("day", LocalDate.class);
                    var words = vault.open(person.value(), place(id, "notice"), row.getBytes("words"));
                    var recorded = Rows.recorded(row, "by", "at");
                    return row.getString("kind").equals("told")
                            ? (Notice) new Notice.Told(day, words, recorded)
                            : new Notice.Safety(
                                    day,
                                    words,
                                    row.getObject("tell_by", LocalDate.class),
                                    Rows.perhaps(row, "told_by", "told_at"),
                                    recorded);
                })
                .optional();
    }

    private List<Copy> copies(SummaryId id) {
        return jdbc.sql("select * from court_summary_copy where summary_id = :id order by number")
                .param("id", id.value())
                .query((row, number) ->
                        new Copy(row.getInt("number"), row.getString("form"), Rows.recorded(row, "by", "at")))
                .list();
    }

    /** Said once; a second one changes nothing. */
    boolean insert(PersonId person, SummaryId id, Notice notice) {
        var safety = notice instanceof Notice.Safety one ? one : null;
        var told = notice instanceof Notice.Told one ? one : null;
        var recorded = told == null ? java.util.Objects.requireNonNull(safety).recorded() : told.recorded();
        return jdbc.sql("""
                insert into court_summary_notice (summary_id, kind, day, words, tell_by, by, at)
                values (:id, :kind, :day, :words, :tellBy, :by, :at) on conflict do nothing
                """)
                        .param("id", id.value())
                        .param("kind", safety == null ? "told" : "safety")
                        .param(
                                "day",
                                told == null
                                        ? java.util.Objects.requireNonNull(safety)
                                                .day()
                                        : told.day())
                        .param(
                                "words",
                                vault.seal(
                                        person.value(),
                                        place(id, "notice"),
                                        told == null
                                                ? java.util.Objects.requireNonNull(safety)
                                                        .because()
                                                : told.said()))
                        .param("tellBy", safety == null ? null : safety.tellBy())
                        .param("by", recorded.by().value())
                        .param("at", recorded.at().atOffset(UTC))
                        .update()
                > 0;
    }

    boolean told(SummaryId id, Recorded told) {
        return jdbc.sql("""
                update court_summary_notice set told_by = :by, told_at = :at
                 where summary_id = :id and tell_by is not null and told_at is null
                """)
                        .param("id", id.value())
                        .param("by", told.by().value())
                        .param("at", told.at().atOffset(UTC))
                        .update()
                > 0;
    }

    /** One more copy left; the table refuses one that may not. */
    void copied(Summary summary, String form, Recorded recorded) {
        var agreed = summary.agreed();
        jdbc.sql("""
                insert into court_summary_copy (summary_id, number, form, holds_b, consult_id, consult_asks,
                                                consult_answer, notice, by, at)
                select :id, coalesce(max(number), 0) + 1, :form, :holdsB, :consult, :asks, :answer, :notice, :by, :at
                  from court_summary_copy where summary_id = :id
                """)
                .param("id", summary.id().value())
                .param("form", form)
                .param("holdsB", summary.holdsB())
                .param("consult", agreed.map(one -> one.asked().id().value()).orElse(null))
                .param("asks", agreed.map(one -> one.asked().asks().code()).orElse(null))
                .param("answer", agreed.map(one -> one.answer().code()).orElse(null))
                .param(
                        "notice",
                        summary.notice()
                                .map(one -> one instanceof Notice.Told ? "told" : "safety")
                                .orElse(null))
                .param("by", recorded.by().value())
                .param("at", recorded.at().atOffset(UTC))
                .update();
    }

    private static String place(SummaryId id, String part) {
        return "court_summary." + part + ":" + id;
    }
}
