package org.alongside.calendar;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.calendar.Appointment.Outcome;
import org.alongside.calendar.Said.Teller;
import org.alongside.identity.Hours;
import org.alongside.identity.Units;
import org.alongside.people.Episodes;
import org.alongside.people.People;
import org.alongside.people.Person;
import org.alongside.people.Relationship;
import org.alongside.people.Relationship.Standing;
import org.alongside.people.Standstill.Why;
import org.alongside.web.Problems;
import org.alongside.web.Redirects;
import org.alongside.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One appointment: whether they came, another time, calling it off, and everything that was said about it. */
@Controller
@RequestMapping("/people/{person}/appointments/{appointment}")
class AppointmentController {
    private final Bookings bookings;
    private final BookingRepository repository;
    private final Attendance attendance;
    private final Absences absences;
    private final Offers offers;
    private final RoomRepository rooms;
    private final Appointments appointments;
    private final People people;
    private final Episodes episodes;
    private final Hours hours;
    private final Units units;

    AppointmentController(
            Bookings bookings,
            BookingRepository repository,
            Attendance attendance,
            Absences absences,
            Offers offers,
            RoomRepository rooms,
            Appointments appointments,
            People people,
            Episodes episodes,
            Hours hours,
            Units units) {
        this.bookings = bookings;
        this.repository = repository;
        this.attendance = attendance;
        this.absences = absences;
        this.offers = offers;
        this.rooms = rooms;
        this.appointments = appointments;
        this.people = people;
        this.episodes = episodes;
        this.hours = hours;
        this.units = units;
    }

    /**
     * The page of one appointment.
     *
     * @param begun its time has come, so that it may be said whether they came
     * @param answers whoever reads may say how it turned out: their officer and whoever stands in
     * @param graceOver it may be said that they did not
     * @param rest the later ones of the series are to be called off too
     */
    record One(
            Booking booking,
            Person person,
            boolean answers,
            boolean begun,
            boolean graceOver,
            @Nullable Because notCounted,
            Optional<Why> unavailable,
            List<Said> words,
            List<Moved> moves,
            Optional<LocalDateTime> next,
            List<LocalDateTime> offers,
            BookingForm form,
            Problems problems,
            String problem,
            boolean mayAnyway,
            List<Room> rooms,
            ZoneId zone,
            boolean twice,
            boolean rest) {
        String path() {
            return "/people/" + booking.about().person();
        }

        /** Whoever told what stands; an export tells for nobody. */
        Teller lastTeller() {
            return words.stream()
                    .filter(Said::stands)
                    .map(Said::teller)
                    .filter(teller -> teller != Teller.EXPORT)
                    .reduce(Teller.OFFICER, (_, later) -> later);
        }
    }

    /** What one wanted while another was faster; {@code fields} are sent again if it is still wanted. */
    record Both(
            Booking now, Person person, String wish, LocalDateTime starts, String action, Map<String, String> fields) {}

    @GetMapping
    ModelAndView show(Relationship between, @PathVariable AppointmentId appointment) {
        var booking = bookings.find(between, appointment);
        people.looked(between, "calendar/appointment");
        return page(between, booking, BookingForm.of(booking), Problems.NONE, null, false, OK);
    }

    @PostMapping("/outcome")
    ModelAndView turnedOut(
            Relationship between,
            @PathVariable AppointmentId appointment,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "officer") String teller,
            @RequestParam(defaultValue = "0") int version) {
        var booking = bookings.find(between, appointment);
        var said = word(outcome, reason);
        var problem = said == null ? "calendar.choose-one" : tooSoon(between, booking, said);
        if (said == null || !problem.isEmpty())
            return page(
                    between,
                    booking,
                    BookingForm.of(booking),
                    Problems.at("outcome", problem),
                    null,
                    false,
                    UNPROCESSABLE_CONTENT);
        if (booking.version() != version)
            return both(
                    between,
                    booking,
                    reason.isEmpty() ? "outcome." + said.outcome().code().replace(' ', '-') : "reason." + reason,
                    booking.starts(),
                    "outcome",
                    Map.of("outcome", outcome, "reason", reason, "teller", teller));
        var why = said.outcome() == Outcome.EXCUSED
                        && reason.isEmpty()
                        && booking.about().outcome() == Outcome.MISSED
                ? booking.reason()
                : said.reason();
        attendance.say(between, appointment, said.outcome(), why, teller(teller));
        return Redirects.to(booking.path());
    }

    private String tooSoon(Relationship between, Booking booking, Counting.Word said) {
        if (!booking.open()) return "";
        var now = appointments.now(between.officer());
        if (booking.starts().isAfter(now)) return "calendar.not-begun";
        var grace = hours.grace(units.unitOf(between.officer()));
        return said.outcome() == Outcome.MISSED && booking.starts().plus(grace).isAfter(now)
                ? "calendar.still-in-grace"
                : "";
    }

    /** A reason says by itself what the appointment was; without one a miss is of a reason unknown. */
    private static Counting.@Nullable Word word(String outcome, String reason) {
        try {
            if (!reason.isEmpty()) return new Counting.Word(Reason.of(reason).outcome(), Reason.of(reason));
        } catch (IllegalArgumentException unknown) {
            return null;
        }
        return switch (outcome) {
            case "came" -> new Counting.Word(Outcome.ATTENDED, null);
            case "late" -> new Counting.Word(Outcome.ATTENDED_LATE, null);
            case "absent" -> new Counting.Word(Outcome.MISSED, Reason.UNKNOWN);
            case "called-off" -> new Counting.Word(Outcome.CANCELLED, Reason.UNKNOWN);
            case "excused" -> new Counting.Word(Outcome.EXCUSED, Reason.UNKNOWN);
            default -> null;
        };
    }

    private static Teller teller(String code) {
        return switch (code) {
            case "person" -> Teller.PERSON;
            case "provider" -> Teller.PROVIDER;
            case "family" -> Teller.FAMILY;
            default -> Teller.OFFICER;
        };
    }

    @PostMapping("/words/{word}/removal")
    ModelAndView takeBack(Relationship between, @PathVariable AppointmentId appointment, @PathVariable UUID word) {
        attendance.takeBack(between, appointment, word);
        return Redirects.to("/people/" + between.person() + "/appointments/" + appointment);
    }

    @PostMapping("/change")
    ModelAndView change(Relationship between, @PathVariable AppointmentId appointment, BookingForm form) {
        var booking = bookings.find(between, appointment);
        var problems = form.problems();
        if (!problems.isEmpty())
            return page(between, booking, form, new Problems(problems), null, false, UNPROCESSABLE_CONTENT);
        try {
            bookings.change(
                    between, appointment, form.shown(), form.wanted(), form.askedBy(), form.why(), form.isAnyway());
        } catch (SomeoneWasFaster faster) {
            return both(between, bookings.find(between, appointment), "change", form.starts(), "change", again(form));
        } catch (TimeTaken | NoSuchHour | UnitClosed | NotAhead refusal) {
            return page(between, booking, form, Problems.NONE, refusal, false, UNPROCESSABLE_CONTENT);
        }
        return Redirects.to(booking.path());
    }

    private static Map<String, String> again(BookingForm form) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("day", form.day());
        fields.put("time", form.time());
        fields.put("minutes", form.minutes());
        fields.put("kind", form.kind());
        fields.put("place", form.place());
        fields.put("room", form.room());
        fields.put("provider", form.provider());
        fields.put("asked", form.asked());
        fields.put("reason", form.reason());
        if (form.isTogether()) fields.put("together", "true");
        if (form.isAnyway()) fields.put("anyway", "true");
        return fields;
    }

    @PostMapping("/cancellation")
    ModelAndView callOff(
            Relationship between,
            @PathVariable AppointmentId appointment,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "officer") String teller,
            @RequestParam(defaultValue = "false") boolean rest,
            @RequestParam(defaultValue = "0") int version) {
        var booking = bookings.find(between, appointment);
        var why = word("", reason);
        if (why == null || why.reason() == null)
            return page(
                    between,
                    booking,
                    BookingForm.of(booking),
                    Problems.at("reason", "calendar.whose-reason"),
                    null,
                    rest,
                    UNPROCESSABLE_CONTENT);
        try {
            bookings.callOff(between, appointment, version, why.reason(), teller(teller), rest);
        } catch (SomeoneWasFaster faster) {
            var fields = new HashMap<>(Map.of("reason", reason, "teller", teller));
            if (rest) fields.put("rest", "true");
            return both(between, booking, "call-off", booking.starts(), "cancellation", fields);
        }
        return Redirects.to(booking.path());
    }

    private ModelAndView both(
            Relationship between,
            Booking now,
            String wish,
            LocalDateTime starts,
            String action,
            Map<String, String> fields) {
        var model = new HashMap<String, Object>();
        model.put("it", new Both(now, people.personOf(between), wish, starts, now.path() + "/" + action, fields));
        model.put("moves", repository.moves(between, now.about().id()));
        model.put("words", attendance.history(between, now.about().id()));
        return new ModelAndView("calendar/both", model, CONFLICT);
    }

    private ModelAndView page(
            Relationship between,
            Booking booking,
            BookingForm form,
            Problems problems,
            @Nullable Refusal refusal,
            boolean rest,
            HttpStatus status) {
        var unit = units.unitOf(between.officer());
        var now = appointments.now(between.officer());
        var id = booking.about().id();
        var next =
                appointments.next(between).map(Appointment::starts).filter(starts -> !starts.equals(booking.starts()));
        var wanted =
                Typing.day(form.day()).isPresent() && Typing.time(form.time()).isPresent()
                        ? form.starts()
                        : booking.starts();
        var model = new HashMap<String, Object>();
        model.put(
                "it",
                new One(
                        booking,
                        people.personOf(between),
                        between.standing() != Standing.SUPERVISING,
                        !booking.starts().isAfter(now),
                        booking.starts().plus(hours.grace(unit)).isBefore(now),
                        notCounted(between, id),
                        episodes.unavailable(List.of(between.person()))
                                .on(between.person(), booking.starts().toLocalDate()),
                        attendance.history(between, id),
                        repository.moves(between, id),
                        next,
                        refusal != null
                                ? offers.near(between, wanted, booking.about().minutes(), id)
                                : booking.open() || next.isPresent()
                                        ? List.of()
                                        : offers.next(between, booking.about().minutes()),
                        form,
                        problems,
                        refusal == null ? "" : refusal.key(),
                        refusal instanceof UnitClosed,
                        rooms.of(unit),
                        unit.zone(),
                        NoSuchHour.comesTwice(booking.starts(), booking.about().zone()),
                        rest));
        return new ModelAndView("calendar/one", model, refusal instanceof TimeTaken ? CONFLICT : status);
    }

    private @Nullable Because notCounted(Relationship between, AppointmentId id) {
        return absences.of(between).stream()
                .filter(absence -> absence.id().equals(id))
                .map(Absence::counting)
                .filter(Counting.DoesNotCount.class::isInstance)
                .map(counting -> ((Counting.DoesNotCount) counting).because())
                .findFirst()
                .orElse(null);
    }
}
