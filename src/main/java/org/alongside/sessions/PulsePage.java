package org.alongside.sessions;

import java.util.Locale;
import java.util.Map;
import org.alongside.sessions.Together.PulseRow;
import org.alongside.toolkit.Edition.Named;
import org.springframework.stereotype.Component;

/** The one page that the person alone answers, the screen turned to them (I6). */
@Component
class PulsePage implements PhasePage {
    private final Sessions sessions;

    PulsePage(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String phase() {
        return TogetherPages.PULSE;
    }

    @Override
    public String on(Session session) {
        return "close";
    }

    /** The person reads by themselves, in their own time. */
    @Override
    public boolean settles() {
        return false;
    }

    @Override
    public Together made(OpenMeeting meeting) {
        var edition = meeting.edition();
        var language = meeting.language();
        var own = sessions.answersOf(meeting.between(), meeting.session().id()).ofPerson();
        return new Together.Pulse(
                meeting.strip(),
                edition.pulseOfPerson().stream()
                        .map(item -> row(item, own, language))
                        .toList(),
                edition.pulseWords().getFirst().word().in(language),
                edition.pulseWords().getLast().word().in(language));
    }

    private static PulseRow row(Named item, Map<String, String> own, Locale language) {
        var value = own.getOrDefault("pulse/person/" + item.key(), "");
        var shown = "yes".equals(own.get("pulse/person/" + item.key() + "/shown"));
        return new PulseRow(
                item.key(),
                item.name().in(language),
                shown && !value.isEmpty() ? Integer.parseInt(value) : 0,
                !value.isEmpty(),
                shown);
    }
}
