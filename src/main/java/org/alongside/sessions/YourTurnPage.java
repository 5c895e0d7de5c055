package org.alongside.sessions;

import java.util.Map;
import org.alongside.people.OwnNumbers;
import org.alongside.sessions.Together.OwnRow;
import org.alongside.toolkit.Edition.Named;
import org.springframework.stereotype.Component;

/** What the person answers alone: faces that both see, and words that are theirs until they show them (F4, I6). */
@Component
class YourTurnPage implements PhasePage {
    static final String PHASE = "your-turn";

    private final Sessions sessions;
    private final CheckInPage checkIn;
    private final OwnNumbers numbers;

    YourTurnPage(Sessions sessions, CheckInPage checkIn, OwnNumbers numbers) {
        this.sessions = sessions;
        this.numbers = numbers;
        this.checkIn = checkIn;
    }

    @Override
    public String phase() {
        return PHASE;
    }

    @Override
    public String on(Session session) {
        return session.about().phase();
    }

    @Override
    public Together made(OpenMeeting meeting) {
        var own = sessions.answersOf(meeting.between(), meeting.session().id()).ofPerson();
        return new Together.YourTurn(
                meeting.strip(),
                checkIn.areas(meeting),
                meeting.edition().ownQuestions().stream()
                        .map(question -> row(meeting, question, own))
                        .toList(),
                meeting.edition().mustReport().stream()
                        .map(item -> item.name().in(meeting.language()))
                        .toList(),
                numbers.isPicked(meeting.between()));
    }

    private static OwnRow row(OpenMeeting meeting, Named question, Map<String, String> own) {
        var words = own.getOrDefault("own/" + question.key() + "/words", "");
        var shown = "yes".equals(own.get("own/" + question.key() + "/shown"));
        return new OwnRow(
                question.key(), question.name().in(meeting.language()), shown ? words : "", !words.isBlank(), shown);
    }
}
