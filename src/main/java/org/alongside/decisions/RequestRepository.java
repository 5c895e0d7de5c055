package org.alongside.decisions;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.decisions.Request.State;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.identity.StaffId;
import org.alongside.people.Relationship;
import org.alongside.platform.Vault;
import org.alongside.toolkit.Latitude;
import org.alongside.web.NotHere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RequestRepository {
    private final JdbcClient jdbc;
    private final Vault vault;

    RequestRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(RequestId id, PersonId person, UUID session, NewRequest asked, Recorded recorded) {
        jdbc.sql("""
                insert into change_request (id, person_id, session_id, latitude, starter, condition_code, question, wording,
                                            file_by, recorded_by, recorded_at)
                values (:id, :person, :session, :latitude, :starter, :condition, :question, :wording, :fileBy, :by, :at)
                """)
                .param("id", id.value())
                .param("person", person.value())
                .param("session", session)
                .param("latitude", asked.latitude().name())
                .param("starter", asked.starter())
                .param("condition", asked.condition())
                .param("question", vault.seal(person.value(), "change_request.question:" + id, asked.question()))
                .param("wording", vault.seal(person.value(), "change_request.wording:" + id, asked.wording()))
                .param("fileBy", asked.fileBy())
                .param("by", recorded.by().value())
                .param("at", recorded.at().atOffset(UTC))
                .update();
        move(id, asked.state(), recorded);
    }

    void move(RequestId id, State state, Recorded recorded) {
        jdbc.sql("""
                insert into change_request_state (request_id, number, state, by, at)
                select :id, coalesce(max(number), 0) + 1, :state, :by, :at
                  from change_request_state where request_id = :id
                """)
                .param("id", id.value())
                .param("state", state.code())
                .param("by", recorded.by().value())
                .param("at", recorded.at().atOffset(UTC))
                .update();
    }

    /** @throws NotHere for a request that is not this person’s */
    Request lock(Relationship between, RequestId id) {
        var locked = jdbc.sql("select 1 from change_request where id = :id and person_id = :person for update")
                .param("id", id.value())
                .param("person", between.person().value())
                .query((row, number) -> id)
                .list();
        if (locked.isEmpty()) throw new NotHere();
        return of(between).stream()
                .filter(request -> request.id().equals(id))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    List<Request> of(Relationship between) {
        return jdbc.sql("""
                select request.*, stands.state, stands.by, stands.at
                  from change_request as request
                  join lateral (select * from change_request_state where request_id = request.id
                                 order by number desc limit 1) as stands on true
                 where person_id = :person
                 order by stands.state in ('granted', 'denied', 'withdrawn'), recorded_at desc
                """)
                .param("person", between.person().value())
                .query((row, number) -> request(row, between.person()))
                .list();
    }

    List<Request> ofSession(Relationship between, UUID session) {
        return jdbc.sql("""
                select request.*, stands.state, stands.by, stands.at
                  from change_request as request
                  join lateral (select * from change_request_state where request_id = request.id
                                 order by number desc limit 1) as stands on true
                 where person_id = :person and session_id = :session
                 order by recorded_at
                """)
                .param("person", between.person().value())
                .param("session", session)
                .query((row, number) -> request(row, between.person()))
                .list();
    }

    List<WaitingRequest> waiting(Collection<PersonId> people, Instant answeredSince) {
        return jdbc.sql("""
                select person_id, file_by, stands.state, stands.at
                  from change_request as request
                  join lateral (select * from change_request_state where request_id = request.id
                                 order by number desc limit 1) as stands on true
                 where person_id = any(:people)
                   and (stands.state = 'agreed' or stands.state in ('granted', 'denied') and stands.at >= :since)
                 order by stands.at
                """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("since", answeredSince.atOffset(UTC))
                .query((row, number) -> new WaitingRequest(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        State.of(row.getString("state")),
                        Optional.ofNullable(row.getObject("file_by", LocalDate.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private Request request(ResultSet row, PersonId person) throws SQLException {
        var id = new RequestId(row.getObject("id", UUID.class));
        return new Request(
                id,
                Latitude.valueOf(row.getString("latitude")),
                row.getString("starter") == null ? row.getString("condition_code") : row.getString("starter"),
                vault.open(person.value(), "change_request.question:" + id, row.getBytes("question")),
                vault.open(person.value(), "change_request.wording:" + id, row.getBytes("wording")),
                row.getObject("file_by", LocalDate.class),
                State.of(row.getString("state")),
                new Recorded(
                        new StaffId(row.getObject("by", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant()));
    }
}
