package org.alongside.sessions;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import org.alongside.sessions.AnswerRepository.PastRating;
import org.alongside.sessions.Together.AreaPicture;
import org.alongside.sessions.Together.Bar;
import org.alongside.toolkit.Edition;
import org.springframework.stereotype.Component;

/** The check-in as a picture: higher is better, earlier meetings lighter, what got better first (R28). */
@Component
class PicturePage implements PhasePage {
    private static final int MEETINGS = 8;
    private static final List<String> ORDER = List.of("better", "same", "", "lower");

    private final Sessions sessions;

    PicturePage(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String phase() {
        return "picture";
    }

    @Override
    public String on(Session session) {
        return "check-in";
    }

    @Override
    public Together made(OpenMeeting meeting) {
        var past = sessions.pastRatings(meeting.between(), meeting.session().id(), MEETINGS).stream()
                .collect(groupingBy(PastRating::item));
        return new Together.Picture(
                meeting.strip(),
                meeting.edition().areas().stream()
                        .map(area -> picture(
                                meeting, area, past.getOrDefault("check-in/" + area.key() + "/rating", List.of())))
                        .filter(picture -> !picture.bars().isEmpty())
                        .sorted(comparing(picture -> ORDER.indexOf(picture.direction())))
                        .toList());
    }

    private static AreaPicture picture(OpenMeeting meeting, Edition.Area area, List<PastRating> past) {
        return new AreaPicture(
                area.name().in(meeting.language()),
                direction(past),
                past.stream()
                        .map(rating -> new Bar(
                                rating.at().atZone(meeting.zone()).toLocalDate(),
                                rating.value(),
                                meeting.edition()
                                        .scale()
                                        .get(rating.value() - 1)
                                        .word()
                                        .in(meeting.language()),
                                rating.now()))
                        .toList());
    }

    private static String direction(List<PastRating> past) {
        if (past.size() < 2 || !past.getLast().now()) return "";
        var change = past.getLast().value() - past.get(past.size() - 2).value();
        return change > 0 ? "better" : change == 0 ? "same" : "lower";
    }
}
