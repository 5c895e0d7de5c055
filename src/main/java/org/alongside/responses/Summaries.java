package org.alongside.responses;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.disclosure.Gate;
import org.alongside.disclosure.Grounds;
import org.alongside.disclosure.InformationClass;
import org.alongside.disclosure.Permit;
import org.alongside.disclosure.Recipient;
import org.alongside.identity.Recorded;
import org.alongside.identity.Units;
import org.alongside.people.Relationship;
import org.alongside.responses.Summary.Notice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Summaries for the court: each version is kept, and each copy passes the gate (R12). */
@Service
@Transactional
class Summaries {
    private static final Action WRITTEN = new Action("court-summary.written");
    private static final Action NOTICED = new Action("court-summary.noticed");
    private static final Action TOLD = new Action("court-summary.told");

    private final SummaryRepository repository;
    private final Consults consults;
    private final Units units;
    private final Gate gate;
    private final Audit audit;
    private final Clock clock;

    Summaries(SummaryRepository repository, Consults consults, Units units, Gate gate, Audit audit, Clock clock) {
        this.repository = repository;
        this.consults = consults;
        this.units = units;
        this.gate = gate;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps one more version. */
    SummaryId write(
            Relationship between,
            Recipient recipient,
            Locale language,
            LocalDate from,
            LocalDate until,
            List<Summary.Line> lines) {
        between.asOwnOfficer();
        if (lines.stream().noneMatch(Summary.Line::included)) throw new SayWhat();
        var summary = new Summary(
                SummaryId.next(),
                between.person(),
                0,
                recipient,
                language,
                from,
                until,
                lines,
                Optional.empty(),
                List.of(),
                List.of(),
                recorded(between));
        repository.insert(between, summary);
        audit.record(between.staff().value(), WRITTEN, between.subject(), summary.id());
        return summary.id();
    }

    List<Summary> of(Relationship between) {
        return repository.of(between);
    }

    Summary find(Relationship between, SummaryId id) {
        return repository.find(between.person(), id);
    }

    /** Asks the supervisor whether the words of class B may go. */
    void ask(Relationship between, SummaryId id, String question) {
        between.asOwnOfficer();
        if (find(between, id).holdsB()) consults.ask(between, Consult.Asks.CLASS_B, id.value(), question);
    }

    /**
     * The person was told and saw the text, or a danger comes first.
     *
     * @throws NoSuchDay for a day to come, or a day to tell them that is past
     */
    void notice(
            Relationship between,
            SummaryId id,
            boolean safety,
            LocalDate day,
            String words,
            Optional<LocalDate> tellBy) {
        between.asOwnOfficer();
        find(between, id);
        var today = today(between);
        if (day.isAfter(today)) throw new NoSuchDay();
        var notice = safety
                ? new Notice.Safety(
                        day,
                        words,
                        tellBy.filter(by -> !by.isBefore(today)).orElseThrow(NoSuchDay::new),
                        Optional.empty(),
                        recorded(between))
                : new Notice.Told(day, words, recorded(between));
        if (repository.insert(between.person(), id, notice))
            audit.record(between.staff().value(), NOTICED, between.subject(), id);
    }

    void told(Relationship between, SummaryId id) {
        between.asOwnOfficer();
        find(between, id);
        if (repository.told(id, recorded(between))) audit.record(between.staff().value(), TOLD, between.subject(), id);
    }

    /** A copy that leaves: the version and the leave to hand it out. */
    record Leaving(Permit permit, Summary summary) {}

    /**
     * Every copy passes the gate and is counted.
     *
     * @throws ApprovalFirst where words of class B still wait
     */
    Leaving copy(Relationship between, SummaryId id, String form) {
        var summary = find(between, id);
        if (!summary.mayLeave()) throw new ApprovalFirst();
        repository.copied(summary, form, recorded(between));
        var permit = summary.holdsB()
                ? gate.permit(
                        between.officer(),
                        between.person(),
                        summary.recipient(),
                        EnumSet.of(InformationClass.A, InformationClass.B),
                        "court-summary",
                        grounds(summary))
                : gate.permit(
                        between.officer(),
                        between.person(),
                        summary.recipient(),
                        EnumSet.of(InformationClass.A),
                        "court-summary");
        return new Leaving(permit, summary);
    }

    private static Grounds grounds(Summary summary) {
        return summary.notice().filter(Notice.Safety.class::isInstance).isPresent()
                ? new Grounds.SafetyFirst()
                : new Grounds.AgreedAndTold(summary.agreed()
                        .orElseThrow(ApprovalFirst::new)
                        .recorded()
                        .by());
    }

    LocalDate today(Relationship between) {
        return LocalDate.ofInstant(
                clock.instant(), units.unitOf(between.officer()).zone());
    }

    private Recorded recorded(Relationship between) {
        return new Recorded(between.staff(), clock.instant());
    }
}
