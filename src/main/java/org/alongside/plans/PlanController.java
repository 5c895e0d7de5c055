package org.alongside.plans;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.disclosure.Gate;
import org.alongside.disclosure.InformationClass;
import org.alongside.disclosure.Permit;
import org.alongside.disclosure.Recipient;
import org.alongside.identity.StaffId;
import org.alongside.identity.Units;
import org.alongside.people.Episodes;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.people.Standstill;
import org.alongside.platform.Paper;
import org.alongside.toolkit.Edition;
import org.alongside.toolkit.Text;
import org.alongside.toolkit.Toolkit;
import org.alongside.web.NotHere;
import org.alongside.web.Redirects;
import org.alongside.web.Typesetting;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The plan between meetings: what is open, what came of it, every version, and a print of it (S8). */
@Controller
@RequestMapping("/people/{person}")
class PlanController {
    private static final Set<String> STATES = Set.of("done", "partly", "not-yet", "cannot-yet", "dropped", "open");
    private static final int WORDS = 2_000;

    private final Plans plans;
    private final People people;
    private final Episodes episodes;
    private final Units units;
    private final Toolkit toolkit;
    private final Gate gate;
    private final Typesetting typesetting;
    private final Paper paper;
    private final Clock clock;

    PlanController(
            Plans plans,
            People people,
            Episodes episodes,
            Units units,
            Toolkit toolkit,
            Gate gate,
            Typesetting typesetting,
            Paper paper,
            Clock clock) {
        this.plans = plans;
        this.people = people;
        this.episodes = episodes;
        this.units = units;
        this.toolkit = toolkit;
        this.gate = gate;
        this.typesetting = typesetting;
        this.paper = paper;
        this.clock = clock;
    }

    /** The page of one person's plan; {@code barriers} and {@code staff} are names by key and id. */
    record Shown(
            String path,
            String person,
            LivingPlan plan,
            Map<String, Text> barriers,
            Map<StaffId, String> staff,
            ZoneId zone,
            Instant now,
            List<Standstill> standstills,
            Slip slip) {
        LocalDate today() {
            return now.atZone(zone).toLocalDate();
        }

        /** Whether the person cannot come today, and so everything of theirs waits. */
        boolean waits() {
            return standstills.stream().anyMatch(one -> one.covers(today()));
        }

        /** Whether a step of theirs came due on a day on which they could not come: then nobody is late. */
        boolean fellDueThen(Step step) {
            return !step.isPromise()
                    && step.wasDueBefore(today())
                    && (waits() || standstills.stream().anyMatch(one -> one.covers(step.due())));
        }

        LocalDate day(Instant at) {
            return at.atZone(zone).toLocalDate();
        }
    }

    /** What was sent and could not be kept, with the key of why; all "" when nothing was. */
    record Slip(String step, String words, String problem) {
        static final Slip NONE = new Slip("", "", "");
    }

    @GetMapping("/plan")
    ModelAndView show(Relationship between) {
        people.looked(between, "plan");
        return view(between, Slip.NONE, HttpStatus.OK);
    }

    @PostMapping("/plan/steps/{step}/state")
    ModelAndView change(
            Relationship between,
            @PathVariable StepId step,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String words) {
        if (!STATES.contains(state)) return again(between, step, words, "plans.not-a-state");
        if (words.length() > WORDS) return again(between, step, words, "plans.too-long");
        try {
            plans.change(between, step, StepState.of(state, words));
        } catch (WhyMissing missing) {
            return again(between, step, words, missing.key());
        }
        return Redirects.to("/people/%s/plan#step-%s".formatted(between.person(), step));
    }

    @PostMapping("/plan/goals/{goal}/answer")
    ModelAndView answer(Relationship between, @PathVariable GoalId goal, @RequestParam(defaultValue = "") String said) {
        var state = Goal.State.of(said);
        if (state.isEmpty())
            return view(between, new Slip("", "", "plans.not-a-state"), HttpStatus.UNPROCESSABLE_CONTENT);
        plans.askedAgain(between, goal, state.get(), null);
        return Redirects.to("/people/%s/plan#goal-%s".formatted(between.person(), goal));
    }

    private ModelAndView again(Relationship between, StepId step, String words, String problem) {
        return view(between, new Slip(step.toString(), words, problem), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView view(Relationship between, Slip slip, HttpStatus status) {
        var plan = plans.living(between);
        var shown = new Shown(
                "/people/" + between.person(),
                people.personOf(between).called(),
                plan,
                toolkit.current().barriers().stream()
                        .collect(Collectors.toMap(Edition.Barrier::key, Edition.Barrier::name)),
                staff(plan),
                units.unitOf(between.officer()).zone(),
                clock.instant(),
                episodes.of(between),
                slip);
        return new ModelAndView("plans/living", Map.of("it", shown), status);
    }

    private Map<StaffId, String> staff(LivingPlan plan) {
        var names = new HashMap<StaffId, String>();
        Stream.of(
                        plan.atWork().stream().map(LivingPlan.GoalLines::lines),
                        plan.earlier().stream().map(LivingPlan.GoalLines::lines),
                        Stream.of(plan.withoutGoal()))
                .flatMap(Function.identity())
                .flatMap(lines -> lines.all().stream())
                .flatMap(line -> line.history().stream())
                .forEach(change -> names.computeIfAbsent(change.recorded().by(), units::firstNameOf));
        return names;
    }

    /** The living plan on one page, in the person's language; made only with a permit of the gate. */
    record OnPaper(Permit permit, String person, String officer, LocalDate day, LivingPlan plan) {}

    @GetMapping("/plan.pdf")
    ResponseEntity<byte[]> onPaper(Relationship between) {
        var plan = plans.living(between);
        if (plan.versions().isEmpty()) throw new NotHere();
        var permit = gate.permit(
                between.officer(),
                between.person(),
                Recipient.THE_PERSON,
                Set.of(InformationClass.A, InformationClass.B),
                "plan");
        var person = people.personOf(between);
        var zone = units.unitOf(between.officer()).zone();
        var language = person.screenLanguage();
        var it = new OnPaper(
                permit,
                person.called(),
                between.officer().firstName(),
                LocalDate.ofInstant(clock.instant(), zone),
                plan);
        var html = typesetting.of("plans/paper", Map.of("it", it), language);
        var file = "es".equals(language.getLanguage()) ? "mi-plan.pdf" : "my-plan.pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(file).build().toString())
                .body(paper.pdf(html));
    }
}
