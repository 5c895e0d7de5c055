package org.alongside.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.calendar.Counting.Word;
import org.alongside.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AbsenceRepository {
    private final JdbcClient jdbc;

    AbsenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was to be and was not, with every word on it that stands. */
    record Missing(
            PersonId person, AppointmentId id, LocalDateTime starts, Kind kind, Reason reason, List<Word> standing) {
        Missing {
            standing = List.copyOf(standing);
        }
    }

    /** Of these people, up to now, the latest first. */
    List<Missing> of(Collection<PersonId> people, LocalDateTime now) {
        return jdbc.sql("""
                select person_id, id, starts, kind, outcome, reason,
                       array(select said.outcome || '/' || said.reason from appointment_said said
                              where said.appointment_id = appointment.id
                                and not exists (select from appointment_taken_back back where back.said_id = said.id)
                              order by said.number) as words
                  from appointment
                 where person_id = any (:people) and starts <= :now
                   and outcome in ('missed', 'rescheduled', 'excused', 'cancelled')
                 order by starts desc
                """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("now", now)
                .query(AbsenceRepository::missing)
                .list();
    }

    private static Missing missing(ResultSet row, int number) throws SQLException {
        return new Missing(
                new PersonId(row.getObject("person_id", UUID.class)),
                new AppointmentId(row.getObject("id", UUID.class)),
                row.getObject("starts", LocalDateTime.class),
                Kind.of(row.getString("kind")),
                Reason.of(row.getString("reason")),
                Arrays.stream((String[]) row.getArray("words").getArray())
                        .map(AbsenceRepository::word)
                        .toList());
    }

    private static Word word(String told) {
        var slash = told.indexOf('/');
        return new Word(Outcome.of(told.substring(0, slash)), SaidRepository.reason(told.substring(slash + 1)));
    }
}
