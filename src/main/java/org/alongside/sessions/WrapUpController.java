package org.alongside.sessions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alongside.identity.Units;
import org.alongside.measures.Gap;
import org.alongside.measures.Measures;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.toolkit.Edition;
import org.alongside.web.NotHere;
import org.alongside.web.Redirects;
import org.alongside.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** After the meeting: the note that drafted itself, the officer's own look at it, the copy for the agency's system. */
@Controller
@RequestMapping("/people/{person}/sessions/{id}")
class WrapUpController {
    private final Sessions sessions;
    private final Notes notes;
    private final Choosing choosing;
    private final Measures measures;
    private final People people;
    private final Units units;
    private final ParkedMoments parked;
    private final PaperRepository paper;

    WrapUpController(
            Sessions sessions,
            Notes notes,
            Choosing choosing,
            Measures measures,
            People people,
            Units units,
            ParkedMoments parked,
            PaperRepository paper) {
        this.sessions = sessions;
        this.notes = notes;
        this.choosing = choosing;
        this.measures = measures;
        this.people = people;
        this.units = units;
        this.parked = parked;
        this.paper = paper;
    }

    @GetMapping("/wrap-up")
    ModelAndView show(Relationship between, @PathVariable SessionId id) {
        var session = sessions.find(between, id);
        if (session.isOpen()) return Redirects.to(TogetherPages.path(session) + "/desk");
        people.looked(between, "note/" + id);
        return page(between, session, notes.wording(between, session), "", "", HttpStatus.OK);
    }

    /** The officer's own part is open to the person's officer, and to who stood in for the meetings they held. */
    static boolean isTheirs(Relationship between, Session session) {
        return between.isTheirOwn()
                || between.isCover() && session.about().officer().equals(between.staff());
    }

    private ModelAndView page(
            Relationship between, Session session, String words, String reason, String problem, HttpStatus status) {
        var edition = sessions.editionOf(session);
        var language = between.officer().language();
        var answers = sessions.answersOf(between, session.id());
        var zone = units.unitOf(between.officer()).zone();
        var standing = notes.find(between, session.id());
        var mine = isTheirs(between, session);
        var rates = mine && !sessions.isOnAHardDay(session);
        var view = new WrapUp(
                TogetherPages.path(session),
                people.personOf(between).fullName(),
                session.about().startedAt().atZone(zone).toLocalDate(),
                words,
                reason,
                problem,
                standing.flatMap(NoteRepository.Note::signed)
                        .map(signed -> signed.at().atZone(zone).toLocalDateTime())
                        .orElse(null),
                standing.map(NoteRepository.Note::revisions).orElse(List.of()).stream()
                        .map(revision -> new WrapUp.Version(
                                revision.number(),
                                revision.words(),
                                revision.reason(),
                                revision.at().atZone(zone).toLocalDateTime()))
                        .toList(),
                mine ? answers.ofOfficer("desk/note") : "",
                (rates ? edition.pulseOfOfficer() : List.<Edition.Named>of())
                        .stream()
                                .map(item -> new Desk.Pulse(
                                        item.key(),
                                        item.name().in(language),
                                        DeskController.number(answers.ofOfficer("pulse/officer/" + item.key()))))
                                .toList(),
                (rates ? edition.selfCheck() : List.<Edition.Named>of())
                        .stream()
                                .map(item -> new WrapUp.Tick(
                                        item.key(),
                                        item.name().in(language),
                                        answers.ofOfficer("desk/self-check/" + item.key())
                                                .equals("yes")))
                                .toList(),
                (mine ? measures.gaps(between, session.id().value()) : List.<Gap>of())
                        .stream()
                                .map(gap -> new WrapUp.Apart(
                                        edition.pulseOfPerson().stream()
                                                .filter(item -> item.key().equals(gap.item()))
                                                .map(item -> item.name().in(language))
                                                .findFirst()
                                                .orElse(gap.item()),
                                        gap.person(),
                                        gap.officer()))
                                .toList(),
                notes.order(between.officer()),
                mine);
        return new ModelAndView(
                "sessions/wrapup",
                Map.of(
                        "it",
                        view,
                        "parked",
                        parked.of(between, session),
                        "onPaper",
                        onPaper(between, session),
                        "waiting",
                        mine ? choosing.waiting(between, session) : 0,
                        "base",
                        standing.map(NoteRepository.Note::revision).orElse(0),
                        "noteBase",
                        answers.revisionOfOfficers("desk/note")),
                status);
    }

    /** The day it was entered, for a meeting that was held on paper. */
    private List<LocalDate> onPaper(Relationship between, Session session) {
        var zone = units.unitOf(between.officer()).zone();
        return paper.entered(between, session.id()).stream()
                .map(at -> at.atZone(zone).toLocalDate())
                .toList();
    }

    @PostMapping("/note")
    ModelAndView write(
            Relationship between,
            @PathVariable SessionId id,
            @RequestParam String words,
            @RequestParam(required = false) @Nullable Integer base) {
        return keep(between, id, words, "", base, () -> notes.write(between, id, unified(words)));
    }

    @PostMapping("/signature")
    ModelAndView sign(
            Relationship between,
            @PathVariable SessionId id,
            @RequestParam String words,
            @RequestParam(required = false) @Nullable Integer base) {
        return keep(between, id, words, "", base, () -> notes.sign(between, id, unified(words)));
    }

    @PostMapping("/amendment")
    ModelAndView amend(
            Relationship between,
            @PathVariable SessionId id,
            @RequestParam String words,
            @RequestParam String reason,
            @RequestParam(required = false) @Nullable Integer base) {
        return keep(between, id, words, reason, base, () -> notes.amend(between, id, unified(words), reason));
    }

    private static String unified(String words) {
        return words.replace("\r\n", "\n").strip();
    }

    private ModelAndView keep(
            Relationship between, SessionId id, String words, String reason, @Nullable Integer base, Runnable act) {
        var session = sessions.find(between, id);
        if (session.isOpen()) throw new NotHere();
        try {
            if (base != null && notes.beside(between, id, unified(words), base))
                return Redirects.to(TogetherPages.path(session) + "/versions");
            act.run();
        } catch (Refusal refusal) {
            return page(between, session, words, reason, refusal.key(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (UnreadableAnswer unreadable) {
            return page(between, session, words, reason, unreadable.key(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return Redirects.to(TogetherPages.path(session) + "/wrap-up");
    }
}
