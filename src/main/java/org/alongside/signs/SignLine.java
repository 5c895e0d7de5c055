package org.alongside.signs;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.alongside.web.Page;

/**
 * An open sign as a list shows it: whom it is about, what asks for it, who looks until when.
 *
 * @param looker the first name of whoever looks
 * @param mine whether the reader is the one who looks
 */
public record SignLine(
        String path,
        String called,
        Sign sign,
        String looker,
        String supervisors,
        boolean mine,
        LocalDate today,
        Map<String, FactKind> kinds) {

    /** "Check on Andre", or "Talk with Priya about Andre". */
    public String title(Page page) {
        return switch (sign.about().kind()) {
            case CHECK -> page.say("signs.check-on", called);
            case CONSULT ->
                supervisors.isEmpty()
                        ? page.say("signs.talk-with-supervisor", called)
                        : page.say("signs.talk-with", supervisors, called);
        };
    }

    /** The facts with their days, in one line. */
    public String facts(Page page) {
        return sign.about().facts().stream()
                .map(fact -> page.say(
                        "signs.fact-on",
                        Optional.ofNullable(kinds.get(fact.kind()))
                                .map(kind -> kind.name().in(page.locale()))
                                .orElse(fact.kind()),
                        page.shortDay(fact.day())))
                .collect(joining("; "));
    }

    /** Who looks until when, and whether they said so. */
    public String state(Page page) {
        var until = page.shortDay(sign.about().lookBy());
        return switch (sign) {
            case Sign.Raised _ -> page.say(sign.isLate(today) ? "signs.was-to-look" : "signs.to-look", looker, until);
            case Sign.Acknowledged _ -> page.say("signs.looks", looker, until);
            case Sign.HandedOn _ -> page.say("signs.handed-to", looker, until);
            case Sign.Closed closed -> page.say("signs.closed-with", closed.outcome());
        };
    }

    public boolean isLate() {
        return sign.isLate(today);
    }
}
