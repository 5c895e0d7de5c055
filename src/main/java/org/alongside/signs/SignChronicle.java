package org.alongside.signs;

import java.util.List;
import java.util.Set;
import org.alongside.people.Chronicle;
import org.alongside.people.Happening;
import org.alongside.people.Moment;
import org.alongside.people.Relationship;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When facts asked somebody to look, and what came of it. Whoever stands in reads of the open ones elsewhere. */
@Component
class SignChronicle implements Chronicle {
    private final JdbcClient jdbc;

    SignChronicle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("sign");
    }

    @Override
    public List<Happening> before(Relationship between, Moment moment, Set<String> kinds, int limit) {
        if (between.isCover()) return List.of();
        return jdbc.sql("""
                select 'sign' as kind, id, at, by, 'signs.told.' || replace(what, ' ', '-') as told, null as fact,
                       '/signs' as path
                  from sign_event
                 where person_id = :person and 'sign' = any(:kinds) and (at, id) < (:at, :id)
                 order by at desc, id desc limit :limit
                """)
                .params(moment.parameters(between, kinds, limit))
                .query(Happening::of)
                .list();
    }
}
