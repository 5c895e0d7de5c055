package org.alongside.calendar;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.calendar.Asked.From;
import org.alongside.calendar.Counting.DoesNotCount;
import org.alongside.people.Standstill;
import org.alongside.web.Page;

/** How it stands with seeing one person, said in the language of the page. */
public record ContactInWords(Contact contact, Page page) {
    /** The one sentence for a list: what is due, or why nothing is. */
    public String inShort() {
        return switch (contact.due()) {
            case Due.By(int more, LocalDate last) -> page.say("standards.due", more, day(last));
            case Due.Overdue(int more, LocalDate since, LocalDate _) -> page.say("standards.overdue", more, day(since));
            case Due.Had(LocalDate last) -> page.say("standards.had", day(last));
            case Due.AsksNothing(LocalDate last) -> page.say("standards.asks-nothing", day(last));
            case Due.StandsStill(Standstill why) -> page.say("standards.stands-still", when(why));
            case Due.NoneRuns(var since) ->
                since.map(day -> page.say("standards.over", day(day))).orElseGet(() -> page.say("standards.no-order"));
        };
    }

    /** Everything somebody needs to know of it, a sentence each. */
    public List<String> sentences() {
        var said = new ArrayList<String>();
        said.add(inShort());
        said.add(contact.seen()
                .map(at -> page.say("standards.seen", day(at)))
                .orElseGet(() -> page.say("standards.never-seen")));
        contact.next().ifPresent(at -> said.add(page.say("standards.next", day(at))));
        contact.passed().forEach(one -> said.add(passed(one)));
        if (!contact.counted().isEmpty()) said.add(counted());
        if (contact.callsForConsult()) said.add(page.say("standards.consult"));
        if (contact.callsForThought()) said.add(page.say("standards.consider"));
        return List.copyOf(said);
    }

    /** Which visit does not count, and why. */
    public String passed(Absence absence) {
        return page.say("standards.passed", day(absence.starts()), because(absence));
    }

    private String counted() {
        return page.say(
                "standards.counted",
                contact.counted().size(),
                contact.counted().stream().map(one -> day(one.starts())).collect(joining("; ")));
    }

    /** "in the hospital since Mon, Nov 9"; "" for an absence that counts. */
    public String because(Absence absence) {
        if (!(absence.counting() instanceof DoesNotCount(var because))) return "";
        var said = page.say("standards.because." + because.key());
        return contact.still().stream()
                .filter(one -> one.covers(absence.starts().toLocalDate())
                        && one.why().name().equals(because.name()))
                .findFirst()
                .map(this::when)
                .orElse(said);
    }

    /** "in the hospital since Mon, Nov 9", or from that day to another. */
    public String when(Standstill one) {
        var what = page.say("standards.because." + one.why().code());
        return one.until()
                .map(last -> page.say("standards.from-to", what, day(one.from()), day(last)))
                .orElseGet(() -> page.say("standards.since", what, day(one.from())));
    }

    /** Who asks for how much. */
    public String asked() {
        return contact.asked()
                .map(one -> page.say(
                        "standards.asked." + one.from().name().toLowerCase(java.util.Locale.ROOT),
                        rhythm(one.rhythm()),
                        one.order()))
                .orElseGet(() -> page.say("standards.no-order"));
    }

    public boolean isLighter() {
        return contact.asked().filter(one -> one.from() == From.LIGHTER).isPresent();
    }

    public String rhythm(HowOften rhythm) {
        return rhythm(page, contact.rules(), rhythm);
    }

    static String rhythm(Page page, ContactRules rules, HowOften rhythm) {
        return page.say("standards.rhythm." + rhythm.key()
                + (rhythm == HowOften.TWICE_MONTHLY ? "." + rules.twice().key() : ""));
    }

    /** What came of one window: seen when, or how much was not had. */
    public String came(Stretch one) {
        if (!one.had().isEmpty())
            return page.say(
                    "standards.seen-on", one.had().stream().map(this::day).collect(joining("; ")));
        if (one.asks() == 0) return page.say("standards.asked-nothing");
        return page.say(
                one.window().last().isBefore(contact.today()) ? "standards.not-had" : "standards.not-yet",
                one.missing());
    }

    /** Why a window asks for less than it would on ordinary days; "" where it does not. */
    public String less(Stretch one) {
        if (!one.asksLess()) return "";
        var why = Stream.of(
                        one.still().stream().map(this::when),
                        one.passed().stream().map(this::passedShort),
                        one.closed().stream().map(day -> page.say("standards.closed-on", day(day))))
                .flatMap(said -> said)
                .distinct()
                .collect(joining("; "));
        return why.isEmpty() ? page.say("standards.began") : page.say("standards.asks-less", why);
    }

    private String passedShort(Absence one) {
        return page.say("standards.visit-passed", day(one.starts()), because(one));
    }

    private String day(LocalDateTime at) {
        return day(at.toLocalDate());
    }

    private String day(LocalDate day) {
        return day.getYear() == contact.today().getYear() ? page.shortDay(day) : page.date(day);
    }
}
