package org.alongside.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.decisions.Conclusion;
import org.alongside.decisions.Conclusion.OfficersDecision;
import org.alongside.decisions.Conclusion.Table;
import org.alongside.decisions.Conclusion.ThinkItOver;
import org.alongside.decisions.Conclusion.TwoViews;
import org.alongside.decisions.EarlierConclusion;
import org.alongside.decisions.EarlierRequest;
import org.alongside.decisions.NewRequest;
import org.alongside.decisions.Option;
import org.alongside.decisions.Request.State;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.toolkit.Edition;
import org.alongside.toolkit.Edition.Starter;

/** How questions of the people whose history is written by hand ended other than by a choice. */
final class Ends {
    private static final int WEEK = 7;

    private final Edition edition;
    private final ZoneId zone;
    private final LocalDate today;
    final List<EarlierConclusion> conclusions = new ArrayList<>();
    final List<EarlierRequest> requests = new ArrayList<>();

    Ends(Edition edition, ZoneId zone, LocalDate today) {
        this.edition = edition;
        this.zone = zone;
        this.today = today;
    }

    void add(Someone someone, PersonId person, List<Meeting> meetings) {
        var known = someone.known();
        if (known == null) return;
        for (var meeting : meetings) {
            var weeksAgo = (ChronoUnit.DAYS.between(meeting.slot().day(), today) + WEEK / 2) / WEEK;
            Past.inWeek(known, weeksAgo).ifPresent(sheet -> add(someone, person, meeting, sheet));
        }
    }

    private void add(Someone someone, PersonId person, Meeting meeting, Sheet sheet) {
        var began = meeting.slot().starts().atZone(zone).toInstant();
        var recorded = new Recorded(someone.officer().id(), began.plusSeconds(60L * meeting.minutes()));
        for (var end : List.of("thinking", "two-views", "officer"))
            if (sheet.has(end))
                conclusions.add(new EarlierConclusion(
                        person, meeting.id().value(), conclusion(someone, end, sheet.at(end), began), recorded));
        if (sheet.has("request")) {
            var since =
                    sheet.at("request").texts("since").stream().map(State::of).toList();
            requests.add(new EarlierRequest(
                    person, meeting.id().value(), asked(someone, meeting, sheet.at("request")), since, recorded));
        }
    }

    private Conclusion conclusion(Someone someone, String kind, Sheet end, Instant began) {
        var table = table(someone, end);
        return switch (kind) {
            case "thinking" -> new ThinkItOver(table, end.texts("matters"), "");
            case "two-views" -> new TwoViews(table, end.text("person"), end.text("officer"));
            default ->
                OfficersDecision.of(
                        table, end.text("heard"), false, began, List.of(end.text("choice")), end.text("reason"), true);
        };
    }

    private Starter starter(Sheet end) {
        return edition.starter(end.text("starter")).orElseThrow();
    }

    private Table table(Someone someone, Sheet end) {
        var starter = starter(end);
        var language = someone.language();
        return new Table(
                starter.key(),
                starter.latitude(),
                starter.question().in(language),
                Stream.concat(
                                starter.options().stream()
                                        .map(one ->
                                                new Option(one.key(), one.name().in(language))),
                                Stream.of(new Option(
                                        Edition.NOT_YET, edition.notYet().in(language))))
                        .toList());
    }

    private NewRequest asked(Someone someone, Meeting meeting, Sheet end) {
        var starter = starter(end);
        return new NewRequest(
                starter.latitude(),
                starter.key(),
                null,
                starter.question().in(someone.language()),
                end.text("words"),
                State.AGREED,
                meeting.slot().day().plusDays(WEEK));
    }
}
