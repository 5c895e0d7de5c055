package org.alongside.calendar;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.calendar.Bookings.Repeat;
import org.alongside.identity.Units;
import org.alongside.people.Episodes;
import org.alongside.people.People;
import org.alongside.people.Person;
import org.alongside.people.Relationship;
import org.alongside.people.Standstill.Why;
import org.alongside.people.Unavailable;
import org.alongside.web.Problems;
import org.alongside.web.Redirects;
import org.alongside.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One person's appointments, and booking another. */
@Controller
@RequestMapping("/people/{person}/calendar")
class BookingController {
    private final Bookings bookings;
    private final BookingRepository repository;
    private final Absences absences;
    private final Offers offers;
    private final RoomRepository rooms;
    private final Appointments appointments;
    private final People people;
    private final Episodes episodes;
    private final Units units;

    BookingController(
            Bookings bookings,
            BookingRepository repository,
            Absences absences,
            Offers offers,
            RoomRepository rooms,
            Appointments appointments,
            People people,
            Episodes episodes,
            Units units) {
        this.bookings = bookings;
        this.repository = repository;
        this.absences = absences;
        this.offers = offers;
        this.rooms = rooms;
        this.appointments = appointments;
        this.people = people;
        this.episodes = episodes;
        this.units = units;
    }

    /**
     * What is ahead, the next first, also what was called off since; what is past, the latest first, and for what does not
     * count why.
     */
    record Theirs(
            String path,
            Person person,
            List<Booking> ahead,
            List<Booking> past,
            Unavailable unavailable,
            Map<AppointmentId, Because> notCounted,
            List<LocalDateTime> offers) {
        boolean nothingAhead() {
            return ahead.stream().noneMatch(Booking::open);
        }

        Optional<Why> unavailable(Booking booking) {
            return unavailable.on(person.id(), booking.starts().toLocalDate()).filter(why -> booking.open());
        }
    }

    /** The form: what was typed, what is wrong with it, and other times. */
    record Asked(
            String path,
            Person person,
            BookingForm form,
            Problems problems,
            String problem,
            boolean mayAnyway,
            List<LocalDateTime> offers,
            List<Room> rooms,
            List<Repeat> repeats,
            ZoneId zone) {}

    @GetMapping
    ModelAndView show(Relationship between) {
        people.looked(between, "calendar");
        var now = appointments.now(between.officer());
        var all = repository.of(between);
        var ahead = all.stream()
                .filter(one ->
                        one.open() ? one.ends().isAfter(now) : one.starts().isAfter(now))
                .toList()
                .reversed();
        return new ModelAndView(
                "calendar/theirs",
                Map.of(
                        "it",
                        new Theirs(
                                path(between),
                                people.personOf(between),
                                ahead,
                                all.stream().filter(one -> !ahead.contains(one)).toList(),
                                episodes.unavailable(List.of(between.person())),
                                notCounted(between),
                                ahead.stream().noneMatch(Booking::open) ? offers.next(between, 30) : List.of())));
    }

    private Map<AppointmentId, Because> notCounted(Relationship between) {
        return absences.of(between).stream()
                .filter(absence -> absence.counting() instanceof Counting.DoesNotCount)
                .collect(Collectors.toMap(
                        Absence::id, absence -> ((Counting.DoesNotCount) absence.counting()).because()));
    }

    @GetMapping("/booking")
    ModelAndView ask(
            Relationship between,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time) {
        people.looked(between, "calendar/booking");
        return page(between, BookingForm.at(day, time), Problems.NONE, null, List.of(), OK);
    }

    @PostMapping("/booking")
    ModelAndView book(Relationship between, BookingForm form) {
        var problems = form.problems();
        if (!problems.isEmpty())
            return page(between, form, new Problems(problems), null, List.of(), UNPROCESSABLE_CONTENT);
        try {
            if (form.repeats()) return series(between, form);
            bookings.book(between, form.wanted(), form.isAnyway());
        } catch (TimeTaken | NoSuchHour | UnitClosed | NotAhead refusal) {
            return page(between, form, Problems.NONE, refusal, List.of(), UNPROCESSABLE_CONTENT);
        }
        return Redirects.to("/people/" + between.person() + "/calendar");
    }

    /** Where something stands against one of them, nothing is booked before all of them were seen. */
    private ModelAndView series(Relationship between, BookingForm form) {
        var wanted = form.wanted();
        var repeats = bookings.wouldRepeat(between, wanted, form.rhythm(), form.howOften(), form.isAnyway());
        var hindered = repeats.stream().filter(one -> one.against().isPresent()).count();
        if (hindered == repeats.size()) throw firstRefusal(repeats);
        if (hindered > 0 && !form.isFree())
            return page(between, form, Problems.NONE, null, repeats, UNPROCESSABLE_CONTENT);
        bookings.bookSeries(between, wanted, form.rhythm(), form.howOften(), form.isAnyway());
        return Redirects.to("/people/" + between.person() + "/calendar");
    }

    private static Refusal firstRefusal(List<Repeat> repeats) {
        return repeats.getFirst().against().orElseThrow();
    }

    private ModelAndView page(
            Relationship between,
            BookingForm form,
            Problems problems,
            @Nullable Refusal refusal,
            List<Repeat> repeats,
            HttpStatus status) {
        var unit = units.unitOf(between.officer());
        var readable =
                Typing.day(form.day()).isPresent() && Typing.time(form.time()).isPresent();
        var minutes = form.minutes().matches("\\d{1,3}") ? Integer.parseInt(form.minutes()) : 30;
        var others = readable && refusal != null
                ? offers.near(between, form.starts(), minutes, null)
                : offers.next(between, minutes);
        var model = new HashMap<String, Object>();
        model.put(
                "it",
                new Asked(
                        "/people/" + between.person(),
                        people.personOf(between),
                        form,
                        problems,
                        refusal == null ? "" : refusal.key(),
                        refusal instanceof UnitClosed,
                        others,
                        rooms.of(unit),
                        repeats,
                        unit.zone()));
        return new ModelAndView("calendar/book", model, refusal instanceof TimeTaken ? CONFLICT : status);
    }

    private static String path(Relationship between) {
        return "/people/" + between.person();
    }
}
