package org.alongside.responses;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.alongside.calendar.Absence;
import org.alongside.calendar.Absences;
import org.alongside.calendar.AppointmentId;
import org.alongside.identity.PersonId;
import org.alongside.people.Relationship;
import org.alongside.responses.Response.About;
import org.springframework.stereotype.Component;

/** Makes the state of a response of the rows that were written about it. */
@Component
class ResponseReader {
    private final ResponseRepository repository;
    private final ConsultRepository consults;
    private final Absences absences;

    ResponseReader(ResponseRepository repository, ConsultRepository consults, Absences absences) {
        this.repository = repository;
        this.consults = consults;
        this.absences = absences;
    }

    Response of(PersonId person, ResponseId id) {
        return whole(repository.line(person, id));
    }

    /** Of one person since that day, the latest first. */
    List<Response> of(Relationship between, LocalDate from) {
        return repository.of(between, from).stream().map(this::whole).toList();
    }

    /**
     * As {@link #of(Relationship, LocalDate)}, without those that rest on absences alone none of which counts any more: a
     * stay that became known later takes them away from whatever is said of the person (0025).
     */
    List<Response> thatCount(Relationship between, LocalDate from) {
        var counting = counting(between);
        return of(between, from).stream()
                .filter(one -> counts(one.about().notKept(), counting))
                .toList();
    }

    boolean counts(Relationship between, NotKept notKept) {
        return notKept.absences().isEmpty() || counts(notKept, counting(between));
    }

    private static boolean counts(NotKept notKept, Set<AppointmentId> counting) {
        return notKept.absences().isEmpty() || notKept.absences().stream().anyMatch(counting::contains);
    }

    private Set<AppointmentId> counting(Relationship between) {
        return absences.of(between).stream()
                .filter(one -> one.counting().counts())
                .map(Absence::id)
                .collect(toSet());
    }

    private Response whole(ResponseRepository.Line line) {
        var about = new About(
                line.id(),
                line.person(),
                line.notKept(),
                line.opened(),
                line.version(),
                repository.attempts(line.person(), line.id()),
                consults.about(line.person(), line.id().value()));
        var state = standing(about);
        return repository
                .withdrawal(line.person(), line.id())
                .<Response>map(back -> new Response.Withdrawn(state, back.mistaken(), back.reason(), back.recorded()))
                .orElse(state);
    }

    private Response standing(About about) {
        return repository
                .hearing(about.person(), about.id(), about.attempts())
                .map(hearing -> heard(about, hearing))
                .orElseGet(() -> new Response.Opened(about));
    }

    private Response heard(About about, Hearing hearing) {
        return repository
                .weighed(about.person(), about.id(), hearing)
                .map(up -> weighed(about, hearing, up))
                .orElseGet(() -> hearing instanceof Hearing.Tried tried
                        ? new Response.AttemptsToHear(about, tried)
                        : new Response.Heard(about, hearing));
    }

    private Response weighed(About about, Hearing hearing, WeighedUp up) {
        return repository
                .choice(about.person(), about.id(), hearing, up, about.consults())
                .<Response>map(choice -> new Response.Chosen(about, hearing, up, choice))
                .orElseGet(() -> new Response.Weighed(about, hearing, up));
    }
}
