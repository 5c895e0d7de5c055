package org.alongside.exchange;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.calendar.AppointmentIntake;
import org.alongside.calendar.Appointments;
import org.alongside.identity.StaffId;
import org.alongside.identity.Unit;
import org.alongside.people.Arrival;

/** Appointments: one row a meeting of a person at a local time. */
final class AppointmentRows implements Rows<AppointmentIntake> {
    private static final Set<String> KINDS = Set.of("office", "phone", "video", "home");
    private static final Set<String> OUTCOMES =
            Set.of("", "open", "attended", "attended late", "missed", "rescheduled", "excused", "cancelled");

    private final Appointments appointments;
    private final Officers officers;

    AppointmentRows(Appointments appointments, Officers officers) {
        this.appointments = appointments;
        this.officers = officers;
    }

    private record Identity(String person, LocalDateTime starts) {}

    @Override
    public AppointmentIntake read(Row row) {
        var cells = new Cells(row);
        var times = new Times(cells);
        var person = cells.code("PersonNumber", 64);
        var starts = times.date("Date").atTime(times.time("Time"));
        var minutes = cells.between("Minutes", 5, 480);
        var kind = Kind.of(cells.oneOf("Kind", "kind", KINDS));
        var place = cells.line("Place", 200);
        var outcome = row.tells("Outcome") ? Outcome.of(cells.oneOf("Outcome", "outcome", OUTCOMES)) : Outcome.OPEN;
        var officer = officer(row, cells);
        return new AppointmentIntake(person, officer, starts, minutes, kind, place, outcome);
    }

    private StaffId officer(Row row, Cells cells) {
        if (!row.tells("OfficerBadge")) return officers.named(cells.required("OfficerName", 128));
        var badge = cells.code("OfficerBadge", 64);
        return officers.withBadge(badge).orElseThrow(() -> new RowRefused("officer"));
    }

    @Override
    public Object identity(AppointmentIntake told) {
        return new Identity(told.person(), told.starts());
    }

    @Override
    public List<Arrival> compare(Unit unit, List<AppointmentIntake> told) {
        return appointments.wouldBringIn(unit, told);
    }

    @Override
    public List<Arrival> bringIn(Unit unit, List<AppointmentIntake> told) {
        return appointments.bringIn(unit, told);
    }
}
