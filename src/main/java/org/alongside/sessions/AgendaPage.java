package org.alongside.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.measures.Measures;
import org.alongside.plans.Plans;
import org.alongside.sessions.Together.Tap;
import org.alongside.sessions.Together.Topic;
import org.springframework.stereotype.Component;

/** What the time is for: the person’s topics and the officer’s. */
@Component
class AgendaPage implements PhasePage {
    private static final String STILL_WANT = "still-want";
    private static final String PUT_RIGHT = "put-right";

    private final Drafts drafts;
    private final LookingAgain lookingAgain;
    private final Plans plans;
    private final Measures measures;

    AgendaPage(Drafts drafts, LookingAgain lookingAgain, Plans plans, Measures measures) {
        this.drafts = drafts;
        this.lookingAgain = lookingAgain;
        this.plans = plans;
        this.measures = measures;
    }

    @Override
    public String phase() {
        return "agenda";
    }

    @Override
    public Together made(OpenMeeting meeting) {
        var topics = topics(meeting.shared());
        var persons =
                topics.stream().filter(topic -> topic.origin().equals("person")).toList();
        var said = topics.stream().map(Topic::words).collect(Collectors.toSet());
        return new Together.Agenda(
                meeting.strip(),
                lookingAgain.offered(meeting),
                persons,
                topics.stream()
                        .filter(topic -> !topic.origin().equals("person"))
                        .toList(),
                ideas(meeting).stream()
                        .filter(idea -> !said.contains(idea.says()))
                        .toList(),
                meeting.taps(meeting.edition().mustCover(), "agenda").stream()
                        .filter(tap -> !said.contains(tap.says()))
                        .filter(tap -> !tap.key().equals(PUT_RIGHT) || measures.wereApart(meeting.between()))
                        .toList(),
                (int) topics.stream().filter(Topic::picked).count());
    }

    static List<Topic> topics(SharedAnswers shared) {
        return IntStream.rangeClosed(1, shared.lines("agenda"))
                .mapToObj(line -> new Topic(
                        line,
                        shared.value("agenda/" + line + "/words"),
                        shared.value("agenda/" + line + "/by").isEmpty()
                                ? "person"
                                : shared.value("agenda/" + line + "/by"),
                        shared.yes("agenda/" + line + "/picked")))
                .filter(topic -> !topic.words().isBlank())
                .toList();
    }

    /** A goal to be asked about once more, what the person asked help with, then what people often bring. */
    private List<Tap> ideas(OpenMeeting meeting) {
        var ideas = new ArrayList<Tap>();
        for (var area : meeting.edition().areas())
            if (meeting.shared().yes("check-in/" + area.key() + "/help"))
                ideas.add(new Tap("area-" + area.key(), area.name().in(meeting.language()), true));
        for (var condition : drafts.conditions(meeting.between()))
            if (meeting.shared().yes(RulesPage.item(condition)))
                ideas.add(new Tap("rule", RulesPage.plain(meeting, condition), true));
        var askAgain = !plans.goalsToAsk(meeting.between()).isEmpty();
        for (var idea : meeting.edition().agendaIdeas())
            if (!idea.key().equals(STILL_WANT))
                ideas.add(new Tap(idea.key(), idea.name().in(meeting.language()), false));
            else if (askAgain) ideas.addFirst(new Tap(idea.key(), idea.name().in(meeting.language()), false));
        return ideas;
    }
}
