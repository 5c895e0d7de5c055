package org.alongside.responses;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.calendar.Absence;
import org.alongside.calendar.AppointmentId;
import org.alongside.identity.StaffId;
import org.alongside.identity.Units;
import org.alongside.people.Order;
import org.alongside.people.People;
import org.alongside.people.Person;
import org.alongside.people.Relationship;
import org.alongside.plans.Plans;
import org.alongside.plans.Step;
import org.alongside.web.Redirects;
import org.alongside.web.Refusal;
import org.alongside.web.TypedDay;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was not kept and how it is answered, one step after another (F19). For the officer alone. */
@Controller
@RequestMapping("/people/{person}/responses")
class ResponseController {
    static final int MONTHS = 12;

    private final Responses responses;
    private final RequiredReports required;
    private final Incentives incentives;
    private final Consults consults;
    private final StateProfiles profiles;
    private final People people;
    private final Plans plans;
    private final Units units;

    ResponseController(
            Responses responses,
            RequiredReports required,
            Incentives incentives,
            Consults consults,
            StateProfiles profiles,
            People people,
            Plans plans,
            Units units) {
        this.responses = responses;
        this.required = required;
        this.incentives = incentives;
        this.consults = consults;
        this.profiles = profiles;
        this.people = people;
        this.plans = plans;
        this.units = units;
    }

    /** The form that opens a record. */
    record Fresh(
            String path,
            Person person,
            List<Order> orders,
            List<Absence> absences,
            StateProfile profile,
            LocalDate today,
            Typed typed) {}

    @GetMapping("/new")
    ModelAndView fresh(Relationship between) {
        people.looked(between, "responses");
        return fresh(between, Typed.NOTHING, HttpStatus.OK);
    }

    private ModelAndView fresh(Relationship between, Typed typed, HttpStatus status) {
        Responses.notForCover(between);
        var today = responses.today(between);
        return new ModelAndView(
                "responses/fresh",
                Map.of(
                        "it",
                        new Fresh(
                                "/people/" + between.person(),
                                people.personOf(between),
                                people.ordersOf(between),
                                responses.absences(between, today.minusMonths(MONTHS)),
                                profiles.of(between.officer().unit()),
                                today,
                                typed)),
                status);
    }

    @PostMapping
    ModelAndView open(Relationship between, @RequestParam MultiValueMap<String, String> form) {
        var typed = Typed.into("fresh", form);
        try {
            typed.checked();
            var id = new ResponseId(key(typed));
            responses.open(between, id, notKept(between, typed));
            return Redirects.to(Responses.path(between.person(), id));
        } catch (SayWhat | NoSuchDay | DoesNotCountHere | AlreadyNamed | TooLong no) {
            return fresh(between, typed.with(((Refusal) no).key()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** The page makes the key, so that pressing twice writes once. */
    static UUID key(Typed typed) {
        return typed.of("key").isEmpty() ? UUID.randomUUID() : code(typed.of("key"), UUID::fromString);
    }

    private NotKept notKept(Relationship between, Typed typed) {
        var profile = profiles.of(between.officer().unit());
        var item = profile.mustReport().stream()
                .filter(duty -> duty.key().equals(typed.of("item")))
                .findFirst();
        var conditions = people.ordersOf(between).stream()
                .flatMap(order -> order.conditions().stream())
                .map(condition -> condition.code())
                .toList();
        return new NotKept(
                conditions.contains(typed.of("condition")) ? typed.of("condition") : "",
                day(typed.of("happened")),
                typed.of("known"),
                code(typed.of("source"), NotKept.Source::of),
                typed.all("absence").stream()
                        .map(id -> code(id, AppointmentId::of))
                        .toList(),
                item.map(duty -> new NotKept.Item(profile.key(), duty.key())));
    }

    /** @throws SayWhat for what is no such code */
    static <T> T code(String text, java.util.function.Function<String, T> of) {
        try {
            return of.apply(text);
        } catch (IllegalArgumentException none) {
            throw new SayWhat();
        }
    }

    /** @throws NoSuchDay for what is no day */
    static LocalDate day(String text) {
        return TypedDay.read(text).orElseThrow(NoSuchDay::new);
    }

    static Optional<LocalDate> dayOrNone(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(day(text));
    }

    /** One record whole: what is known, how far it is, what comes next. */
    record Whole(
            String path,
            Person person,
            boolean theirOfficer,
            Response response,
            List<Order> orders,
            List<Absence> absences,
            List<Response> before,
            List<Incentive> wentWell,
            List<Step> steps,
            List<RequiredReport> reports,
            Names names,
            LocalDate today,
            ZoneId zone,
            Locale language,
            Typed typed) {
        String at() {
            return path + "/responses/" + response.about().id();
        }

        /** Whether the form that was sent is not on the page, as the record stands. */
        boolean typedNowhere() {
            if (typed.problem().isEmpty()) return false;
            return switch (typed.form()) {
                case "hearing", "attempt" ->
                    !(response instanceof Response.Opened || response instanceof Response.AttemptsToHear);
                case "weighing" -> !(response instanceof Response.Heard || response instanceof Response.AttemptsToHear);
                case "choice" -> !(response instanceof Response.Weighed);
                case "consult" -> !(response instanceof Response.Weighed || response instanceof Response.Chosen);
                default -> response instanceof Response.Withdrawn;
            };
        }

        boolean waitsForReport() {
            return response.about().waitsFor(Consult.Asks.REPORT);
        }

        boolean mustStillBeReported() {
            return response.about().notKept().mustReport().isPresent() && reports.isEmpty();
        }
    }

    /** How staff and items of a list are called. */
    interface Names {
        String staff(StaffId staff);

        String item(NotKept.Item item);
    }

    @GetMapping("/{response}")
    ModelAndView show(Relationship between, @PathVariable ResponseId response) {
        people.looked(between, "responses/" + response);
        return show(between, response, Typed.NOTHING, HttpStatus.OK);
    }

    private ModelAndView show(Relationship between, ResponseId id, Typed typed, HttpStatus status) {
        Responses.notForCover(between);
        var today = responses.today(between);
        var from = today.minusMonths(MONTHS);
        return new ModelAndView(
                "responses/whole",
                Map.of(
                        "it",
                        new Whole(
                                "/people/" + between.person(),
                                people.personOf(between),
                                between.isTheirOwn(),
                                responses.find(between, id),
                                people.ordersOf(between),
                                responses.absences(between, LocalDate.EPOCH),
                                responses.all(between, from).stream()
                                        .filter(one -> !one.about().id().equals(id))
                                        .filter(Response.Chosen.class::isInstance)
                                        .toList(),
                                incentives.of(between, from),
                                plans.open(between),
                                required.of(between).stream()
                                        .filter(report -> report.response()
                                                .filter(id::equals)
                                                .isPresent())
                                        .toList(),
                                names(between),
                                today,
                                units.unitOf(between.officer()).zone(),
                                between.officer().language(),
                                typed)),
                status);
    }

    private Names names(Relationship between) {
        return new Names() {
            @Override
            public String staff(StaffId staff) {
                return units.firstNameOf(staff);
            }

            @Override
            public String item(NotKept.Item item) {
                return profiles.named(item.profile())
                        .wordingOf(item.key(), between.officer().language());
            }
        };
    }

    @PostMapping("/{response}/hearing")
    ModelAndView hear(
            Relationship between, @PathVariable ResponseId response, @RequestParam MultiValueMap<String, String> form) {
        return step(
                between,
                response,
                "hearing",
                form,
                typed -> responses.hear(
                        between,
                        response,
                        version(typed),
                        typed.of("said").equals("rather-not")
                                ? new Hearing.RatherNot(day(typed.of("day")))
                                : new Hearing.InTheirWords(typed.of("words"), day(typed.of("day")))));
    }

    @PostMapping("/{response}/attempts")
    ModelAndView tried(
            Relationship between, @PathVariable ResponseId response, @RequestParam MultiValueMap<String, String> form) {
        return step(
                between,
                response,
                "attempt",
                form,
                typed -> responses.tried(
                        between,
                        response,
                        version(typed),
                        code(typed.of("way"), Attempt.Way::of),
                        day(typed.of("day")),
                        typed.of("came-back")));
    }

    @PostMapping("/{response}/weighing")
    ModelAndView weigh(
            Relationship between, @PathVariable ResponseId response, @RequestParam MultiValueMap<String, String> form) {
        return step(
                between,
                response,
                "weighing",
                form,
                typed -> responses.weigh(
                        between,
                        response,
                        version(typed),
                        code(typed.of("reach"), WeighedUp.Reach::of),
                        typed.all("speaks-for"),
                        typed.of("in-the-way"),
                        typed.of("tried")));
    }

    @PostMapping("/{response}/choice")
    ModelAndView choose(
            Relationship between, @PathVariable ResponseId response, @RequestParam MultiValueMap<String, String> form) {
        return step(
                between,
                response,
                "choice",
                form,
                typed -> responses.choose(between, response, version(typed), wanted(typed)));
    }

    private static Responses.Wanted wanted(Typed typed) {
        var kind = code(typed.of("kind"), Choice.Kind::of);
        var considered = new ArrayList<>(typed.all("considered").stream()
                .map(one -> code(one, Choice.Kind::of))
                .toList());
        if (!considered.contains(kind)) considered.add(kind);
        return new Responses.Wanted(
                kind,
                considered,
                typed.of("what"),
                typed.of("reason"),
                typed.of("told"),
                typed.of("facts"),
                typed.of("thanks"),
                dayOrNone(typed.of("again")));
    }

    /** Asks the supervisor about it: for advice, or whether it may be reported. */
    @PostMapping("/{response}/consults")
    ModelAndView ask(
            Relationship between, @PathVariable ResponseId response, @RequestParam MultiValueMap<String, String> form) {
        return step(between, response, "consult", form, typed -> {
            between.asOwnOfficer();
            var asks = typed.of("asks").equals("report") ? Consult.Asks.REPORT : Consult.Asks.ADVICE;
            var found = responses.find(between, response);
            if (asks == Consult.Asks.REPORT) {
                if (found.asWeighed().weighed().tried().isBlank()) throw new NothingTried();
            }
            consults.ask(between, asks, response.value(), typed.of("question"));
        });
    }

    @PostMapping("/{response}/withdrawal")
    ModelAndView withdraw(
            Relationship between, @PathVariable ResponseId response, @RequestParam MultiValueMap<String, String> form) {
        return step(
                between,
                response,
                "withdrawal",
                form,
                typed -> responses.withdraw(
                        between, response, version(typed), typed.of("kind").equals("mistaken"), typed.of("reason")));
    }

    private static int version(Typed typed) {
        var text = typed.of("version");
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    private interface Taken {
        void by(Typed typed);
    }

    private ModelAndView step(
            Relationship between, ResponseId id, String form, MultiValueMap<String, String> sent, Taken taken) {
        var typed = Typed.into(form, sent);
        try {
            taken.by(typed.checked());
        } catch (SomebodyWasFaster | AlreadyOver no) {
            return show(between, id, typed.with(((Refusal) no).key()), HttpStatus.CONFLICT);
        } catch (SayWhat
                | NoSuchDay
                | TooLong
                | HearingFirst
                | WeighFirst
                | TwoWaysAtLeast
                | ReasonFirst
                | SayItToThem
                | NothingTried
                | ConsultFirst
                | ProviderWord
                | ReportItNow
                | RestsOnNothing
                | FactsFirst
                | StillWaiting no) {
            return show(between, id, typed.with(((Refusal) no).key()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return Redirects.to(Responses.path(between.person(), id));
    }
}
