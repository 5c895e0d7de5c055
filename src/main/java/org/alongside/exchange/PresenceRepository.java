package org.alongside.exchange;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PresenceRepository {
    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;

    PresenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes one whom an earlier export held: number, since when gone if so, and how it said the case stands. */
    interface Visitor {
        void visit(String number, @Nullable LocalDate gone, String says);
    }

    void each(UUID profile, Visitor visitor) {
        jdbc.sql("select number, gone_on, says from import_presence where profile_id = :profile")
                .withFetchSize(AT_ONCE)
                .param("profile", profile)
                .query(row -> {
                    visitor.visit(
                            row.getString("number"), row.getObject("gone_on", LocalDate.class), row.getString("says"));
                });
    }

    void present(UUID profile, Collection<String> numbers) {
        jdbc.sql("""
                insert into import_presence (profile_id, number) select :profile, unnest(:numbers::text[])
                on conflict (profile_id, number) do update set gone_on = null
                """)
                .param("profile", profile)
                .param("numbers", numbers.toArray(String[]::new))
                .update();
    }

    void gone(UUID profile, Collection<String> numbers, LocalDate day) {
        jdbc.sql("""
                update import_presence set gone_on = :day, says = '' where profile_id = :profile and number = any(:numbers)
                """)
                .param("profile", profile)
                .param("numbers", numbers.toArray(String[]::new))
                .param("day", day)
                .update();
    }

    void says(UUID profile, Map<String, String> words) {
        var numbers = List.copyOf(words.keySet());
        jdbc.sql("""
                update import_presence set says = told.says
                  from (select unnest(:numbers::text[]) as number, unnest(:words::text[]) as says) told
                 where profile_id = :profile and import_presence.number = told.number
                """)
                .param("profile", profile)
                .param("numbers", numbers.toArray(String[]::new))
                .param("words", numbers.stream().map(words::get).toArray(String[]::new))
                .update();
    }

    /** Which of these another of the unit's exports still holds. */
    List<String> elsewhere(UUID profile, Collection<String> numbers) {
        return jdbc.sql("""
                select number from import_presence
                 where profile_id <> :profile and number = any(:numbers) and gone_on is null
                """)
                .param("profile", profile)
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list();
    }
}
