package org.alongside.sessions;

import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.people.Relationship;
import org.alongside.web.Wishes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How each person likes the shared screen: set in one meeting, there again at the next, on any device. */
@Service
@Transactional
class SharedDisplays {
    private static final Action CHOSEN = new Action("display.chosen");

    private final JdbcClient jdbc;
    private final Audit audit;

    SharedDisplays(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    Wishes of(Relationship between) {
        return jdbc.sql("select theme, text_size, calm from shared_display where person_id = :person")
                .param("person", between.person().value())
                .query((row, number) ->
                        new Wishes(row.getString("theme"), row.getString("text_size"), row.getBoolean("calm")))
                .optional()
                .orElse(Wishes.NONE);
    }

    void keep(Relationship between, Wishes wishes) {
        between.asOfficer();
        jdbc.sql("""
                insert into shared_display (person_id, theme, text_size, calm) values (:person, :theme, :text, :calm)
                on conflict (person_id) do update
                   set theme = excluded.theme, text_size = excluded.text_size, calm = excluded.calm
                """)
                .param("person", between.person().value())
                .param("theme", wishes.theme())
                .param("text", wishes.text())
                .param("calm", wishes.calm())
                .update();
        audit.record(between.staff().value(), CHOSEN, between.subject(), null);
    }
}
