package org.alongside.signs;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.identity.StaffId;
import org.alongside.identity.Units;
import org.alongside.people.People;
import org.alongside.people.Person;
import org.alongside.people.Relationship;
import org.alongside.people.Standstill;
import org.alongside.signs.Notice.Source;
import org.alongside.web.NotHere;
import org.alongside.web.Redirects;
import org.alongside.web.TypedDay;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the officer notes what they saw or were told, and sees what was made of it; for the desk alone. */
@Controller
@RequestMapping("/people/{person}/signs")
class SignsController {
    private final Signs signs;
    private final SignRules rules;
    private final People people;
    private final Units units;

    SignsController(Signs signs, SignRules rules, People people, Units units) {
        this.signs = signs;
        this.rules = rules;
        this.people = people;
        this.units = units;
    }

    /** What was typed for one kind of fact and the problem with it; blank before anybody typed. */
    record Typed(String fact, String day, String source, String who, String number, String words, String problem) {
        static Typed nothing(LocalDate today) {
            return new Typed("", today.toString(), "", "", "", "", "");
        }

        Typed with(String key) {
            return new Typed(fact, day, source, who, number, words, key);
        }

        /** These words for the form they were typed into, none for the others. */
        Typed on(FactKind kind, LocalDate today) {
            return fact.equals(kind.key()) ? this : nothing(today);
        }
    }

    record Sheet(
            String path,
            Person person,
            List<Sign> signs,
            List<SignLine> open,
            List<Notice> notices,
            List<FactKind> kinds,
            Optional<Standstill> inside,
            Map<StaffId, String> names,
            LocalDate today,
            java.time.ZoneId zone) {

        InWords inWords(org.alongside.web.Page page) {
            return new InWords(
                    page,
                    kinds.stream().collect(java.util.stream.Collectors.toMap(FactKind::key, one -> one)),
                    notices);
        }
    }

    @GetMapping
    ModelAndView show(Relationship between) {
        people.looked(between, "signs");
        return page(between, Typed.nothing(signs.today(between.officer())), HttpStatus.OK);
    }

    @PostMapping("/notices")
    ModelAndView note(
            Relationship between,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String fact,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String words) {
        var typed = new Typed(fact, day, source, who, number, words.replace("\r\n", "\n"), "");
        var kind = Optional.ofNullable(rules.facts().get(fact)).filter(FactKind::fromOfficer);
        if (kind.isEmpty()) return problem(between, typed.with("signs.say-which"));
        var on = day.isBlank() ? Optional.of(signs.today(between.officer())) : day(day);
        if (on.isEmpty()) return problem(between, typed.with("signs.say-day"));
        var from = source(source, who);
        if (from.isEmpty()) return problem(between, typed.with("signs.say-source"));
        try {
            signs.note(between, id(key), kind.get(), on.get(), from.get(), who, number(number), typed.words());
        } catch (NothingNoted no) {
            return problem(between, typed.with(no.key()));
        }
        return back(between);
    }

    private static NoticeId id(String key) {
        try {
            return NoticeId.of(key);
        } catch (IllegalArgumentException none) {
            return NoticeId.next();
        }
    }

    /** Unless somebody is named, it is what the officer saw. */
    private static Optional<Source> source(String code, String who) {
        if (code.isBlank()) return who.isBlank() ? Optional.of(Source.OWN) : Optional.empty();
        return Arrays.stream(Source.values())
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    /** -1 for what is no number of days or calls. */
    private static int number(String text) {
        if (text.isBlank()) return 1;
        return text.strip().matches("\\d{1,3}") ? Integer.parseInt(text.strip()) : -1;
    }

    @PostMapping("/notices/{notice}/mistake")
    ModelAndView takeBack(Relationship between, @PathVariable String notice) {
        try {
            signs.takeBack(between, NoticeId.of(notice));
        } catch (IllegalArgumentException noId) {
            throw new NotHere();
        }
        return back(between);
    }

    private ModelAndView problem(Relationship between, Typed typed) {
        return page(between, typed, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(Relationship between, Typed typed, HttpStatus status) {
        var all = signs.of(between);
        var notices = signs.noticesOf(between);
        var names = new HashMap<StaffId, String>();
        for (var notice : notices) names.computeIfAbsent(notice.noted().by(), units::firstNameOf);
        for (var sign : all)
            if (sign instanceof Sign.Closed closed)
                names.computeIfAbsent(closed.closed().by(), units::firstNameOf);
        var sheet = new Sheet(
                "/people/" + between.person(),
                people.personOf(between),
                all,
                signs.openOf(between),
                notices,
                rules.facts().values().stream().filter(FactKind::fromOfficer).toList(),
                signs.watchOf(between).inside(),
                names,
                signs.today(between.officer()),
                units.unitOf(between.officer()).zone());
        return new ModelAndView("signs/signs", Map.of("it", sheet, "typed", typed), status);
    }

    private static ModelAndView back(Relationship between) {
        return Redirects.to("/people/" + between.person() + "/signs");
    }

    private static Optional<LocalDate> day(String text) {
        return TypedDay.read(text);
    }
}
