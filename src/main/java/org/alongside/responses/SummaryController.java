package org.alongside.responses;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.disclosure.InformationClass;
import org.alongside.disclosure.Recipient;
import org.alongside.identity.Units;
import org.alongside.people.People;
import org.alongside.people.Person;
import org.alongside.people.Relationship;
import org.alongside.platform.Paper;
import org.alongside.web.NotHere;
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

/** The composer of a summary for the court: what may go, line by line, with what stays out and why (F31). */
@Controller
@RequestMapping("/people/{person}/court-summary")
class SummaryController {
    static final List<String> STAYS_OUT =
            List.of("check-ins", "ratings", "heard", "why-excused", "notes", "safety", "from-providers");
    static final List<String> PARTS = List.of("order", "meetings", "efforts", "responses", "plan", "next", "ask");
    private static final int MONTHS = 6;

    private final Summaries summaries;
    private final SummaryLines lines;
    private final Consults consults;
    private final People people;
    private final Units units;
    private final Typesetting typesetting;
    private final Paper paper;

    SummaryController(
            Summaries summaries,
            SummaryLines lines,
            Consults consults,
            People people,
            Units units,
            Typesetting typesetting,
            Paper paper) {
        this.summaries = summaries;
        this.lines = lines;
        this.consults = consults;
        this.people = people;
        this.units = units;
        this.typesetting = typesetting;
        this.paper = paper;
    }

    /** One line on the form; {@code sinceThen} is what stands on record today where that changed under other words. */
    record Row(
            SummaryLines.Proposed proposed,
            boolean included,
            String wording,
            String sinceThen,
            String reason,
            String problem) {
        Row with(String key) {
            return new Row(proposed, included, wording, sinceThen, reason, key);
        }
    }

    /** The composer. */
    record Composer(
            String path,
            Person person,
            boolean theirOfficer,
            Recipient recipient,
            String language,
            LocalDate from,
            LocalDate until,
            List<Row> rows,
            Before before,
            List<Summary> versions,
            ZoneId zone,
            String problem) {
        List<Row> of(String part) {
            return rows.stream()
                    .filter(row -> row.proposed().part().equals(part))
                    .toList();
        }

        List<Summary.Line> gone() {
            return before.gone(rows.stream().map(Row::proposed).toList());
        }
    }

    /** What a summary is put together from. */
    private record Frame(Recipient recipient, Locale language, LocalDate from, LocalDate until) {}

    @GetMapping
    ModelAndView compose(Relationship between, @RequestParam MultiValueMap<String, String> asked) {
        people.looked(between, "court-summary");
        var typed = Typed.into("frame", asked);
        var before = before(between, typed);
        try {
            var frame = frame(between, typed, before);
            return composer(between, frame, rows(between, frame, Typed.NOTHING, before), before, "", HttpStatus.OK);
        } catch (NoSuchDay | SayWhat no) {
            var frame = frame(between, Typed.NOTHING, before);
            return composer(
                    between,
                    frame,
                    rows(between, frame, Typed.NOTHING, before),
                    before,
                    ((Refusal) no).key(),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private Before before(Relationship between, Typed typed) {
        var id = typed.of("from-version");
        if (id.isEmpty()) return Before.NONE;
        try {
            return new Before(Optional.of(summaries.find(between, SummaryId.of(id))));
        } catch (IllegalArgumentException none) {
            throw new NotHere();
        }
    }

    private Frame frame(Relationship between, Typed typed, Before before) {
        return before.version().map(one -> frame(between, typed, one)).orElseGet(() -> frame(between, typed));
    }

    /** What is not asked for is as it was in that version. */
    private Frame frame(Relationship between, Typed typed, Summary before) {
        var fields = new HashMap<>(typed.fields());
        fields.putIfAbsent("recipient", List.of(before.recipient().name()));
        fields.putIfAbsent("language", List.of(before.language().getLanguage()));
        fields.putIfAbsent("from", List.of(before.from().toString()));
        fields.putIfAbsent("until", List.of(before.until().toString()));
        return frame(between, new Typed(typed.form(), fields, ""));
    }

    private Frame frame(Relationship between, Typed typed) {
        var today = summaries.today(between);
        var from = typed.of("from").isEmpty()
                ? lines.firstOrder(between)
                        .filter(day -> day.isAfter(today.minusMonths(MONTHS)) && !day.isAfter(today))
                        .orElse(today.minusMonths(MONTHS))
                : ResponseController.day(typed.of("from"));
        var until = typed.of("until").isEmpty() ? today : ResponseController.day(typed.of("until"));
        if (until.isBefore(from) || until.isAfter(today)) throw new NoSuchDay();
        var recipient = typed.of("recipient").isEmpty()
                ? Recipient.COURT
                : ResponseController.code(typed.of("recipient"), Recipient::valueOf);
        if (!Summary.RECIPIENTS.contains(recipient)) throw new SayWhat();
        return new Frame(
                recipient,
                typed.of("language").equals("es") ? Locale.forLanguageTag("es") : Locale.ENGLISH,
                from,
                until);
    }

    private List<Row> rows(Relationship between, Frame frame, Typed typed, Before before) {
        var sent = !typed.form().isEmpty();
        return lines.of(between, frame.from(), frame.until(), frame.language()).stream()
                .map(line -> {
                    if (!sent && before.version().isPresent()) return row(line, before);
                    var wording = sent && line.free() && typed.fields().containsKey("words." + line.key())
                            ? typed.of("words." + line.key())
                            : line.wording();
                    var in = sent
                            ? typed.all("in").contains(line.key())
                            : line.level() == InformationClass.A && !wording.isEmpty();
                    return new Row(
                            line,
                            in && !wording.isBlank(),
                            wording,
                            before.sinceThen(line),
                            typed.of("reason." + line.key()),
                            "");
                })
                .toList();
    }

    /** As it was in that version; what came on record since is there to be ticked. */
    private static Row row(SummaryLines.Proposed line, Before before) {
        var kept = before.of(line);
        return new Row(
                line,
                kept.filter(Summary.Line::included).isPresent(),
                before.wording(line),
                before.sinceThen(line),
                kept.map(Summary.Line::reason).orElse(""),
                "");
    }

    private ModelAndView composer(
            Relationship between, Frame frame, List<Row> rows, Before before, String problem, HttpStatus status) {
        Responses.notForCover(between);
        return new ModelAndView(
                "responses/composer",
                Map.of(
                        "it",
                        new Composer(
                                "/people/" + between.person(),
                                people.personOf(between),
                                between.isTheirOwn(),
                                frame.recipient(),
                                frame.language().getLanguage(),
                                frame.from(),
                                frame.until(),
                                rows,
                                before,
                                summaries.of(between),
                                units.unitOf(between.officer()).zone(),
                                problem)),
                status);
    }

    @PostMapping
    ModelAndView write(Relationship between, @RequestParam MultiValueMap<String, String> form) {
        var typed = Typed.into("lines", form);
        var before = before(between, typed);
        Frame frame;
        try {
            frame = frame(between, typed, before);
        } catch (NoSuchDay | SayWhat no) {
            var usual = frame(between, Typed.NOTHING, before);
            return composer(
                    between,
                    usual,
                    rows(between, usual, typed, before),
                    before,
                    ((Refusal) no).key(),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var checked = new ArrayList<Row>();
        var ready = new ArrayList<Summary.Line>();
        for (var row : rows(between, frame, typed, before))
            try {
                typed.checked();
                if (!row.wording().isBlank())
                    ready.add(new Summary.Line(
                            row.proposed().key(),
                            row.proposed().part(),
                            row.proposed().level(),
                            row.included(),
                            row.wording(),
                            row.proposed().wording(),
                            row.reason()));
                checked.add(row);
            } catch (ReasonFirst | GivesAway | TooLong no) {
                checked.add(row.with(((Refusal) no).key()));
            }
        if (checked.stream().anyMatch(row -> !row.problem().isEmpty()))
            return composer(
                    between, frame, checked, before, "responses.look-at-lines", HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            var id = summaries.write(between, frame.recipient(), frame.language(), frame.from(), frame.until(), ready);
            return Redirects.to(path(between, id));
        } catch (SayWhat no) {
            return composer(
                    between, frame, checked, before, "responses.one-line-at-least", HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static String path(Relationship between, SummaryId id) {
        return "/people/%s/court-summary/%s".formatted(between.person(), id);
    }

    /** One version: as it goes, and what was left out. */
    record Version(
            String path,
            Person person,
            boolean theirOfficer,
            Summary summary,
            String officer,
            Map<String, String> supervisors,
            LocalDate today,
            ZoneId zone,
            Typed typed) {
        List<Summary.Line> of(String part) {
            return summary.included().stream()
                    .filter(line -> line.part().equals(part))
                    .toList();
        }
    }

    @GetMapping("/{summary}")
    ModelAndView show(Relationship between, @PathVariable SummaryId summary) {
        people.looked(between, "court-summary/" + summary);
        return show(between, summary, Typed.NOTHING, HttpStatus.OK);
    }

    private ModelAndView show(Relationship between, SummaryId id, Typed typed, HttpStatus status) {
        Responses.notForCover(between);
        var summary = summaries.find(between, id);
        var supervisors = new HashMap<String, String>();
        for (var consult : summary.consults())
            if (consult instanceof Consult.Answered answered)
                supervisors.put(
                        consult.asked().id().toString(),
                        consults.nameOf(answered.recorded().by()));
        return new ModelAndView(
                "responses/version",
                Map.of(
                        "it",
                        new Version(
                                "/people/" + between.person(),
                                people.personOf(between),
                                between.isTheirOwn(),
                                summary,
                                units.firstNameOf(summary.written().by()),
                                supervisors,
                                summaries.today(between),
                                units.unitOf(between.officer()).zone(),
                                typed)),
                status);
    }

    @PostMapping("/{summary}/consults")
    ModelAndView ask(
            Relationship between, @PathVariable SummaryId summary, @RequestParam MultiValueMap<String, String> form) {
        return step(between, summary, "consult", form, typed -> summaries.ask(between, summary, typed.of("question")));
    }

    @PostMapping("/{summary}/notice")
    ModelAndView notice(
            Relationship between, @PathVariable SummaryId summary, @RequestParam MultiValueMap<String, String> form) {
        var safety = "safety".equals(form.getFirst("kind"));
        return step(
                between,
                summary,
                safety ? "safety" : "told",
                form,
                typed -> summaries.notice(
                        between,
                        summary,
                        safety,
                        safety ? summaries.today(between) : ResponseController.day(typed.of("day")),
                        typed.of("words"),
                        ResponseController.dayOrNone(typed.of("tell-by"))));
    }

    @PostMapping("/{summary}/telling")
    ModelAndView told(Relationship between, @PathVariable SummaryId summary) {
        summaries.told(between, summary);
        return Redirects.to(path(between, summary));
    }

    private interface Taken {
        void by(Typed typed);
    }

    private ModelAndView step(
            Relationship between, SummaryId id, String form, MultiValueMap<String, String> sent, Taken taken) {
        var typed = Typed.into(form, sent);
        try {
            taken.by(typed.checked());
        } catch (SayWhat | NoSuchDay | ReasonFirst | StillWaiting | TooLong no) {
            return show(between, id, typed.with(((Refusal) no).key()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return Redirects.to(path(between, id));
    }

    /** The lines of one part, in the order of the page. */
    record Part(String key, List<String> lines) {}

    /** What leaves. */
    record OnPaper(
            Summaries.Leaving leaving,
            String person,
            String number,
            String officer,
            String unit,
            List<Part> parts,
            LocalDate day,
            LocalDate from,
            LocalDate until) {}

    private OnPaper onPaper(Relationship between, SummaryId id, String form) {
        Responses.notForCover(between);
        var leaving = summaries.copy(between, id, form);
        var summary = leaving.summary();
        var person = people.personOf(between);
        var unit = units.unitOf(between.officer());
        return new OnPaper(
                leaving,
                person.fullName(),
                person.number(),
                units.active(summary.written().by())
                        .map(staff -> staff.name())
                        .orElseGet(() -> units.firstNameOf(summary.written().by())),
                unit.name(),
                PARTS.stream()
                        .map(part -> new Part(
                                part,
                                summary.included().stream()
                                        .filter(line -> line.part().equals(part))
                                        .map(Summary.Line::wording)
                                        .toList()))
                        .filter(part -> !part.lines().isEmpty())
                        .toList(),
                summary.written().at().atZone(unit.zone()).toLocalDate(),
                summary.from(),
                summary.until());
    }

    @GetMapping("/{summary}/paper.pdf")
    ResponseEntity<byte[]> pdf(Relationship between, @PathVariable SummaryId summary) {
        var it = onPaper(between, summary, "pdf");
        var html = typesetting.of(
                "responses/courtpaper", Map.of("it", it), it.leaving().summary().language());
        return answer(MediaType.APPLICATION_PDF, "summary.pdf", paper.pdf(html));
    }

    @GetMapping("/{summary}/paper.txt")
    ResponseEntity<byte[]> text(Relationship between, @PathVariable SummaryId summary) {
        var it = onPaper(between, summary, "text");
        var language = it.leaving().summary().language();
        var text = typesetting
                .of("responses/courttext", Map.of("it", it), language)
                .lines()
                .map(String::strip)
                .dropWhile(String::isEmpty)
                .toList();
        var plain = Stream.of(String.join("\r\n", text))
                .map(SummaryController::unescaped)
                .findFirst()
                .orElse("");
        return answer(
                MediaType.parseMediaType("text/plain;charset=UTF-8"),
                "summary.txt",
                (plain.replaceAll("(\r\n){3,}", "\r\n\r\n").replaceAll("(\r\n)+- ", "\r\n- ") + "\r\n")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** A page escapes for a browser; a text file has none. */
    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static ResponseEntity<byte[]> answer(MediaType type, String file, byte[] body) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(file).build().toString())
                .body(body);
    }
}
