package org.alongside.demo;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.alongside.calendar.Appointment.Kind;
import org.alongside.identity.Staff;

/** Everybody on the officers' caseloads, with an order and a calendar that reaches from two years back to next month. */
final class Caseloads {
    private final Chance chance;
    private final LocalDateTime now;
    private final Diary diary;
    private final Names names;
    private final Orders orders;
    private final Contacts contacts;
    private final Deque<LocalDateTime> todays = new ArrayDeque<>();
    private final Deque<LocalDateTime> tomorrows = new ArrayDeque<>();
    private int lastNumber = 400_200;

    Caseloads(Chance chance, Sheet people, LocalDateTime now) {
        this.chance = chance;
        this.now = now;
        diary = new Diary(chance, now, people.texts("places"));
        names = new Names(chance, people);
        orders = new Orders(chance, people);
        contacts = new Contacts(chance, people);
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
        for (var week = sheet.number("startedWeeksAgo") - 1;
                week > 0 && !sheet.all("meetings").isEmpty();
                week -= 2) {
            var meeting = Past.inWeek(sheet, week).isPresent();
            slots.add(diary.at(diary.today().minusWeeks(week), meeting ? 45 : 15, meeting ? Kind.OFFICE : Kind.PHONE));
        }
        slots.add(diary.inOffice(sheet.text("ahead").equals("today") ? todays.removeFirst() : tomorrows.removeFirst()));
        var intake = contacts.known(sheet, name, diary.today(), officer.id(), order);
        var conditions = orders.conditions(intake.number(), order, sheet.texts("conditions"));
        return new Someone(officer, intake, conditions, slots, sheet);
    }

    private Someone someone(Staff officer) {
        var name = names.next();
        var isNew = chance.of100(9);
        var standard = chance.one(List.of("weekly", "twice monthly", "monthly"));
        var slots =
                new ArrayList<>(diary.past(officer, standard, isNew ? chance.between(0, 2) : chance.between(6, 13)));
        if (!isNew) meetToday(slots);
        if (slots.isEmpty() || slots.getLast().starts().isBefore(now)) slots.add(diary.ahead(officer, standard));
        var first = slots.getFirst().day().isBefore(diary.today())
                ? slots.getFirst().day()
                : diary.today();
        var order = orders.next(first.minusDays(chance.between(5, 15)), diary.today(), standard);
        var number = "26-0" + ++lastNumber;
        var intake = contacts.of(number, name, names.preferred(name), diary.today(), officer.id(), order);
        return new Someone(officer, intake, orders.conditions(number, order, List.of()), slots, null);
    }

    private void meetToday(List<Slot> slots) {
        if (!todays.isEmpty()) slots.add(diary.on(todays.removeFirst()));
        else if (!tomorrows.isEmpty()) slots.add(diary.on(tomorrows.removeFirst()));
    }
}
