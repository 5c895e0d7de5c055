package org.alongside.responses;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
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
import org.alongside.responses.RequiredReport.Telling;
import org.alongside.web.NotHere;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the law asks to be reported at once: it waits for nobody, and the supervisor looks at it afterwards (R12, R31). */
@Service
@Transactional
class RequiredReports {
    private static final Action MADE = new Action("required-report.made");
    private static final Action TOLD = new Action("required-report.told");

    private final RequiredReportRepository repository;
    private final StateProfiles profiles;
    private final Consults consults;
    private final Units units;
    private final Gate gate;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequiredReports(
            RequiredReportRepository repository,
            StateProfiles profiles,
            Consults consults,
            Units units,
            Gate gate,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.profiles = profiles;
        this.consults = consults;
        this.units = units;
        this.gate = gate;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What was typed; {@code told} says that the person heard it first. */
    record Wanted(
            Optional<ResponseId> response,
            String item,
            String facts,
            String waitingWords,
            String againstWish,
            boolean told,
            String because,
            Optional<LocalDate> tellBy) {}

    /**
     * Reports now. The question to the supervisor goes out with it and holds up nothing.
     *
     * @throws SayWhat for an item that is not on the unit's list
     * @throws FactsFirst without what happened
     * @throws NoSuchDay where the person was not told and no day is named, or one that is past
     * @throws ReasonFirst where nobody says why not
     */
    void make(Relationship between, RequiredReportId id, Wanted wanted) {
        between.asOfficer();
        var profile = profiles.of(between.officer().unit());
        if (profile.mustReport().stream().noneMatch(duty -> duty.key().equals(wanted.item()))) throw new SayWhat();
        var now = new Recorded(between.staff(), clock.instant());
        var report = new RequiredReport(
                id,
                between.person(),
                wanted.response(),
                new NotKept.Item(profile.key(), wanted.item()),
                wanted.facts(),
                wanted.waitingWords(),
                wanted.againstWish(),
                telling(between, wanted),
                now,
                List.of());
        if (!repository.insert(between, report)) return;
        audit.record(between.staff().value(), MADE, between.subject(), report.id());
        consults.ask(between, Consult.Asks.AT_ONCE, report.id().value(), report.facts());
        events.publishEvent(new ReportMade(between.person(), report.id()));
    }

    private Telling telling(Relationship between, Wanted wanted) {
        if (wanted.told()) return new Telling.First();
        var day = wanted.tellBy().orElseThrow(NoSuchDay::new);
        if (day.isBefore(today(between))) throw new NoSuchDay();
        return new Telling.Later(wanted.because(), day);
    }

    LocalDate today(Relationship between) {
        return LocalDate.ofInstant(
                clock.instant(), units.unitOf(between.officer()).zone());
    }

    RequiredReport find(Relationship between, RequiredReportId id) {
        return repository.find(between.person(), id.value()).orElseThrow(NotHere::new);
    }

    List<RequiredReport> of(Relationship between) {
        return repository.of(between.person());
    }

    void told(Relationship between, RequiredReportId id) {
        between.asOfficer();
        find(between, id);
        if (repository.told(between, id, new Recorded(between.staff(), clock.instant())))
            audit.record(between.staff().value(), TOLD, between.subject(), id);
    }

    /** The report on its way to the court; words of class B go with it only once the supervisor and the person know. */
    record OnItsWay(Permit permit, RequiredReport report, boolean withWords) {}

    OnItsWay forTheCourt(Relationship between, RequiredReportId id) {
        var report = find(between, id);
        var agreed = report.approval().filter(one -> one.answer() == Consult.Answer.AGREES);
        if (report.waitingWords().isEmpty() || agreed.isEmpty() || !report.wordsMayGo())
            return new OnItsWay(
                    gate.permit(
                            between.officer(),
                            between.person(),
                            Recipient.COURT,
                            EnumSet.of(InformationClass.A),
                            "required-report"),
                    report,
                    false);
        return new OnItsWay(
                gate.permit(
                        between.officer(),
                        between.person(),
                        Recipient.COURT,
                        EnumSet.of(InformationClass.A, InformationClass.B),
                        "required-report",
                        new Grounds.AgreedAndTold(agreed.get().recorded().by())),
                report,
                true);
    }
}
