package org.alongside.signs;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.identity.Staff;
import org.alongside.identity.Units;
import org.alongside.web.Redirects;
import org.alongside.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a supervisor switches the rules of signs on or off and sets their numbers. */
@Controller
@RequestMapping("/unit/signs")
class SignRulesController {
    private final SignRules rules;
    private final Units units;

    SignRulesController(SignRules rules, Units units) {
        this.rules = rules;
        this.units = units;
    }

    /** One rule on the form, as typed. */
    record Line(Rule rule, boolean on, String within, Map<String, String> needs) {
        static Line of(Rule rule) {
            var needs = new LinkedHashMap<String, String>();
            rule.needs().forEach((fact, least) -> needs.put(fact, Integer.toString(least)));
            return new Line(rule, rule.on(), Integer.toString(rule.within()), needs);
        }

        static Line typed(Rule rule, Map<String, String> form) {
            var needs = new LinkedHashMap<String, String>();
            for (var fact : rule.needs().keySet())
                needs.put(fact, form.getOrDefault("least-" + rule.key() + "-" + fact, ""));
            return new Line(
                    rule, form.containsKey("on-" + rule.key()), form.getOrDefault("within-" + rule.key(), ""), needs);
        }

        Rule read() {
            var numbers = new LinkedHashMap<String, Integer>();
            needs.forEach((fact, least) -> numbers.put(fact, number(least)));
            return rule.with(on, number(within), numbers);
        }
    }

    record Version(int number, String by, LocalDate on) {}

    @GetMapping
    ModelAndView show(Staff staff) {
        SignRules.maySet(staff);
        return page(
                staff, rules.of(staff.unit()).stream().map(Line::of).toList(), rules.version(staff), "", HttpStatus.OK);
    }

    @PostMapping
    ModelAndView save(Staff staff, @RequestParam Map<String, String> form) {
        SignRules.maySet(staff);
        var lines = rules.of(staff.unit()).stream()
                .map(rule -> Line.typed(rule, form))
                .toList();
        var base = number(form.getOrDefault("base", ""));
        try {
            rules.set(staff, base, lines.stream().map(Line::read).toList());
        } catch (NoSuchNumbers no) {
            return page(staff, lines, base, ((Refusal) no).key(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (RulesChanged other) {
            return page(staff, lines, rules.version(staff), ((Refusal) other).key(), HttpStatus.CONFLICT);
        }
        return Redirects.to("/unit/signs");
    }

    private ModelAndView page(Staff staff, List<Line> lines, int base, String problem, HttpStatus status) {
        var zone = units.unitOf(staff).zone();
        var versions = rules.settings(staff).stream()
                .map(one -> new Version(
                        one.version(),
                        units.firstNameOf(one.made().by()),
                        one.made().at().atZone(zone).toLocalDate()))
                .distinct()
                .toList();
        return new ModelAndView(
                "signs/rules",
                Map.of(
                        "lines", lines,
                        "base", base,
                        "problem", problem,
                        "kinds", rules.facts(),
                        "standing", rules.of(staff.unit()),
                        "versions", versions),
                status);
    }

    /** -1 for what is no number, which no rule takes. */
    private static int number(String text) {
        return text.strip().matches("\\d{1,6}") ? Integer.parseInt(text.strip()) : -1;
    }
}
