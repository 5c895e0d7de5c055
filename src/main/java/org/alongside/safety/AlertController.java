package org.alongside.safety;

import java.util.Map;
import org.alongside.identity.Staff;
import org.alongside.identity.Units;
import org.alongside.toolkit.Toolkit;
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

/** One alert, for staff alone: seen, closed with words, and what is still owed to the person. */
@Controller
@RequestMapping("/alerts/{alert}")
class AlertController {
    private final Alerts alerts;
    private final Toolkit toolkit;
    private final Units units;

    AlertController(Alerts alerts, Toolkit toolkit, Units units) {
        this.alerts = alerts;
        this.toolkit = toolkit;
        this.units = units;
    }

    @GetMapping
    ModelAndView show(Staff staff, @PathVariable String alert) {
        return page(staff, id(alert), "", "", Problems.NONE, HttpStatus.OK);
    }

    @PostMapping("/acknowledgement")
    ModelAndView see(Staff staff, @PathVariable String alert, @RequestParam(defaultValue = "") String back) {
        alerts.see(staff, id(alert));
        return Redirects.to(back.equals("/today") ? back : "/alerts/" + alert);
    }

    @PostMapping("/outcome")
    ModelAndView close(Staff staff, @PathVariable String alert, @RequestParam(defaultValue = "") String outcome) {
        try {
            alerts.close(staff, id(alert), unified(outcome));
        } catch (OutcomeMissing missing) {
            return page(staff, id(alert), outcome, "", Problems.at("outcome", missing.key()), UNPROCESSABLE);
        }
        return Redirects.to("/alerts/" + alert);
    }

    @PostMapping("/set-aside")
    ModelAndView setAside(Staff staff, @PathVariable String alert, @RequestParam(defaultValue = "") String reason) {
        try {
            alerts.setAside(staff, id(alert), unified(reason));
        } catch (OutcomeMissing missing) {
            return page(staff, id(alert), "", reason, Problems.at("reason", "safety.say-why"), UNPROCESSABLE);
        }
        return Redirects.to("/alerts/" + alert);
    }

    @PostMapping("/telling")
    ModelAndView told(Staff staff, @PathVariable String alert) {
        alerts.told(staff, id(alert));
        return Redirects.to("/alerts/" + alert);
    }

    private static final HttpStatus UNPROCESSABLE = HttpStatus.UNPROCESSABLE_CONTENT;

    private ModelAndView page(
            Staff staff, AlertId id, String outcome, String reason, Problems problems, HttpStatus status) {
        var opened = alerts.open(staff, id);
        return new ModelAndView(
                "safety/alert",
                Map.of(
                        "it", opened,
                        "staff", staff,
                        "zone", units.unitOf(staff).zone(),
                        "words", toolkit.safety(toolkit.current().key()),
                        "name", (java.util.function.Function<org.alongside.identity.StaffId, String>) alerts::nameOf,
                        "outcome", outcome,
                        "reason", reason,
                        "problems", problems),
                status);
    }

    private static String unified(String words) {
        return words.replace("\r\n", "\n").strip();
    }

    private static AlertId id(String text) {
        try {
            return AlertId.of(text);
        } catch (IllegalArgumentException noId) {
            throw new NotHere();
        }
    }
}
