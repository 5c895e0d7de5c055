package org.alongside.calendar;

import java.util.List;
import java.util.Set;
import org.alongside.people.Chronicle;
import org.alongside.people.Happening;
import org.alongside.people.Moment;
import org.alongside.people.Relationship;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every appointment whose time has come, with what became of it. */
@Component
class AppointmentChronicle implements Chronicle {
    private final JdbcClient jdbc;

    AppointmentChronicle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("appointment");
    }

    @Override
    public List<Happening> before(Relationship between, Moment moment, Set<String> kinds, int limit) {
        return jdbc.sql("""
                select * from (
                    select 'appointment' as kind, id, starts at time zone zone as at, officer_id as by,
                           'about.told.appointment.' || replace(outcome, ' ', '-') as told, null as fact, '/appointments/' || id as path
                      from appointment where person_id = :person and 'appointment' = any(:kinds)
                ) as appointment where (at, id) < (:at, :id) order by at desc, id desc limit :limit
                """)
                .params(moment.parameters(between, kinds, limit))
                .query(Happening::of)
                .list();
    }
}
