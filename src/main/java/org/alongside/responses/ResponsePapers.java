package org.alongside.responses;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alongside.disclosure.Gate;
import org.alongside.disclosure.InformationClass;
import org.alongside.disclosure.Permit;
import org.alongside.disclosure.Recipient;
import org.alongside.identity.Units;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.platform.Paper;
import org.alongside.web.NotHere;
import org.alongside.web.Typesetting;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What the two papers of one record say: the person's own copy (what happened, what you said, what was decided, why, what
 * you can do), and a report that a supervisor agreed to.
 */
@Controller
@RequestMapping("/people/{person}/responses/{response}")
class ResponsePapers {
    private final Responses responses;
    private final People people;
    private final Units units;
    private final Gate gate;
    private final Typesetting typesetting;
    private final Paper paper;

    ResponsePapers(Responses responses, People people, Units units, Gate gate, Typesetting typesetting, Paper paper) {
        this.responses = responses;
        this.people = people;
        this.units = units;
        this.gate = gate;
        this.typesetting = typesetting;
        this.paper = paper;
    }

    /** The person's own copy; it can only be made with a permit. */
    record OwnCopy(Permit permit, String person, String officer, Response.Chosen response, LocalDate day) {}

    /** In the person's language, or in the one that is asked for. */
    @GetMapping("/copy.pdf")
    ResponseEntity<byte[]> copy(
            Relationship between, @PathVariable ResponseId response, @RequestParam(defaultValue = "") String language) {
        var chosen = chosen(between, response);
        var person = people.personOf(between);
        var spoken = language.matches("en|es") ? Locale.forLanguageTag(language) : person.screenLanguage();
        var permit = gate.permit(
                between.officer(),
                between.person(),
                Recipient.THE_PERSON,
                Set.of(InformationClass.A, InformationClass.B),
                "response-copy");
        var it = new OwnCopy(
                permit,
                person.called(),
                units.firstNameOf(chosen.choice().spoken().recorded().by()),
                chosen,
                chosen.choice().spoken().recorded().at().atZone(zone(between)).toLocalDate());
        return pdf(typesetting.of("responses/owncopy", Map.of("it", it), spoken), "my-copy.pdf");
    }

    /** @throws NotHere until it is answered */
    private Response.Chosen chosen(Relationship between, ResponseId id) {
        Responses.notForCover(between);
        if (responses.find(between, id) instanceof Response.Chosen chosen) return chosen;
        throw new NotHere();
    }

    /** A report to the court: facts, that the person was heard, what was tried. Never what they said. */
    record ToCourt(
            Permit permit,
            String person,
            String number,
            String officer,
            String unit,
            Response.Chosen response,
            Choice.Reported report,
            List<String> orders,
            List<Response> before,
            LocalDate day) {}

    /** In English, unless Spanish is asked for: who reads it is the court, not the officer. */
    @GetMapping("/report.pdf")
    ResponseEntity<byte[]> report(
            Relationship between,
            @PathVariable ResponseId response,
            @RequestParam(defaultValue = "en") String language) {
        var chosen = chosen(between, response);
        if (!(chosen.choice() instanceof Choice.Reported report)) throw new NotHere();
        var permit = gate.permit(
                between.officer(), between.person(), Recipient.COURT, Set.of(InformationClass.A), "violation-report");
        var person = people.personOf(between);
        var made = report.spoken().recorded();
        var day = made.at().atZone(zone(between)).toLocalDate();
        var it = new ToCourt(
                permit,
                person.fullName(),
                person.number(),
                units.active(made.by()).map(staff -> staff.name()).orElse(""),
                units.unitOf(between.officer()).name(),
                chosen,
                report,
                people.ordersOf(between).stream().map(order -> order.number()).toList(),
                responses.thatCount(between, day.minusMonths(ResponseController.MONTHS)).stream()
                        .filter(one -> one instanceof Response.Chosen
                                && !one.about().id().equals(response))
                        .toList(),
                day);
        return pdf(typesetting.of("responses/violationpaper", Map.of("it", it), ofCourt(language)), "report.pdf");
    }

    static Locale ofCourt(String language) {
        return language.equals("es") ? Locale.forLanguageTag("es") : Locale.ENGLISH;
    }

    private ZoneId zone(Relationship between) {
        return units.unitOf(between.officer()).zone();
    }

    private static ResponseEntity<byte[]> pdf(String html, Paper paper, String file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(file).build().toString())
                .body(paper.pdf(html));
    }

    private ResponseEntity<byte[]> pdf(String html, String file) {
        return pdf(html, paper, file);
    }
}
