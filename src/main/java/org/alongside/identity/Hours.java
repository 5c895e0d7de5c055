package org.alongside.identity;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.identity.OfficeHours.Open;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When a unit is open, and how long it waits for somebody. What is set on its page wins over {@code alongside.hours}. */
@Service
@Transactional
public class Hours {
    private static final Action CHANGED = new Action("unit.changed");
    private static final Action CLOSED = new Action("unit.holiday-set");
    private static final Action OPENED = new Action("unit.holiday-removed");

    private final HoursRepository repository;
    private final Audit audit;
    private final OfficeHours setting;

    Hours(HoursRepository repository, Audit audit, @Value("${alongside.hours:MON-FRI 08:30-17:00}") String setting) {
        this.repository = repository;
        this.audit = audit;
        this.setting = OfficeHours.of(setting);
    }

    /** What a unit is called and how long it waits, with the version its page showed. */
    public record Standing(String name, Duration grace, int version) {}

    public OfficeHours of(Unit unit) {
        var week = repository.week(unit.id());
        return new OfficeHours(week.isEmpty() ? setting.week() : week, repository.holidays(unit.id()));
    }

    /** How long after its beginning an appointment is asked about. */
    public Duration grace(Unit unit) {
        return repository.standing(unit.id()).grace();
    }

    public Standing standing(Unit unit) {
        return repository.standing(unit.id());
    }

    /** @return false where somebody else was faster and nothing was changed */
    public boolean change(Staff by, Unit unit, Standing wanted, Map<DayOfWeek, Open> week) {
        if (!repository.change(unit.id(), wanted)) return false;
        repository.setWeek(unit.id(), week);
        audit.record(by.id().value(), CHANGED, null, unit.id());
        return true;
    }

    /** The unit is closed on that day; naming the day again renames it. */
    public void close(Staff by, Unit unit, LocalDate day, String name) {
        repository.close(unit.id(), day, name);
        audit.record(by.id().value(), CLOSED, null, day);
    }

    public void open(Staff by, Unit unit, LocalDate day) {
        if (repository.open(unit.id(), day)) audit.record(by.id().value(), OPENED, null, day);
    }
}
