package org.alongside.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.identity.PersonId;
import org.alongside.identity.Staff;
import org.alongside.people.Episodes;
import org.alongside.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
public class Absences {
    private final JdbcClient jdbc;
    private final Episodes episodes;

    Absences(JdbcClient jdbc, Episodes episodes) {
        this.jdbc = jdbc;
        this.episodes = episodes;
    }

    public Map<PersonId, List<Absence>> of(Staff staff, List<Person> people) {
        var ids = people.stream().map(Person::id).toList();
        var still = episodes.of(ids);
        record Line(PersonId person, Absence absence) {}
        return jdbc
                .sql("select * from appointment where person_id = any(:ids) and outcome in ('missed','excused')")
                .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, n) -> {
                    var person = new PersonId(row.getObject("person_id", UUID.class));
                    var at = row.getObject("starts", LocalDateTime.class);
                    var stands = still.getOrDefault(person, List.of()).stream()
                            .filter(one -> one.covers(at.toLocalDate()))
                            .map(one -> Because.valueOf(one.why().name()))
                            .findFirst();
                    return new Line(
                            person,
                            new Absence(
                                    new AppointmentId(row.getObject("id", UUID.class)),
                                    at,
                                    Appointment.Kind.of(row.getString("kind")),
                                    Reason.UNKNOWN,
                                    Counting.of(
                                            List.of(new Counting.Word(
                                                    Appointment.Outcome.of(row.getString("outcome")), null)),
                                            stands)));
                })
                .list()
                .stream()
                .collect(groupingBy(Line::person, mapping(Line::absence, toList())));
    }
}
