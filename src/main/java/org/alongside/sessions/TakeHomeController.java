package org.alongside.sessions;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.alongside.calendar.Appointment;
import org.alongside.calendar.Appointments;
import org.alongside.decisions.Conclusion.ThinkItOver;
import org.alongside.decisions.DecisionId;
import org.alongside.decisions.Decisions;
import org.alongside.disclosure.Gate;
import org.alongside.disclosure.InformationClass;
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
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A question to think about at home, on one page: the ways, what matters, and when the two talk again. */
@Controller
class TakeHomeController {
    private final Sessions sessions;
    private final Decisions decisions;
    private final Appointments appointments;
    private final People people;
    private final Units units;
    private final Gate gate;
    private final Typesetting typesetting;
    private final Paper paper;

    TakeHomeController(
            Sessions sessions,
            Decisions decisions,
            Appointments appointments,
            People people,
            Units units,
            Gate gate,
            Typesetting typesetting,
            Paper paper) {
        this.sessions = sessions;
        this.decisions = decisions;
        this.appointments = appointments;
        this.people = people;
        this.units = units;
        this.gate = gate;
        this.typesetting = typesetting;
        this.paper = paper;
    }

    @GetMapping("/people/{person}/sessions/{id}/together/thoughts/{thought}.pdf")
    @Transactional
    public ResponseEntity<byte[]> onPaper(
            Relationship between, @PathVariable SessionId id, @PathVariable DecisionId thought) {
        var session = sessions.find(between, id);
        var language = session.about().language();
        var over = decisions.conclusionsOf(between, id.value()).stream()
                .filter(one -> one.id().equals(thought))
                .map(one -> one.conclusion() instanceof ThinkItOver thinking ? thinking : null)
                .filter(one -> one != null)
                .findFirst()
                .orElseThrow(NotHere::new);
        var html = typesetting.of("sessions/thoughtcard", Map.of("it", card(between, session, over)), language);
        var file = "es".equals(language.getLanguage()) ? "para-pensar.pdf" : "to-think-about.pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(file).build().toString())
                .body(paper.pdf(html));
    }

    private TakeHome card(Relationship between, Session session, ThinkItOver over) {
        var permit = gate.permit(
                between.officer(),
                between.person(),
                Recipient.THE_PERSON,
                Set.of(InformationClass.A, InformationClass.B),
                "take-home-card");
        var language = session.about().language();
        var edition = sessions.editionOf(session);
        return new TakeHome(
                permit,
                people.personOf(between).called(),
                units.firstNameOf(session.about().officer()),
                over.table().question(),
                over.table().ways().stream().map(way -> way.wording()).toList(),
                over.matters().stream()
                        .map(key -> key.equals(Drafts.OWN_CARD)
                                ? over.mattersWords()
                                : edition.matters().stream()
                                        .filter(card -> card.key().equals(key))
                                        .map(card -> card.name().in(language))
                                        .findFirst()
                                        .orElse(key))
                        .toList(),
                next(between, session));
    }

    /** What was just agreed on for the next time, or else what stands in the calendar. */
    private java.time.@org.jspecify.annotations.Nullable LocalDateTime next(Relationship between, Session session) {
        var shared = sessions.answersOf(between, session.id()).shared();
        var day = shared.value("close/next-day");
        var time = shared.value("close/next-time");
        if (!day.isEmpty() && !time.isEmpty()) return LocalDate.parse(day).atTime(LocalTime.parse(time));
        return appointments.next(between).map(Appointment::starts).orElse(null);
    }
}
