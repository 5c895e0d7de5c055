package org.alongside.sessions;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.alongside.decisions.NewRequest;
import org.alongside.decisions.NothingAsked;
import org.alongside.decisions.Request.State;
import org.alongside.decisions.Requests;
import org.alongside.people.Condition.SetBy;
import org.alongside.people.Relationship;
import org.alongside.sessions.Session.Closed;
import org.alongside.toolkit.Latitude;
import org.alongside.web.NotHere;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for what the two cannot choose (I3). What the officer promises to file goes into the plan they are making. */
@Service
@Transactional
class ForAChange {
    private static final int LINES = 3;
    private static final int A_WEEK = 7;

    private final SessionRepository repository;
    private final AnswerRepository answers;
    private final Sessions sessions;
    private final Drafts drafts;
    private final Deciding deciding;
    private final Requests requests;
    private final MessageSource words;

    ForAChange(
            SessionRepository repository,
            AnswerRepository answers,
            Sessions sessions,
            Drafts drafts,
            Deciding deciding,
            Requests requests,
            MessageSource words) {
        this.repository = repository;
        this.answers = answers;
        this.sessions = sessions;
        this.drafts = drafts;
        this.deciding = deciding;
        this.requests = requests;
        this.words = words;
    }

    /** What lies on the table is the court’s or the agency’s: the two ask, or keep it as an idea. */
    void ask(Relationship between, SessionId id, State state) {
        var table = deciding.locked(between, id);
        if (table.isClear()) return;
        var draft = table.draft();
        var shared = table.shared();
        var path = draft.path();
        var own = shared.value(path + "/words").strip();
        var tapped = draft.wordsOf(shared.chosenBelow(path + "/choice"));
        var wording = tapped.isEmpty() || own.isEmpty() ? tapped + own : tapped + ". " + own;
        var by = shared.day(path + "/file-by").orElse(inAWeek(between));
        requests.ask(
                between,
                id.value(),
                new NewRequest(
                        draft.latitude(),
                        draft.key(),
                        null,
                        draft.question(),
                        wording,
                        state,
                        state == State.AGREED ? by : null));
        if (state == State.AGREED)
            promise(between, id, shared, draft.language(), draft.latitude(), tapped.isEmpty() ? own : tapped, by);
        deciding.ended(between, id, shared, draft);
    }

    /** About one fixed fact, while the two go on weighing what is theirs. */
    void askAbout(Relationship between, SessionId id, String code, State state) {
        between.asOfficer();
        var session = repository.lock(between, id);
        if (session instanceof Closed) throw new SessionOver();
        if (sessions.isHeldBack(session, "decide")) throw new SafetyFirst();
        var shared = answers.of(between, id).shared();
        var language = session.about().language();
        var condition = drafts.conditions(between).stream()
                .filter(one -> item(one.code()).equals(item(code)))
                .findFirst()
                .orElseThrow(NotHere::new);
        var wording = shared.value(item(code) + "/words");
        if (wording.isBlank()) throw new NothingAsked();
        var latitude = condition.setBy() == SetBy.COURT ? Latitude.L0 : Latitude.L1;
        var by = inAWeek(between);
        requests.ask(
                between,
                id.value(),
                new NewRequest(
                        latitude,
                        null,
                        condition.code(),
                        sessions.editionOf(session).plain(condition, language),
                        wording,
                        state,
                        state == State.AGREED ? by : null));
        if (state == State.AGREED) promise(between, id, shared, language, latitude, wording, by);
        sessions.save(between, id, item(code) + "/words", "", UUID.randomUUID());
    }

    static String item(String code) {
        return "ask/" + code.toLowerCase(Locale.ROOT);
    }

    private LocalDate inAWeek(Relationship between) {
        return deciding.today(between).plusDays(A_WEEK);
    }

    /** On the next free line of the officer’s promises, to be changed there like any other. */
    private void promise(
            Relationship between,
            SessionId id,
            SharedAnswers shared,
            Locale language,
            Latitude latitude,
            String wording,
            LocalDate by) {
        var says = words.getMessage(
                latitude == Latitude.L0 ? "deciding.i-file" : "deciding.i-ask-supervisor",
                new Object[] {wording.strip()},
                language);
        for (var line = 1; line <= LINES; line++) {
            var path = "plan/promise/" + line;
            if (!shared.value(path + "/words").isBlank()) continue;
            sessions.save(between, id, path + "/words", says, UUID.randomUUID());
            sessions.save(between, id, path + "/by", by.toString(), UUID.randomUUID());
            return;
        }
    }
}
