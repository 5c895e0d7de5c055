package org.alongside.signs;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.calendar.Standards;
import org.alongside.identity.Staff;
import org.alongside.identity.StaffId;
import org.alongside.identity.Units;
import org.alongside.web.NotHere;
import org.alongside.web.Redirects;
import org.alongside.web.Refusal;
import org.alongside.web.TypedDay;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One sign, for whoever looks: they say so, hand it on, or write what came of it. */
@Controller
@RequestMapping("/signs/{sign}")
class SignController {
    private final Signs signs;
    private final SignRules rules;
    private final Standards standards;
    private final Units units;

    SignController(Signs signs, SignRules rules, Standards standards, Units units) {
        this.signs = signs;
        this.rules = rules;
        this.standards = standards;
        this.units = units;
    }

    /** What was typed and the problem with it, "" where there is none. */
    record Typed(String outcome, String to, String until, String needed, String field, String problem) {
        static final Typed NOTHING = new Typed("", "", "", "", "", "");

        Typed with(String about, String key) {
            return new Typed(outcome, to, until, needed, about, key);
        }
    }

    @GetMapping
    ModelAndView show(Staff staff, @PathVariable String sign) {
        return page(staff, id(sign), Typed.NOTHING, HttpStatus.OK);
    }

    @PostMapping("/acknowledgement")
    ModelAndView acknowledge(
            Staff staff,
            @PathVariable String sign,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String back) {
        try {
            signs.acknowledge(staff, id(sign), version(version));
        } catch (SignMovedOn other) {
            return movedOn(staff, sign, Typed.NOTHING.with("", other.key()));
        }
        return Redirects.to(back.equals("/today") ? back : "/signs/" + sign);
    }

    @PostMapping("/handing-on")
    ModelAndView handOn(
            Staff staff,
            @PathVariable String sign,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String needed) {
        var typed = new Typed("", to, until, needed.replace("\r\n", "\n"), "", "");
        var day = day(until);
        if (day.isEmpty()) return problem(staff, sign, typed.with("handing", "signs.say-until"));
        try {
            signs.handOn(staff, id(sign), version(version), staff(to), day.get(), typed.needed());
        } catch (NotHere gone) {
            return over(staff, sign, typed);
        } catch (NobodyToLook no) {
            return problem(staff, sign, typed.with("handing", no.key()));
        } catch (SignMovedOn other) {
            return movedOn(staff, sign, typed.with("", other.key()));
        }
        return Redirects.to("/today");
    }

    @PostMapping("/outcome")
    ModelAndView close(
            Staff staff,
            @PathVariable String sign,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String outcome) {
        var typed = new Typed(outcome.replace("\r\n", "\n"), "", "", "", "", "");
        try {
            signs.close(staff, id(sign), version(version), typed.outcome());
        } catch (NotHere gone) {
            return over(staff, sign, typed);
        } catch (OutcomeMissing missing) {
            return problem(staff, sign, typed.with("outcome", missing.key()));
        } catch (SignMovedOn other) {
            return movedOn(staff, sign, typed.with("", ((Refusal) other).key()));
        }
        return Redirects.to("/today");
    }

    private ModelAndView movedOn(Staff staff, String sign, Typed typed) {
        return page(staff, id(sign), typed, HttpStatus.CONFLICT);
    }

    /** Whoever it was handed to sees no more of it once it is closed; their words come back. */
    private ModelAndView over(Staff staff, String sign, Typed typed) {
        if (!signs.wasHandedTo(staff, id(sign))) throw new NotHere();
        return new ModelAndView("signs/late", Map.of("typed", typed), HttpStatus.CONFLICT);
    }

    private ModelAndView problem(Staff staff, String sign, Typed typed) {
        return page(staff, id(sign), typed, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(Staff staff, SignId id, Typed typed, HttpStatus status) {
        var opened = signs.open(staff, id);
        var names = new HashMap<StaffId, String>();
        for (var event : opened.events()) {
            event.by().ifPresent(by -> names.computeIfAbsent(by, signs::nameOf));
            names.computeIfAbsent(event.looker(), signs::nameOf);
        }
        return new ModelAndView(
                "signs/sign",
                Map.of(
                        "it", opened,
                        "typed", typed,
                        "names", names,
                        "kinds", rules.facts(),
                        "colleagues", signs.colleagues(staff),
                        "next", standards.nextWorkday(staff, signs.today(staff)),
                        "zone", units.unitOf(staff).zone()),
                status);
    }

    private static SignId id(String text) {
        try {
            return SignId.of(text);
        } catch (IllegalArgumentException noId) {
            throw new NotHere();
        }
    }

    private static StaffId staff(String text) {
        try {
            return new StaffId(UUID.fromString(text));
        } catch (IllegalArgumentException nobody) {
            throw new NobodyToLook("signs.say-to-whom");
        }
    }

    private static int version(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static Optional<LocalDate> day(String text) {
        return TypedDay.read(text);
    }
}
