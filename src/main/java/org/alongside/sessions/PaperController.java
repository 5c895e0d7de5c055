package org.alongside.sessions;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.calendar.Appointments;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.plans.Plans;
import org.alongside.platform.Paper;
import org.alongside.sessions.PaperMeetings.Sheets;
import org.alongside.toolkit.Edition;
import org.alongside.toolkit.Edition.Closes;
import org.alongside.toolkit.Edition.Starter;
import org.alongside.toolkit.Toolkit;
import org.alongside.web.Redirects;
import org.alongside.web.Refusal;
import org.alongside.web.TypedDay;
import org.alongside.web.Typesetting;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Meeting on paper: the sheets to print, and the one screen to enter them on. */
@Controller
@RequestMapping("/people/{person}")
class PaperController {
    private final PaperMeetings meetings;
    private final PaperSheets sheets;
    private final Sessions sessions;
    private final Plans plans;
    private final Appointments appointments;
    private final People people;
    private final Toolkit toolkit;
    private final Typesetting typesetting;
    private final Paper paper;

    PaperController(
            PaperMeetings meetings,
            PaperSheets sheets,
            Sessions sessions,
            Plans plans,
            Appointments appointments,
            People people,
            Toolkit toolkit,
            Typesetting typesetting,
            Paper paper) {
        this.meetings = meetings;
        this.sheets = sheets;
        this.sessions = sessions;
        this.plans = plans;
        this.appointments = appointments;
        this.people = people;
        this.toolkit = toolkit;
        this.typesetting = typesetting;
        this.paper = paper;
    }

    @GetMapping("/paper")
    ModelAndView choose(Relationship between) {
        var person = people.personOf(between);
        return new ModelAndView(
                "sessions/onpaper",
                Map.of(
                        "path", "/people/" + between.person(),
                        "person", person.called(),
                        "spoken", person.screenLanguage().getLanguage(),
                        "variants", variants(between),
                        "suggested", sessions.suggestedVariant(between, null),
                        "today", appointments.now(between.officer()).toLocalDate()));
    }

    private Map<String, String> variants(Relationship between) {
        return toolkit.current().variants().stream()
                .filter(variant -> variant.closes() != Closes.TWO_LINES)
                .collect(Collectors.toMap(
                        Edition.Variant::key,
                        variant -> variant.name().in(between.officer().language()),
                        (one, other) -> one,
                        java.util.LinkedHashMap::new));
    }

    @GetMapping("/paper.pdf")
    ResponseEntity<byte[]> print(
            Relationship between,
            @RequestParam(defaultValue = "") String variant,
            @RequestParam(defaultValue = "en") String language,
            @RequestParam(defaultValue = "no") String own) {
        var locale = "es".equals(language) ? Locale.forLanguageTag("es") : Locale.ENGLISH;
        var kind = known(between, variant);
        var sheet = own.equals("yes") ? sheets.of(between, kind, locale) : sheets.blank(between, kind, locale);
        var file = "es".equals(language) ? "nuestra-reunion.pdf" : "our-meeting.pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(file).build().toString())
                .body(paper.pdf(typesetting.of("sessions/papersheet", Map.of("it", sheet), locale)));
    }

    private String known(Relationship between, String variant) {
        return variants(between).containsKey(variant) ? variant : sessions.suggestedVariant(between, null);
    }

    /** "We met on paper on that day." */
    @GetMapping("/paper/entry")
    ModelAndView entry(
            Relationship between,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String variant) {
        return page(between, UUID.randomUUID().toString(), day, variant, Map.of(), "", HttpStatus.OK);
    }

    @PostMapping("/paper/entry")
    ModelAndView enter(Relationship between, @RequestParam UUID requestKey, @RequestParam Map<String, String> form) {
        var typed = new HashMap<>(form);
        typed.remove("_csrf");
        var told = form.getOrDefault("day", "");
        var variant = form.getOrDefault("variant", "");
        try {
            var kept = new Sheets(requestKey, day(between, told), known(between, variant), PaperForm.items(typed));
            return Redirects.to(
                    "/people/%s/sessions/%s/wrap-up".formatted(between.person(), meetings.enter(between, kept)));
        } catch (Refusal refusal) {
            return again(between, requestKey, told, variant, typed, refusal.key());
        } catch (UnreadableAnswer unreadable) {
            return again(between, requestKey, told, variant, typed, unreadable.key());
        }
    }

    private ModelAndView again(
            Relationship between, UUID key, String day, String variant, Map<String, String> typed, String problem) {
        return page(between, key.toString(), day, variant, typed, problem, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private LocalDate day(Relationship between, String told) {
        return TypedDay.read(told)
                .orElseGet(() -> appointments.now(between.officer()).toLocalDate());
    }

    private ModelAndView page(
            Relationship between,
            String key,
            String day,
            String variant,
            Map<String, String> typed,
            String problem,
            HttpStatus status) {
        people.looked(between, "paper");
        between.asOfficer();
        var edition = toolkit.current();
        var entry = new PaperEntry(
                "/people/" + between.person(),
                people.personOf(between).called(),
                between.officer().firstName(),
                key,
                day(between, day),
                known(between, variant),
                sessions.hasHeardCurrent(between),
                edition,
                between.officer().language(),
                starters(between, edition),
                plans.open(between),
                typed,
                problem);
        return new ModelAndView("sessions/paperentry", Map.of("it", entry, "variants", variants(between)), status);
    }

    private List<Starter> starters(Relationship between, Edition edition) {
        var codes = OpenMeeting.codes(people.ordersOf(between).stream()
                .flatMap(order -> order.conditions().stream())
                .toList());
        return edition.starters().stream()
                .filter(starter -> starter.latitude().isOurs())
                .filter(starter -> starter.conditions().isEmpty()
                        || starter.conditions().stream().anyMatch(codes::contains))
                .toList();
    }
}
