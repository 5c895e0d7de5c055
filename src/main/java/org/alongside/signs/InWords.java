package org.alongside.signs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.web.Page;

/** Facts with their numbers, days and sources, in the language of the page; never what somebody told. */
record InWords(Page page, Map<String, FactKind> kinds, List<Notice> notices) {

    /** "A shot was not given (days late: 7)". */
    String what(Fact fact) {
        var notice = notice(fact);
        return notice.map(one -> what(one.fact(), one.number())).orElseGet(() -> what(fact.kind(), fact.number()));
    }

    String what(Notice notice) {
        return what(notice.fact(), notice.number());
    }

    private String what(String key, int number) {
        var kind = kinds.get(key);
        if (kind == null) return page.say("signs.calendar-missed");
        var name = kind.name().in(page.locale());
        return kind.asksNumber()
                ? page.say("signs.with-number", name, kind.number().in(page.locale()), number)
                : name;
    }

    /** "Mon, Nov 9. From the calendar." */
    String from(Fact fact) {
        return notice(fact)
                .map(this::from)
                .orElseGet(() -> page.say("signs.on-from", page.shortDay(fact.day()), page.say("signs.calendar")));
    }

    /** "Mon, Nov 9. Told by nurse Joy (clinic)." */
    String from(Notice notice) {
        var source = page.say("signs.source." + notice.source().code());
        return page.say(
                "signs.on-from",
                page.shortDay(notice.day()),
                notice.who().isEmpty() ? source : page.say("signs.told-by", notice.who(), source));
    }

    private Optional<Notice> notice(Fact fact) {
        return notices.stream().filter(one -> one.ref().equals(fact.ref())).findFirst();
    }
}
