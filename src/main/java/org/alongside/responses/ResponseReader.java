package org.alongside.responses;

import java.time.LocalDate;
import java.util.List;
import org.alongside.identity.PersonId;
import org.alongside.people.Relationship;
import org.alongside.responses.Response.About;
import org.springframework.stereotype.Component;

/** Makes the state of a response of the rows that were written about it. */
@Component
class ResponseReader {
    private final ResponseRepository repository;
    private final ConsultRepository consults;

    ResponseReader(ResponseRepository repository, ConsultRepository consults) {
        this.repository = repository;
        this.consults = consults;
    }

    Response of(PersonId person, ResponseId id) {
        return whole(repository.line(person, id));
    }

    /** Of one person since that day, the latest first. */
    List<Response> of(Relationship between, LocalDate from) {
        return repository.of(between, from).stream().map(this::whole).toList();
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
