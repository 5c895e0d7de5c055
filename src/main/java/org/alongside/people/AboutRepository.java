package org.alongside.people;

import static java.time.ZoneOffset.UTC;

import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.identity.Recorded;
import org.alongside.platform.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AboutRepository {
    private final JdbcClient jdbc;
    private final Vault vault;

    AboutRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    private record Line(
            UUID version,
            Section section,
            @Nullable ConditionId condition,
            int number,
            String by,
            OffsetDateTime at,
            @Nullable String field,
            String words) {}

    /** Every section of the page About as it stands. */
    Map<Section, Written> sections(Relationship between) {
        var found = new EnumMap<Section, Written>(Section.class);
        for (var line : latest(between, "condition_id is null"))
            found.merge(line.section(), written(line), AboutRepository::joined);
        return found;
    }

    /** What stands in plain words of the person's own, by condition. */
    Map<ConditionId, Written> conditions(Relationship between) {
        var found = new HashMap<ConditionId, Written>();
        for (var line : latest(between, "condition_id is not null"))
            found.merge(Objects.requireNonNull(line.condition()), written(line), AboutRepository::joined);
        return found;
    }

    private java.util.List<Line> latest(Relationship between, String which) {
        return jdbc.sql("""
                select version.*, staff.name, line.field, line.words
                  from (select distinct on (section, condition_id) *
                          from about_version where person_id = :person and\s""" + which + """
                         order by section, condition_id, number desc) version
                  join staff on staff.id = version.written_by
                  left join about_line line on line.version_id = version.id
                """)
                .param("person", between.person().value())
                .query((row, number) -> line(row, between))
                .list();
    }

    /** One version of one section; nothing where there is none of that number. */
    Written version(Relationship between, Section section, @Nullable ConditionId condition, int number) {
        return jdbc
                .sql("""
                select version.*, staff.name, line.field, line.words
                  from about_version version
                  join staff on staff.id = version.written_by
                  left join about_line line on line.version_id = version.id
                 where version.person_id = :person and section = :section and number = :number
                   and condition_id is not distinct from :condition::uuid
                """)
                .param("person", between.person().value())
                .param("section", section.code())
                .param("number", number)
                .param("condition", condition == null ? null : condition.toString())
                .query((row, place) -> line(row, between))
                .list()
                .stream()
                .map(AboutRepository::written)
                .reduce(Written.NOTHING, AboutRepository::joined);
    }

    private Line line(java.sql.ResultSet row, Relationship between) throws java.sql.SQLException {
        var version = row.getObject("id", UUID.class);
        var condition = row.getObject("condition_id", UUID.class);
        var field = row.getString("field");
        return new Line(
                version,
                Section.valueOf(row.getString("section").toUpperCase(Locale.ROOT)),
                condition == null ? null : new ConditionId(condition),
                row.getInt("number"),
                row.getString("name"),
                row.getObject("written_at", OffsetDateTime.class),
                field,
                field == null ? "" : vault.open(between.subject(), place(version, field), row.getBytes("words")));
    }

    private static Written written(Line line) {
        var field = line.field();
        return new Written(
                line.number(),
                field == null ? Lines.NONE : Lines.of(Map.of(field, line.words())),
                line.by(),
                line.at().toInstant());
    }

    private static Written joined(Written one, Written other) {
        var all = new TreeMap<>(one.lines().byField());
        all.putAll(other.lines().byField());
        return new Written(other.number(), Lines.of(all), other.by(), other.at());
    }

    /** Until the end of the transaction nobody else saves about this person. */
    void lock(Relationship between) {
        jdbc.sql("select id from person where id = :person for no key update")
                .param("person", between.person().value())
                .query((row, number) -> 1)
                .single();
    }

    /** The next version of a section: {@code number} is one more than the latest. */
    void insert(
            Relationship between,
            Section section,
            @Nullable ConditionId condition,
            int number,
            Lines lines,
            Recorded written) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into about_version
                       (id, person_id, section, condition_id, information_class, number, written_by, written_at)
                values (:id, :person, :section, :condition::uuid, :class, :number, :by, :at)
                """)
                .param("id", id)
                .param("person", between.person().value())
                .param("section", section.code())
                .param("condition", condition == null ? null : condition.toString())
                .param("class", section.information().name())
                .param("number", number)
                .param("by", written.by().value())
                .param("at", written.at().atOffset(UTC))
                .update();
        var fields = lines.byField().keySet().toArray(String[]::new);
        var words = lines.byField().entrySet().stream()
                .map(line -> vault.seal(between.subject(), place(id, line.getKey()), line.getValue()))
                .toArray(byte[][]::new);
        jdbc.sql("""
                insert into about_line (version_id, field, words)
                select :id, field, words from unnest(:fields::text[], :words::bytea[]) as line (field, words)
                """)
                .param("id", id)
                .param("fields", fields)
                .param("words", words)
                .update();
    }

    static String place(UUID version, String field) {
        return "about_line.words:" + version + "/" + field;
    }

    AgencyFile file(Relationship between) {
        return jdbc.sql("select * from person where id = :person")
                .param("person", between.person().value())
                .query((row, number) -> new AgencyFile(
                        row.getString("preferred_name"),
                        row.getString("language"),
                        row.getBoolean("interpreter"),
                        row.getBoolean("text_ok"),
                        vault.open(between.subject(), "person.phone", row.getBytes("phone")),
                        vault.open(between.subject(), "person.email", row.getBytes("email")),
                        vault.open(between.subject(), "person.address", row.getBytes("address")),
                        vault.open(between.subject(), "person.born", row.getBytes("born"))))
                .single();
    }

    /** From now on these are what the unit goes by; what the agency's file says stays beside them. */
    void correct(Relationship between, String called, String language, boolean interpreter) {
        jdbc.sql("""
                update person set own_name = :called, own_language = :language, own_interpreter = :interpreter
                 where id = :person
                """)
                .param("person", between.person().value())
                .param("called", called)
                .param("language", language)
                .param("interpreter", interpreter)
                .update();
    }
}
