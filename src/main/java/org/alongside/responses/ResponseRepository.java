package org.alongside.responses;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.calendar.AppointmentId;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.identity.UnitId;
import org.alongside.people.Relationship;
import org.alongside.platform.Vault;
import org.alongside.web.NotHere;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes each step of a response as a row of its own; nothing is ever changed. */
@Repository
class ResponseRepository {
    private final JdbcClient jdbc;
    private final Vault vault;

    ResponseRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** @return false where it was written before */
    boolean insert(Relationship between, ResponseId id, NotKept notKept, Recorded opened) {
        var person = between.person();
        var written = jdbc.sql("""
                insert into response (id, unit_id, person_id, condition_code, happened, known, source, profile, item,
                                      opened_by, opened_at)
                values (:id, :unit, :person, :condition, :happened, :known, :source, :profile, :item, :by, :at)
                on conflict (id) do nothing
                """)
                .param("id", id.value())
                .param("unit", between.officer().unit().value())
                .param("person", person.value())
                .param("condition", notKept.condition().isEmpty() ? null : notKept.condition())
                .param("happened", notKept.happened())
                .param("known", seal(person, id, "known", notKept.known()))
                .param("source", notKept.source().code())
                .param(
                        "profile",
                        notKept.mustReport().map(NotKept.Item::profile).orElse(null))
                .param("item", notKept.mustReport().map(NotKept.Item::key).orElse(null))
                .param("by", opened.by().value())
                .param("at", opened.at().atOffset(UTC))
                .update();
        if (written == 0) return false;
        for (var absence : notKept.absences())
            jdbc.sql(
                            "insert into response_absence (response_id, person_id, appointment_id) values (:id, :person, :absence)")
                    .param("id", id.value())
                    .param("person", person.value())
                    .param("absence", absence.value())
                    .update();
        return true;
    }

    boolean isWritten(Relationship between, ResponseId id) {
        return jdbc.sql("select exists (select from response where id = :id and person_id = :person)")
                .param("id", id.value())
                .param("person", between.person().value())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** Whether one of these absences stands in a record that was not taken back. */
    boolean isNamed(Relationship between, List<AppointmentId> absences) {
        return jdbc.sql("""
                select exists (select from response_absence
                                where person_id = :person and appointment_id = any(:absences)
                                  and not exists (select from response_withdrawal
                                                   where response_withdrawal.response_id = response_absence.response_id))
                """)
                .param("person", between.person().value())
                .param("absences", absences.stream().map(AppointmentId::value).toArray(UUID[]::new))
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /**
     * Whoever writes says which version they saw.
     *
     * @throws SomebodyWasFaster where it is another by now
     */
    void goOn(Relationship between, ResponseId id, int seen) {
        var changed = jdbc.sql("""
                update response set version = version + 1
                 where id = :id and person_id = :person and version = :seen
                """)
                .param("id", id.value())
                .param("person", between.person().value())
                .param("seen", seen)
                .update();
        if (changed == 0) throw new SomebodyWasFaster();
    }

    void insert(PersonId person, ResponseId id, Attempt attempt) {
        jdbc.sql("""
                insert into response_attempt (response_id, number, way, day, came_back, by, at)
                values (:id, :number, :way, :day, :cameBack, :by, :at)
                """)
                .param("id", id.value())
                .param("number", attempt.number())
                .param("way", attempt.way().code())
                .param("day", attempt.day())
                .param("cameBack", seal(person, id, "attempt/" + attempt.number(), attempt.cameBack()))
                .param("by", attempt.recorded().by().value())
                .param("at", attempt.recorded().at().atOffset(UTC))
                .update();
    }

    void insert(PersonId person, ResponseId id, Hearing hearing, Recorded recorded) {
        var tried = hearing instanceof Hearing.Tried both ? both : null;
        jdbc.sql("""
                insert into response_hearing (response_id, kind, day, words, one, one_way, one_day, other, other_way,
                                              other_day, by, at)
                values (:id, :kind, :day, :words, :one, :oneWay, :oneDay, :other, :otherWay, :otherDay, :by, :at)
                on conflict do nothing
                """)
                .param("id", id.value())
                .param("kind", hearing.code())
                .param("day", hearing.day())
                .param("words", seal(person, id, "heard", hearing.words()))
                .param("one", tried == null ? null : tried.one().number())
                .param("oneWay", tried == null ? null : tried.one().way().code())
                .param("oneDay", tried == null ? null : tried.one().day())
                .param("other", tried == null ? null : tried.other().number())
                .param("otherWay", tried == null ? null : tried.other().way().code())
                .param("otherDay", tried == null ? null : tried.other().day())
                .param("by", recorded.by().value())
                .param("at", recorded.at().atOffset(UTC))
                .update();
    }

    void insert(PersonId person, ResponseId id, Hearing hearing, int number, WeighedUp up) {
        jdbc.sql("""
                insert into response_weighing (response_id, number, hearing, reach, speaks_for, in_the_way, tried, by, at)
                values (:id, :number, :hearing, :reach, :speaksFor, :inTheWay, :tried, :by, :at)
                """)
                .param("id", id.value())
                .param("number", number)
                .param("hearing", hearing.code())
                .param("reach", up.reach().code())
                .param("speaksFor", up.speaksFor().toArray(String[]::new))
                .param("inTheWay", seal(person, id, "in-the-way/" + number, up.inTheWay()))
                .param("tried", seal(person, id, "tried/" + number, up.tried()))
                .param("by", up.recorded().by().value())
                .param("at", up.recorded().at().atOffset(UTC))
                .update();
    }

    int weighings(ResponseId id) {
        return jdbc.sql("select count(*) from response_weighing where response_id = :id")
                .param("id", id.value())
                .query((row, number) -> row.getInt(1))
                .single();
    }

    void insert(Response.Chosen chosen, int weighing) {
        var about = chosen.about();
        var id = about.id();
        var person = about.person();
        var choice = chosen.choice();
        var spoken = choice.spoken();
        var report = choice instanceof Choice.Reported reported ? reported : null;
        jdbc.sql("""
                insert into response_choice (response_id, person_id, weighing, something_tried, source, is_must_report,
                                             kind, considered, what, reason, told, facts, again_on, consult_id,
                                             consult_asks, consult_answer, required_report_id, by, at)
                values (:id, :person, :weighing, :tried, :source, :mustReport, :kind, :considered, :what, :reason, :told,
                        :facts, :again, :consult, :asks, :answer, :reported, :by, :at)
                """)
                .param("id", id.value())
                .param("person", person.value())
                .param("weighing", weighing)
                .param("tried", !chosen.weighed().tried().isBlank())
                .param("source", about.notKept().source().code())
                .param("mustReport", about.notKept().mustReport().isPresent())
                .param("kind", choice.kind().code())
                .param(
                        "considered",
                        spoken.considered().stream().map(Choice.Kind::code).toArray(String[]::new))
                .param("what", seal(person, id, "what", spoken.what()))
                .param("reason", seal(person, id, "reason", spoken.reason()))
                .param("told", seal(person, id, "told", spoken.told()))
                .param("facts", report == null ? null : seal(person, id, "facts", report.facts()))
                .param("again", spoken.again().orElse(null))
                .param(
                        "consult",
                        report == null ? null : report.agreed().asked().id().value())
                .param(
                        "asks",
                        report == null ? null : report.agreed().asked().asks().code())
                .param(
                        "answer",
                        report == null ? null : report.agreed().answer().code())
                .param(
                        "reported",
                        spoken.reported().map(RequiredReportId::value).orElse(null))
                .param("by", spoken.recorded().by().value())
                .param("at", spoken.recorded().at().atOffset(UTC))
                .update();
    }

    void insert(Response.Withdrawn withdrawn) {
        jdbc.sql("""
                insert into response_withdrawal (response_id, kind, reason, by, at)
                values (:id, :kind, :reason, :by, :at)
                """)
                .param("id", withdrawn.about().id().value())
                .param("kind", withdrawn.code())
                .param(
                        "reason",
                        seal(withdrawn.about().person(), withdrawn.about().id(), "withdrawn", withdrawn.reason()))
                .param("by", withdrawn.recorded().by().value())
                .param("at", withdrawn.recorded().at().atOffset(UTC))
                .update();
    }

    /** What was not kept, of one person since that day, the latest first. */
    List<Line> of(Relationship between, LocalDate from) {
        return jdbc.sql(
                        "select * from response where person_id = :person and happened >= :from order by happened desc, opened_at desc")
                .param("person", between.person().value())
                .param("from", from)
                .query(this::line)
                .list();
    }

    Line line(PersonId person, ResponseId id) {
        return jdbc.sql("select * from response where person_id = :person and id = :id")
                .param("person", person.value())
                .param("id", id.value())
                .query(this::line)
                .optional()
                .orElseThrow(NotHere::new);
    }

    /** Everything of the unit that is neither answered nor taken back. */
    List<Still> open(UnitId unit) {
        return jdbc.sql("""
                select response.id, response.person_id, response.opened_by, response.opened_at,
                       exists (select from response_hearing where response_id = response.id) as heard
                  from response
                 where unit_id = :unit
                   and not exists (select from response_choice where response_id = response.id)
                   and not exists (select from response_withdrawal where response_id = response.id)
                 order by opened_at
                """)
                .param("unit", unit.value())
                .query((row, number) -> new Still(
                        new ResponseId(row.getObject("id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Rows.recorded(row, "opened_by", "opened_at"),
                        row.getBoolean("heard")))
                .list();
    }

    /** Something of the unit that is still open. */
    record Still(ResponseId id, PersonId person, Recorded opened, boolean heard) {}

    /** One row of the table. */
    record Line(ResponseId id, PersonId person, NotKept notKept, Recorded opened, int version) {}

    private Line line(ResultSet row, int number) throws SQLException {
        var id = new ResponseId(row.getObject("id", UUID.class));
        var person = new PersonId(row.getObject("person_id", UUID.class));
        var profile = row.getString("profile");
        return new Line(
                id,
                person,
                new NotKept(
                        Rows.text(row, "condition_code"),
                        row.getObject("happened", LocalDate.class),
                        open(person, id, "known", row.getBytes("known")),
                        NotKept.Source.of(row.getString("source")),
                        absences(id),
                        profile == null
                                ? Optional.empty()
                                : Optional.of(new NotKept.Item(profile, row.getString("item")))),
                Rows.recorded(row, "opened_by", "opened_at"),
                row.getInt("version"));
    }

    private List<AppointmentId> absences(ResponseId id) {
        return jdbc.sql("select appointment_id from response_absence where response_id = :id")
                .param("id", id.value())
                .query((row, number) -> new AppointmentId(row.getObject(1, UUID.class)))
                .list();
    }

    List<Attempt> attempts(PersonId person, ResponseId id) {
        return jdbc.sql("select * from response_attempt where response_id = :id order by number")
                .param("id", id.value())
                .query((row, line) -> new Attempt(
                        row.getInt("number"),
                        Attempt.Way.of(row.getString("way")),
                        row.getObject("day", LocalDate.class),
                        open(person, id, "attempt/" + row.getInt("number"), row.getBytes("came_back")),
                        Rows.recorded(row, "by", "at")))
                .list();
    }

    /** What they said goes before what was tried. */
    Optional<Hearing> hearing(PersonId person, ResponseId id, List<Attempt> attempts) {
        return jdbc.sql("""
                select * from response_hearing where response_id = :id
                 order by case kind when 'in-their-words' then 1 when 'rather-not' then 2 else 3 end limit 1
                """)
                .param("id", id.value())
                .query((row, line) -> hearing(row, person, id, attempts))
                .optional();
    }

    private Hearing hearing(ResultSet row, PersonId person, ResponseId id, List<Attempt> attempts) throws SQLException {
        var day = row.getObject("day", LocalDate.class);
        return switch (row.getString("kind")) {
            case "in-their-words" -> new Hearing.InTheirWords(open(person, id, "heard", row.getBytes("words")), day);
            case "rather-not" -> new Hearing.RatherNot(day);
            default -> new Hearing.Tried(attempts.get(row.getInt("one") - 1), attempts.get(row.getInt("other") - 1));
        };
    }

    /** The latest weighing that was made with this hearing. */
    Optional<WeighedUp> weighed(PersonId person, ResponseId id, Hearing hearing) {
        return jdbc.sql("""
                select * from response_weighing where response_id = :id and hearing = :hearing order by number desc limit 1
                """)
                .param("id", id.value())
                .param("hearing", hearing.code())
                .query((row, line) -> new WeighedUp(
                        WeighedUp.Reach.of(row.getString("reach")),
                        Rows.texts(row, "speaks_for"),
                        open(person, id, "in-the-way/" + row.getInt("number"), row.getBytes("in_the_way")),
                        open(person, id, "tried/" + row.getInt("number"), row.getBytes("tried")),
                        Rows.recorded(row, "by", "at")))
                .optional();
    }

    /** What was chosen; a report finds the yes it rests on among the consults. */
    Optional<Choice> choice(
            PersonId person, ResponseId id, Hearing hearing, WeighedUp weighed, List<Consult> consults) {
        return jdbc.sql("select * from response_choice where response_id = :id")
                .param("id", id.value())
                .query((row, line) -> choice(row, person, id, hearing, weighed, consults))
                .optional();
    }

    private Choice choice(
            ResultSet row, PersonId person, ResponseId id, Hearing hearing, WeighedUp weighed, List<Consult> consults)
            throws SQLException {
        var kind = Choice.Kind.of(row.getString("kind"));
        var reported = row.getObject("required_report_id", UUID.class);
        var spoken = new Choice.Spoken(
                Rows.texts(row, "considered").stream().map(Choice.Kind::of).toList(),
                open(person, id, "what", row.getBytes("what")),
                open(person, id, "reason", row.getBytes("reason")),
                open(person, id, "told", row.getBytes("told")),
                Optional.ofNullable(row.getObject("again_on", LocalDate.class)),
                Optional.ofNullable(reported).map(RequiredReportId::new),
                Rows.recorded(row, "by", "at"));
        if (kind != Choice.Kind.REPORT) return new Choice.Answered(kind, spoken);
        var agreed = row.getObject("consult_id", UUID.class);
        return new Choice.Reported(
                hearing,
                weighed,
                consults.stream()
                        .filter(consult -> consult.asked().id().value().equals(agreed))
                        .map(Consult.Answered.class::cast)
                        .findFirst()
                        .orElseThrow(),
                open(person, id, "facts", row.getBytes("facts")),
                spoken);
    }

    Optional<Withdrawal> withdrawal(PersonId person, ResponseId id) {
        return jdbc.sql("select * from response_withdrawal where response_id = :id")
                .param("id", id.value())
                .query((row, line) -> new Withdrawal(
                        row.getString("kind").equals("mistaken"),
                        open(person, id, "withdrawn", row.getBytes("reason")),
                        Rows.recorded(row, "by", "at")))
                .optional();
    }

    /** Why and by whom it was taken back. */
    record Withdrawal(boolean mistaken, String reason, Recorded recorded) {}

    private byte @Nullable [] seal(PersonId person, ResponseId id, String part, String words) {
        return vault.seal(person.value(), place(id, part), words);
    }

    private String open(PersonId person, ResponseId id, String part, byte @Nullable [] sealed) {
        return vault.open(person.value(), place(id, part), sealed);
    }

    private static String place(ResponseId id, String part) {
        return "response." + part + ":" + id;
    }
}
