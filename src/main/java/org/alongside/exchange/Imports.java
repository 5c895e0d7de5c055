package org.alongside.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.calendar.Appointments;
import org.alongside.exchange.Report.State;
import org.alongside.identity.Unit;
import org.alongside.identity.Units;
import org.alongside.people.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings an agency's exports in: tried out first, all accepted rows or none, and the same again changes nothing. */
@Service
class Imports {
    private static final Action IMPORTED = new Action("people.imported");

    private final People people;
    private final Appointments appointments;
    private final Units units;
    private final ImportRepository repository;
    private final Audit audit;
    private final Clock clock;

    Imports(
            People people,
            Appointments appointments,
            Units units,
            ImportRepository repository,
            Audit audit,
            Clock clock) {
        this.people = people;
        this.appointments = appointments;
        this.units = units;
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /** Says what bringing in would do; writes nothing. */
    @Transactional(readOnly = true)
    public Report tryOut(Unit unit, ExportKind kind, ExportText.Source source) {
        return run(unit, Export.open(kind, source), false);
    }

    /** One after the other, so that two imports never meet over one person. */
    @Transactional
    public Report bringIn(Unit unit, ExportKind kind, ExportText.Source source, UUID actor) {
        repository.waitForOthers();
        var report = run(unit, Export.open(kind, source), true);
        audit.record(
                actor,
                IMPORTED,
                null,
                "%s/%d/%d".formatted(kind.code(), report.count(State.ADDED), report.count(State.CHANGED)));
        return report;
    }

    private Report run(Unit unit, Export export, boolean write) {
        var officers = new Officers(units, unit, write);
        return switch (export.kind()) {
            case PEOPLE -> run(unit, export, new PeopleRows(people, officers, today(unit)), officers, write);
            case CONDITIONS -> run(unit, export, new ConditionRows(people), officers, write);
            case APPOINTMENTS -> run(unit, export, new AppointmentRows(appointments, officers), officers, write);
        };
    }

    private static <T> Report run(Unit unit, Export export, Rows<T> rows, Officers officers, boolean write) {
        var reading = new Reading<T>(rows, told -> write ? rows.bringIn(unit, told) : rows.compare(unit, told));
        var blank = export.each(reading::take);
        var lines = reading.lines();
        if (lines.isEmpty()) throw new Unusable("no-rows");
        var notes = new ArrayList<>(export.notes());
        notes.addAll(officers.notes());
        if (unit.demo()) notes.add(Saying.of("note.demo"));
        if (blank > 0) notes.add(Saying.of("note.blank", blank));
        return new Report(export.kind(), write, notes, lines);
    }

    private LocalDate today(Unit unit) {
        return LocalDate.ofInstant(clock.instant(), unit.zone());
    }
}
