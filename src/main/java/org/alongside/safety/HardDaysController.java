package org.alongside.safety;

import java.util.Locale;
import java.util.Map;
import org.alongside.identity.Units;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.toolkit.SafetyWords;
import org.alongside.toolkit.Toolkit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The hard-days card at the officer's desk: to read, to print, with every older one. It is written by the two. */
@Controller
class HardDaysController {
    private final HardDays hardDays;
    private final Alerts alerts;
    private final Units units;
    private final People people;
    private final Toolkit toolkit;

    HardDaysController(HardDays hardDays, Alerts alerts, Units units, People people, Toolkit toolkit) {
        this.hardDays = hardDays;
        this.alerts = alerts;
        this.units = units;
        this.people = people;
        this.toolkit = toolkit;
    }

    @GetMapping("/people/{person}/hard-days")
    ModelAndView show(Relationship between) {
        people.looked(between, "hard-days-card");
        return new ModelAndView(
                "safety/card",
                Map.of(
                        "path", "/people/" + between.person(),
                        "person", people.personOf(between),
                        "cards", hardDays.all(between),
                        "alerts", alerts.of(between),
                        "zone", units.unitOf(between.officer()).zone(),
                        "words", words(),
                        "language", language(between)));
    }

    private SafetyWords words() {
        return toolkit.safety(toolkit.current().key());
    }

    private static Locale language(Relationship between) {
        return between.officer().language();
    }

    @GetMapping("/people/{person}/hard-days.pdf")
    ResponseEntity<byte[]> onPaper(Relationship between) {
        return pdf(hardDays.forThePocket(between));
    }

    /** The name of the file says nothing. */
    private static ResponseEntity<byte[]> pdf(byte[] card) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename("card.pdf").build().toString())
                .body(card);
    }
}
