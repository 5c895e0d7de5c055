package org.alongside.responses;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.identity.Units;
import org.alongside.people.People;
import org.alongside.people.Person;
import org.alongside.people.Relationship;
import org.alongside.platform.Paper;
import org.alongside.web.Redirects;
import org.alongside.web.Refusal;
import org.alongside.web.Typesetting;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** "Report now": what the law asks for at once, with facts alone; and the task to tell the person (story C, branch a). */
@Controller
@RequestMapping("/people/{person}/reports")
class RequiredReportController {
    private final RequiredReports reports;
    private final Responses responses;
    private final StateProfiles profiles;
    private final People people;
    private final Units units;
    private final Typesetting typesetting;
    private final Paper paper;

    RequiredReportController(
            RequiredReports reports,
            Responses responses,
            StateProfiles profiles,
            People people,
            Units units,
            Typesetting typesetting,
            Paper paper) {
        this.reports = reports;
        this.responses = responses;
        this.profiles = profiles;
        this.people = people;
        this.units = units;
        this.typesetting = typesetting;
        this.paper = paper;
    }

    /** The form. */
    record Now(
            String path,
            Person person,
            StateProfile profile,
            Optional<Response> response,
            LocalDate today,
            Typed typed) {
        String item() {
            return response.flatMap(one -> one.about().notKept().mustReport())
                    .map(NotKept.Item::key)
                    .orElse("");
        }
    }

    @GetMapping("/new")
    ModelAndView form(Relationship between, @RequestParam MultiValueMap<String, String> asked) {
        people.looked(between, "reports");
        return form(between, Typed.into("", asked), HttpStatus.OK);
    }

    private ModelAndView form(Relationship between, Typed typed, HttpStatus status) {
        return new ModelAndView(
                "responses/reportnow",
                Map.of(
                        "it",
                        new Now(
                                "/people/" + between.person(),
                                people.personOf(between),
                                profiles.of(between.officer().unit()),
                                response(typed).map(id -> responses.find(between, id)),
                                reports.today(between),
                                typed)),
                status);
    }

    private static Optional<ResponseId> response(Typed typed) {
        var id = typed.of("response");
        return id.isEmpty() ? Optional.empty() : Optional.of(ResponseController.code(id, ResponseId::of));
    }

    @PostMapping
    ModelAndView make(Relationship between, @RequestParam MultiValueMap<String, String> form) {
        var typed = Typed.into("report", form);
        try {
            typed.checked();
            var response = response(typed);
            response.ifPresent(id -> responses.find(between, id));
            var id = new RequiredReportId(ResponseController.key(typed));
            reports.make(
                    between,
                    id,
                    new RequiredReports.Wanted(
                            response,
                            typed.of("item"),
                            typed.of("facts"),
                            typed.of("waiting"),
                            typed.of("wish"),
                            typed.of("told").equals("yes"),
                            typed.of("because"),
                            ResponseController.dayOrNone(typed.of("tell-by"))));
            return Redirects.to("/people/%s/reports/%s".formatted(between.person(), id));
        } catch (SayWhat | FactsFirst | NoSuchDay | ReasonFirst | TooLong no) {
            return form(between, typed.with(((Refusal) no).key()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** One report whole. */
    record Made(
            String path,
            Person person,
            boolean theirOfficer,
            RequiredReport report,
            String item,
            String officer,
            String supervisor,
            ZoneId zone) {}

    @GetMapping("/{report}")
    ModelAndView show(Relationship between, @PathVariable RequiredReportId report) {
        people.looked(between, "reports/" + report);
        var found = reports.find(between, report);
        return new ModelAndView(
                "responses/reported",
                Map.of(
                        "it",
                        new Made(
                                "/people/" + between.person(),
                                people.personOf(between),
                                between.isTheirOwn() || between.isCover(),
                                found,
                                profiles.named(found.item().profile())
                                        .wordingOf(
                                                found.item().key(),
                                                between.officer().language()),
                                units.firstNameOf(found.made().by()),
                                found.approval()
                                        .map(one ->
                                                units.firstNameOf(one.recorded().by()))
                                        .orElse(""),
                                units.unitOf(between.officer()).zone())));
    }

    @PostMapping("/{report}/telling")
    ModelAndView told(Relationship between, @PathVariable RequiredReportId report) {
        reports.told(between, report);
        return Redirects.to("/people/%s/reports/%s".formatted(between.person(), report));
    }

    /** What leaves. */
    record OnPaper(
            RequiredReports.OnItsWay leaving,
            String person,
            String number,
            String officer,
            String unit,
            String item,
            List<String> orders,
            LocalDate day) {}

    /** In English, unless Spanish is asked for. */
    @GetMapping("/{report}/paper.pdf")
    ResponseEntity<byte[]> pdf(
            Relationship between,
            @PathVariable RequiredReportId report,
            @RequestParam(defaultValue = "en") String language) {
        var spoken = ResponsePapers.ofCourt(language);
        var leaving = reports.forTheCourt(between, report);
        var person = people.personOf(between);
        var unit = units.unitOf(between.officer());
        var made = leaving.report();
        var it = new OnPaper(
                leaving,
                person.fullName(),
                person.number(),
                units.active(made.made().by()).map(staff -> staff.name()).orElse(""),
                unit.name(),
                profiles.named(made.item().profile()).wordingOf(made.item().key(), spoken),
                people.ordersOf(between).stream().map(order -> order.number()).toList(),
                made.made().at().atZone(unit.zone()).toLocalDate());
        var html = typesetting.of("responses/reportpaper", Map.of("it", it), spoken);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("report.pdf")
                                .build()
                                .toString())
                .body(paper.pdf(html));
    }
}
