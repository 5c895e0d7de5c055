package org.alongside.calendar;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.Map;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.identity.Hours;
import org.alongside.identity.OfficeHours;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.identity.Unit;
import org.alongside.identity.Units;
import org.alongside.web.NotHere;
import org.alongside.web.Problems;
import org.alongside.web.Redirects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The unit’s name, hours, holidays and rooms, for its supervisors and administrators. */
@Controller
@RequestMapping("/unit")
class UnitController {
    private static final Action ROOM_ADDED = new Action("room.added");
    private static final Action ROOM_CLOSED = new Action("room.closed");

    private final Hours hours;
    private final RoomRepository rooms;
    private final Units units;
    private final Audit audit;

    UnitController(Hours hours, RoomRepository rooms, Units units, Audit audit) {
        this.hours = hours;
        this.rooms = rooms;
        this.units = units;
        this.audit = audit;
    }

    /** The page: the form as typed, what stands beside it where somebody else was faster, holidays and rooms. */
    record Settings(
            Unit unit,
            UnitForm form,
            Problems problems,
            boolean faster,
            UnitForm now,
            OfficeHours hours,
            List<Room> rooms,
            Typed typed) {}

    /** What was typed about a holiday or a room. */
    record Typed(String day, String holiday, String room) {
        static final Typed NOTHING = new Typed("", "", "");
    }

    @GetMapping
    ModelAndView show(Staff staff) {
        var unit = unitOf(staff);
        return page(unit, now(unit), Problems.NONE, false, Typed.NOTHING, OK);
    }

    @PostMapping
    ModelAndView change(Staff staff, UnitForm form) {
        var unit = unitOf(staff);
        var problems = form.problems();
        if (!problems.isEmpty())
            return page(unit, form, new Problems(problems), false, Typed.NOTHING, UNPROCESSABLE_CONTENT);
        if (!hours.change(staff, unit, form.standing(), form.week()))
            return page(unit, form, Problems.NONE, true, Typed.NOTHING, CONFLICT);
        return Redirects.to("/unit");
    }

    @PostMapping("/holidays")
    ModelAndView close(
            Staff staff, @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String holiday) {
        var unit = unitOf(staff);
        var date = Typing.day(day);
        var name = holiday.strip();
        if (date.isEmpty() || name.isEmpty() || name.length() > 80)
            return page(
                    unit,
                    now(unit),
                    date.isEmpty()
                            ? Problems.at("holiday-day", "calendar.day-like")
                            : Problems.at("holiday", "calendar.holiday-name"),
                    false,
                    new Typed(day, holiday, ""),
                    UNPROCESSABLE_CONTENT);
        hours.close(staff, unit, date.get(), name);
        return Redirects.to("/unit#holidays");
    }

    @PostMapping("/holidays/{day}/removal")
    ModelAndView open(Staff staff, @PathVariable String day) {
        var date = Typing.day(day).orElseThrow(NotHere::new);
        hours.open(staff, unitOf(staff), date);
        return Redirects.to("/unit#holidays");
    }

    @PostMapping("/rooms")
    ModelAndView addRoom(Staff staff, @RequestParam(defaultValue = "") String room) {
        var unit = unitOf(staff);
        var name = room.strip();
        if (name.isEmpty() || name.length() > 80 || !rooms.insert(unit, name))
            return page(
                    unit,
                    now(unit),
                    Problems.at("room", "calendar.room-name"),
                    false,
                    new Typed("", "", room),
                    UNPROCESSABLE_CONTENT);
        audit.record(staff.id().value(), ROOM_ADDED, null, null);
        return Redirects.to("/unit#rooms");
    }

    @PostMapping("/rooms/{room}/removal")
    ModelAndView closeRoom(Staff staff, @PathVariable RoomId room) {
        if (!rooms.close(unitOf(staff), room)) throw new NotHere();
        audit.record(staff.id().value(), ROOM_CLOSED, null, room);
        return Redirects.to("/unit#rooms");
    }

    private UnitForm now(Unit unit) {
        return UnitForm.of(hours.standing(unit), hours.of(unit));
    }

    private ModelAndView page(
            Unit unit, UnitForm form, Problems problems, boolean faster, Typed typed, HttpStatus status) {
        return new ModelAndView(
                "calendar/unit",
                Map.of(
                        "it",
                        new Settings(unit, form, problems, faster, now(unit), hours.of(unit), rooms.of(unit), typed)),
                status);
    }

    /** For everybody else the page is not there. */
    private Unit unitOf(Staff staff) {
        if (!staff.is(Role.SUPERVISOR) && !staff.is(Role.ADMINISTRATOR)) throw new NotHere();
        return units.unitOf(staff);
    }
}
