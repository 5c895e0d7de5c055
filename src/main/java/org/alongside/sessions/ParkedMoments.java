package org.alongside.sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.identity.Units;
import org.alongside.people.Relationship;
import org.springframework.context.MessageSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scratch: what the officer parked. Theirs alone until it is a line of the note, and gone after seven days. */
@Service
@Transactional
class ParkedMoments {
    static final Duration KEPT = Duration.ofDays(7);
    private static final int LONGEST = 40;
    private static final Action PARKED = new Action("moment.parked");
    private static final Action LET_GO = new Action("moment.let-go");
    private static final Action NOTED = new Action("moment.noted");
    private static final Action EXPIRED = new Action("moment.expired");

    private final ParkedMomentRepository repository;
    private final SessionRepository sessions;
    private final Sessions meetings;
    private final Notes notes;
    private final Units units;
    private final MessageSource words;
    private final Audit audit;
    private final Clock clock;

    ParkedMoments(
            ParkedMomentRepository repository,
            SessionRepository sessions,
            Sessions meetings,
            Notes notes,
            Units units,
            MessageSource words,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.sessions = sessions;
        this.meetings = meetings;
        this.notes = notes;
        this.units = units;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the officer sees of one of them. */
    record Line(UUID id, LocalTime at, String phase, String word) {}

    /**
     * Parks this moment, once per key; the same key with a word gives it the word.
     *
     * @throws SessionOver after the close
     * @throws UnreadableAnswer for more than a word or two
     */
    void park(Relationship between, SessionId id, String word, UUID key) {
        between.asOfficer();
        if (word.length() > LONGEST || word.chars().anyMatch(Character::isISOControl))
            throw new UnreadableAnswer("eyes.word-too-long", word);
        var session = sessions.find(between, id);
        if (!session.isOpen()) throw new SessionOver();
        repository.insert(between, new ParkedMoment(key, id, session.about().phase(), word.strip(), clock.instant()));
        audit.record(between.staff().value(), PARKED, between.subject(), key);
    }

    /** Only what the one who looks parked themselves. */
    List<Line> of(Relationship between, Session session) {
        var zone = zone(between);
        return repository.of(between, session.id(), keptSince()).stream()
                .map(moment -> new Line(
                        moment.id(),
                        moment.at().atZone(zone).toLocalTime(),
                        phase(between, session, moment),
                        moment.word()))
                .toList();
    }

    private String phase(Relationship between, Session session, ParkedMoment moment) {
        return meetings.editionOf(session)
                .phase(moment.phase())
                .name()
                .in(between.officer().language());
    }

    void letGo(Relationship between, SessionId session, UUID id) {
        between.asOfficer();
        if (repository.delete(between, session, id))
            audit.record(between.staff().value(), LET_GO, between.subject(), id);
    }

    /**
     * Makes it a line of the note; from then on it is as private as the note, and no longer kept here.
     *
     * @throws AlreadySigned after the signature
     */
    void intoNote(Relationship between, SessionId id, UUID moment) {
        between.asOfficer();
        var session = sessions.find(between, id);
        repository.find(between, id, moment, keptSince()).ifPresent(parked -> {
            notes.write(between, id, notes.wording(between, session) + "\n" + line(between, session, parked));
            repository.delete(between, id, moment);
            audit.record(between.staff().value(), NOTED, between.subject(), moment);
        });
    }

    private String line(Relationship between, Session session, ParkedMoment moment) {
        var language = between.officer().language();
        var at = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(region(language))
                .format(moment.at().atZone(zone(between)))
                .replace('\u202f', ' ')
                .replace('\u00a0', ' ');
        var key = moment.word().isEmpty() ? "eyes.note-line.moment" : "eyes.note-line";
        return words.getMessage(key, new Object[] {phase(between, session, moment), at, moment.word()}, language);
    }

    private Locale region(Locale language) {
        return Locale.forLanguageTag(words.getMessage("language.region", null, language));
    }

    private ZoneId zone(Relationship between) {
        return units.unitOf(between.officer()).zone();
    }

    private Instant keptSince() {
        return clock.instant().minus(KEPT);
    }

    /** What was never turned into a line of the note goes by itself. */
    @Scheduled(fixedDelay = 60 * 60 * 1000)
    void forget() {
        var gone = repository.deleteBefore(keptSince());
        if (gone > 0) audit.record(Audit.ITSELF, EXPIRED, null, gone);
    }
}
