package org.alongside.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.calendar.Appointments;
import org.alongside.exchange.Presence.Compared;
import org.alongside.exchange.Report.Line;
import org.alongside.exchange.Report.State;
import org.alongside.identity.Unit;
import org.alongside.identity.Units;
import org.alongside.people.Arrival;
import org.alongside.people.People;
import org.alongside.platform.Vault;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings an agency's exports in: tried out first, all accepted rows or none, and the same again changes nothing. */
@Service
class Imports {
    private static final Action IMPORTED = new Action("people.imported");
    private static final Action TURNED_AWAY = new Action("import.turned-away");
    private static final Duration REPORTS_KEPT = Duration.ofDays(90);

    private final People people;
    private final Appointments appointments;
    private final Units units;
    private final ImportRepository repository;
    private final RunRepository runs;
    private final Presence presence;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    Imports(
            People people,
            Appointments appointments,
            Units units,
            ImportRepository repository,
            RunRepository runs,
            Presence presence,
            Vault vault,
            Audit audit,
            Clock clock) {
        this.people = people;
        this.appointments = appointments;
        this.units = units;
        this.repository = repository;
        this.runs = runs;
        this.presence = presence;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** Says what bringing in would do; writes nothing. */
    @Transactional(readOnly = true, noRollbackFor = Unusable.class)
    public Report tryOut(Unit unit, Incoming incoming) {
        return run(unit, incoming, false);
    }

    /**
     * One after the other, so that two imports never meet over one person; in one transaction, so that a kill leaves all
     * of it or nothing. Where the numbers look wrong nothing is written either, unless somebody said yes.
     */
    @Transactional
    public Report bringIn(Unit unit, Incoming incoming) {
        repository.waitForOthers();
        var before = runs.find(unit.id(), incoming.id()).filter(run -> run.state() == Run.State.DONE);
        if (before.isPresent() && before.get().hasReport())
            return reportOf(unit, incoming.id()).orElseThrow();
        var report = run(unit, incoming, true);
        var state = report.halts() && !report.written() ? Run.State.STOPPED : Run.State.DONE;
        runs.insert(unit.id(), incoming, clock.instant(), state, report, sealed(incoming.id(), report));
        if (report.written())
            audit.record(
                    incoming.actor(),
                    IMPORTED,
                    null,
                    "%s/%d/%d"
                            .formatted(incoming.kind().code(), report.count(State.ADDED), report.count(State.CHANGED)));
        return report;
    }

    /** Nothing of this file could be brought in; on the list for whoever looks. */
    @Transactional
    public void turnedAway(Unit unit, UUID id, String file, Saying why) {
        runs.turnedAway(unit.id(), id, file, clock.instant());
        audit.record(Audit.ITSELF, TURNED_AWAY, null, why.key());
    }

    /** The last imports, by whichever way. */
    @Transactional(readOnly = true)
    public List<Run> latest(Unit unit) {
        return runs.latest(unit.id());
    }

    /** Reports go after ninety days; the numbers stay. */
    @Scheduled(fixedDelay = 6 * 60 * 60 * 1000)
    @Transactional
    public void forget() {
        runs.forgetReportsBefore(clock.instant().minus(REPORTS_KEPT));
    }

    @Transactional(readOnly = true)
    public Optional<Report> reportOf(Unit unit, UUID run) {
        return runs.report(unit.id(), run).map(report -> opened(run, report));
    }

    /** The first rows as they would be read; brings nobody onto the staff list. */
    @Transactional(readOnly = true)
    public Preview preview(Unit unit, ExportKind kind, Sample sample, Mapping mapping) {
        var officers = new Officers(units, unit, false);
        return Preview.of(kind, sample, mapping, rows(kind, officers, unit), officers);
    }

    /** What a file's columns seem to be. */
    @Transactional(readOnly = true)
    public Guess guess(Unit unit, ExportKind kind, Sample sample) {
        return new Guess(kind, sample, new Officers(units, unit, false));
    }

    private Rows<?> rows(ExportKind kind, Officers officers, Unit unit) {
        return switch (kind) {
            case PEOPLE -> new PeopleRows(people, officers, today(unit));
            case CONDITIONS -> new ConditionRows(people);
            case APPOINTMENTS -> new AppointmentRows(appointments, officers);
        };
    }

    private Report run(Unit unit, Incoming incoming, boolean wanted) {
        var export = Export.open(incoming.kind(), incoming.source(), incoming.mapping());
        var survey = Survey.of(export);
        var compared = incoming.whole()
                .map(profile -> presence.compare(profile, survey))
                .orElse(Compared.FIRST);
        var halt = incoming.profile()
                .map(profile -> presence.halt(profile, survey, compared))
                .orElse(Saying.NOTHING);
        var write = wanted && (halt.key().isEmpty() || incoming.saidYes());
        var officers = new Officers(units, unit, write);
        return run(unit, incoming, export, rows(export.kind(), officers, unit), officers, compared, halt, write);
    }

    private <T> Report run(
            Unit unit,
            Incoming incoming,
            Export export,
            Rows<T> rows,
            Officers officers,
            Compared compared,
            Saying halt,
            boolean write) {
        var lines = new Lines.Writer();
        var reading = new Reading<T>(
                rows,
                told -> write ? bringIn(unit, incoming, rows, told, compared) : rows.compare(unit, told),
                (row, arrival) -> arrival instanceof Arrival.Changed(var changes)
                        ? Saying.of("row.changed", Changes.of(changes, officers))
                        : Saying.NOTHING,
                lines);
        var blank = export.each(reading::take);
        reading.done();
        compared.gone().forEach(number -> lines.add(new Line(0, number, State.GONE, Saying.of("row.gone"))));
        if (write)
            incoming.whole().ifPresent(profile -> presence.note(unit, profile, compared, rows.standing(), today(unit)));
        return new Report(
                export.kind(), write, notes(unit, export, rows, officers, compared, blank), lines.done(), halt);
    }

    private <T> List<Arrival> bringIn(Unit unit, Incoming incoming, Rows<T> rows, List<T> told, Compared compared) {
        var arrivals = rows.bringIn(unit, told);
        incoming.whole().ifPresent(profile -> {
            var numbers = new ArrayList<String>();
            for (var at = 0; at < told.size(); at++)
                if (!(arrivals.get(at) instanceof Arrival.LostLetters))
                    numbers.add(rows.identity(told.get(at)).toString());
            presence.arrived(profile, compared, numbers);
        });
        return arrivals;
    }

    private static List<Saying> notes(
            Unit unit, Export export, Rows<?> rows, Officers officers, Compared compared, int blank) {
        var notes = new ArrayList<>(export.notes());
        if (export.header().mapping().layout().capitals()) notes.add(Saying.of("note.capitals"));
        notes.addAll(rows.notes());
        notes.addAll(officers.notes());
        if (!compared.gone().isEmpty())
            notes.add(Saying.of("note.gone", compared.gone().size()));
        if (!compared.back().isEmpty())
            notes.add(Saying.of("note.back", compared.back().size()));
        if (unit.demo()) notes.add(Saying.of("note.demo"));
        if (blank > 0) notes.add(Saying.of("note.blank", blank));
        return notes;
    }

    private LocalDate today(Unit unit) {
        return LocalDate.ofInstant(clock.instant(), unit.zone());
    }

    private byte[] sealed(UUID run, Report report) {
        var packed = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(packed)) {
            ReportText.write(report, packing);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return vault.sealForUnit("import_run.report:" + run, packed.toByteArray());
    }

    private Report opened(UUID run, byte[] sealed) {
        try (var packed =
                new GZIPInputStream(new ByteArrayInputStream(vault.openForUnit("import_run.report:" + run, sealed)))) {
            return ReportText.read(packed);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
