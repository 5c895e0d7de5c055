package org.alongside.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.identity.Staff;
import org.alongside.people.Intake;
import org.alongside.people.Intake.OrderIntake;
import org.jspecify.annotations.Nullable;

/** Everybody on the officers' caseloads, with an order and a calendar that reaches from two years back to next month. */
final class Caseloads {
    private static final int LAST_NUMBER = 400_200;

    private final Chance chance;
    private final Sheet people;
    private final LocalDateTime now;
    private final Diary diary;
    private final Names names;
    private final Orders orders;
    private final Deque<LocalDateTime> todays = new ArrayDeque<>();
    private final Deque<LocalDateTime> tomorrows = new ArrayDeque<>();
    private int number = LAST_NUMBER;

    Caseloads(Chance chance, Sheet people, LocalDateTime now) {
        this.chance = chance;
        this.people = people;
        this.now = now;
        diary = new Diary(chance, now, people.texts("places"));
        names = new Names(chance, people);
        orders = new Orders(chance, people);
    }

    /** The first officer's people begin with those of the worked stories. */
    List<Someone> of(Staff officer, int size, List<Sheet> known) {
        plan();
        var caseload = new ArrayList<Someone>();
        for (var sheet : known) caseload.add(known(officer, sheet));
        while (caseload.size() < size) caseload.add(someone(officer));
        return caseload;
    }

    private void plan() {
        todays.clear();
        tomorrows.clear();
        var today = DayAround.of(now, chance.between(5, 6));
        todays.add(today.current());
        todays.addAll(chance.shuffled(today.toCome()));
        todays.addAll(today.over());
        var tomorrow = diary.today().plusDays(1);
        tomorrows.add(tomorrow.atTime(9, 15));
        tomorrows.add(tomorrow.atTime(10, 30));
        tomorrows.add(tomorrow.atTime(14, 0));
        if (chance.of100(50)) tomorrows.add(tomorrow.atTime(15, 15));
    }

    private Someone known(Staff officer, Sheet sheet) {
        var name = new Names.Name(sheet.text("first"), sheet.text("last"), sheet.text("language"));
        names.taken(name);
        var starts = diary.today().minusWeeks(sheet.number("startedWeeksAgo"));
        var order = orders.of(starts, sheet.number("months"), sheet.text("standard"));
        var slots = new ArrayList<Slot>();
        for (var week = sheet.number("startedWeeksAgo") - 1; week > 0 && !sheet.all("meetings").isEmpty(); week -= 2) {
            var meeting = Past.inWeek(sheet, week).isPresent();
            slots.add(diary.at(diary.today().minusWeeks(week), meeting ? 45 : 15, meeting ? Kind.OFFICE : Kind.PHONE));
        }
        slots.add(diary.on(sheet.text("ahead").equals("today") ? todays.removeFirst() : tomorrows.removeFirst()));
        var born = diary.today().minusYears(sheet.number("age")).minusDays(100);
        return enrol(officer, sheet.text("number"), name, "", born, order, sheet.texts("conditions"), slots, sheet);
    }

    private Someone someone(Staff officer) {
        var name = names.next();
        var isNew = chance.of100(9);
        var standard = chance.one(List.of("weekly", "twice monthly", "monthly"));
        var slots = new ArrayList<>(diary.past(officer, standard, isNew ? chance.between(0, 2) : chance.between(6, 13)));
        if (!isNew) meetToday(slots);
        if (slots.isEmpty() || slots.getLast().starts().isBefore(now)) slots.add(diary.ahead(officer, standard));
        var first = slots.getFirst().day().isBefore(diary.today()) ? slots.getFirst().day() : diary.today();
        var order = orders.next(first.minusDays(chance.between(5, 15)), diary.today(), standard);
        var born = diary.today().minusDays(365L * chance.between(19, 68) + chance.between(0, 364));
        return enrol(officer, "26-0" + ++number, name, names.preferred(name), born, order, List.of(), slots, null);
    }

    private void meetToday(List<Slot> slots) {
        if (!todays.isEmpty()) slots.add(diary.on(todays.removeFirst()));
        else if (!tomorrows.isEmpty()) slots.add(diary.on(tomorrows.removeFirst()));
    }

    private Someone enrol(
            Staff officer,
            String number,
            Names.Name name,
            String preferred,
            LocalDate born,
            OrderIntake order,
            List<String> conditions,
            List<Slot> slots,
            @Nullable Sheet known) {
        var phone = known == null && chance.of100(11)
                ? ""
                : "(%s) 555-01%02d".formatted(chance.one(people.texts("areaCodes")), chance.between(0, 99));
        var mail = known == null && chance.of100(30)
                ? "%s.%s@example.org".formatted(name.language(), number.substring(3))
                : "";
        var intake = new Intake(
                number,
                name.last(),
                name.first(),
                preferred,
                name.language(),
                known == null && !name.language().equals("en") && chance.of100(57),
                known != null || !phone.isEmpty() && chance.of100(48),
                born.toString(),
                phone,
                mail,
                "%d %s%s, Lakeview"
                        .formatted(
                                chance.between(100, 5200),
                                chance.one(people.texts("streets")),
                                chance.of100(30) ? ", Apt " + chance.between(1, 40) : ""),
                officer.id(),
                order);
        return new Someone(officer, intake, orders.conditions(number, order, conditions), slots, known);
    }
}
