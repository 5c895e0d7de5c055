package org.alongside.people;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.alongside.identity.PersonId;
import org.alongside.identity.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Searches along ordered indexes: what it costs does not grow with the number of people (performance.md, annex B). */
@Repository
class FindRepository {
    private static final int LINES = 80;

    /** Along the index; the other words that were typed have to be begun somewhere in the same names. */
    static final String IN_ORDER = """
            select person_id, key from find_key
             where unit_id = :unit and key ~>=~ :from and key ~<~ :to
               and (select bool_and(strpos(' ' || key, ' ' || part) > 0) from unnest(:others::text[]) as part) is not false
             order by key using ~<~ limit\s""" + LINES;

    private static final String LAST_LETTER = new String(Character.toChars(Character.MAX_CODE_POINT));

    private final JdbcClient jdbc;
    private final Clock clock;

    FindRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was typed, as names are kept for searching, word by word. */
    List<String> words(String typed) {
        var text = jdbc.sql("select find_text(:typed)")
                .param("typed", typed)
                .query((row, number) -> row.getString(1))
                .single();
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }

    /** Of the whole unit, in the order of what was found: for supervisors. */
    List<Person> ofUnit(Staff supervisor, List<String> words) {
        var first = words.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
        var others =
                words.stream().filter(word -> !word.equals(first)).distinct().toArray(String[]::new);
        return jdbc
                .sql("""
                select person.* from (found) as found join person on person.id = found.person_id
                 order by found.key using ~<~, person.id
                """.replace("found) as", IN_ORDER + ") as"))
                .param("unit", supervisor.unit().value())
                .param("from", first)
                .param("to", first + LAST_LETTER)
                .param("others", others)
                .query(PersonRepository::person)
                .list()
                .stream()
                .distinct()
                .limit(Found.AT_MOST + 1L)
                .toList();
    }

    /** Of an officer's own people and those they stand in for; here any part of a word will do. */
    List<Person> ofOfficer(Staff officer, List<String> words) {
        return jdbc.sql(PersonRepository.WITH_COVER + """
                , mine as (select person_id from caseload where officer_id = :staff and until is null
                           union select person_id from with_cover)
                select person.* from mine join person on person.id = mine.person_id
                 where same_as is null and not exists (
                       select from unnest(:words::text[]) as word
                        where not exists (select from find_key
                                           where find_key.person_id = person.id and strpos(key, word) > 0))
                 order by last_name, first_name, person.id limit\s""" + (Found.AT_MOST + 1))
                .param("staff", officer.id().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("words", words.toArray(String[]::new))
                .query(PersonRepository::person)
                .list();
    }

    /** The first of the unit by name. */
    List<Person> firstOfUnit(Staff supervisor, int howMany) {
        return jdbc.sql("""
                select * from person where unit_id = :unit and same_as is null
                 order by last_name, first_name, id limit :many
                """)
                .param("unit", supervisor.unit().value())
                .param("many", howMany)
                .query(PersonRepository::person)
                .list();
    }

    static UUID[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
