package org.alongside.responses;

import java.util.List;
import java.util.Set;
import org.alongside.people.Chronicle;
import org.alongside.people.Happening;
import org.alongside.people.Moment;
import org.alongside.people.Relationship;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was not kept and how it was answered, what went well, what was written for the court. Not for whoever stands in. */
@Component
class ResponseChronicle implements Chronicle {
    private final JdbcClient jdbc;

    ResponseChronicle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("response");
    }

    @Override
    public List<Happening> before(Relationship between, Moment moment, Set<String> kinds, int limit) {
        if (between.isCover()) return List.of();
        return jdbc.sql("""
                select 'response' as kind, * from (
                    select id, opened_at as at, opened_by as by, 'responses.told.opened' as told, null as fact,
                           '/responses/' || id as path
                      from response where person_id = :person
                    union all
                    select response_id, at, by, 'responses.told.' || kind, null, '/responses/' || response_id
                      from response_choice where person_id = :person
                    union all
                    select id, at, by, 'responses.told.' || kind, null, '/responses'
                      from incentive
                     where person_id = :person
                       and not exists (select from incentive_taken_back where incentive_id = incentive.id)
                    union all
                    select id, written_at, written_by, 'responses.told.summary', number::text, '/court-summary/' || id
                      from court_summary where person_id = :person
                    union all
                    select id, made_at, made_by, 'responses.told.report-now', null, '/reports/' || id
                      from required_report where person_id = :person
                ) as told where 'response' = any(:kinds) and (at, id) < (:at, :id)
                 order by at desc, id desc limit :limit
                """)
                .params(moment.parameters(between, kinds, limit))
                .query(Happening::of)
                .list();
    }
}
