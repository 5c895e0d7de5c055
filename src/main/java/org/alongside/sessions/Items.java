package org.alongside.sessions;

import static org.alongside.disclosure.InformationClass.A;
import static org.alongside.disclosure.InformationClass.B;
import static org.alongside.disclosure.InformationClass.D;
import static org.alongside.disclosure.InformationClass.E;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.disclosure.InformationClass;
import org.alongside.sessions.Answer.SeenBy;
import org.alongside.sessions.ItemRule.Content;
import org.alongside.sessions.ItemRule.Content.Day;
import org.alongside.sessions.ItemRule.Content.Key;
import org.alongside.sessions.ItemRule.Content.Number;
import org.alongside.sessions.ItemRule.Content.OneOf;
import org.alongside.sessions.ItemRule.Content.Order;
import org.alongside.sessions.ItemRule.Content.Time;
import org.alongside.sessions.ItemRule.Content.Words;
import org.alongside.toolkit.Edition;
import org.alongside.toolkit.Edition.Named;

/** Every item that may be answered in a meeting of one edition, and its rule. What is not listed cannot be saved. */
final class Items {
    private static final Content YES = new OneOf(Set.of("yes", "no"));
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final List<Line> lines;

    /** The shape of an item's path and the rule of whatever has this shape. */
    private record Line(String shape, ItemRule rule) {}

    Items(Edition edition) {
        lines = Stream.of(
                        asked(edition),
                        engaging(edition),
                        deciding(edition),
                        planning(edition),
                        closing(edition),
                        hardDay(edition),
                        officersOwn())
                .flatMap(List::stream)
                .toList();
    }

    /** The questions that the edition alone describes. */
    private static List<Line> asked(Edition edition) {
        return edition.phases().stream()
                .flatMap(phase -> phase.asks().stream().map(ask -> asked(phase.key() + "/" + ask.key(), ask)))
                .toList();
    }

    private static Line asked(String item, Edition.Ask ask) {
        var choices = keys(ask.choices(), Edition.Choice::key);
        var origin = ask.byOfficer() ? "officer" : "person";
        return switch (ask.kind()) {
            case ONE -> line(item, new OneOf(choices), B, origin, SeenBy.BOTH);
            case MANY -> line(item + "/(" + String.join("|", choices) + ")", YES, B, origin, SeenBy.BOTH);
            case WORDS -> line(item, new Words(), B, origin, SeenBy.BOTH);
        };
    }

    private static List<Line> engaging(Edition edition) {
        var areas = "(" + String.join("|", keys(edition.areas(), Edition.Area::key)) + ")";
        return List.of(
                line(
                        "own/(" + String.join("|", keys(edition.ownQuestions(), Named::key)) + ")/words",
                        new Words(),
                        D,
                        "person",
                        SeenBy.PERSON),
                line("own/[a-z-]+/shown", YES, D, "person", SeenBy.PERSON),
                line("my-rules/[a-z0-9-]+/talk", YES, B, "person", SeenBy.BOTH),
                line("how-we-work/heard", YES, A, "person", SeenBy.BOTH),
                line(
                        "check-in/" + areas + "/rating",
                        new Number(1, edition.scale().size()),
                        B,
                        "person",
                        SeenBy.BOTH),
                line("check-in/" + areas + "/help", YES, B, "person", SeenBy.BOTH),
                line(
                        "look-back/" + UUID + "/outcome",
                        new OneOf(keys(edition.outcomes(), Named::key)),
                        B,
                        "person",
                        SeenBy.BOTH),
                line("look-back/" + UUID + "/words", new Words(), B, "person", SeenBy.BOTH),
                line("look-back/" + UUID + "/barrier/" + barriers(edition), YES, B, "person", SeenBy.BOTH),
                line("look-back/" + UUID + "/plan-b/" + barriers(edition), new Words(), B, "person", SeenBy.BOTH),
                line(
                        "look-back/goal/" + UUID,
                        new OneOf(Set.of("open", "reached", "let-go")),
                        B,
                        "person",
                        SeenBy.BOTH),
                line("agenda/[1-9][0-9]?/words", new Words(), B, "person", SeenBy.BOTH),
                line(
                        "agenda/[1-9][0-9]?/by",
                        new OneOf(Set.of("person", "officer", "court")),
                        B,
                        "officer",
                        SeenBy.BOTH),
                line("agenda/[1-9][0-9]?/picked", YES, B, "person", SeenBy.BOTH));
    }

    private static List<Line> deciding(Edition edition) {
        var starters = new LinkedHashSet<>(keys(edition.starters(), Edition.Starter::key));
        starters.add("own");
        return List.of(
                line("decide/[1-9]/starter", new OneOf(starters), B, "officer", SeenBy.BOTH),
                line(
                        "decide/[1-9]/(question|option/[1-3]|words|matters-words|help-words|view/person|heard)",
                        new Words(),
                        B,
                        "person",
                        SeenBy.BOTH),
                line(
                        "decide/[1-9]/(safety-line|safety-reason|view/officer|reason)",
                        new Words(),
                        B,
                        "officer",
                        SeenBy.BOTH),
                line("decide/[1-9]/of", new Key(), B, "officer", SeenBy.BOTH),
                line("decide/[1-9]/order", new Order(), B, "person", SeenBy.BOTH),
                line(
                        "decide/[1-9]/mark/[a-z0-9-]+/[a-z-]+",
                        new OneOf(Set.of("good", "hard", "unsure")),
                        B,
                        "person",
                        SeenBy.BOTH),
                line("decide/[1-9]/say/[a-z0-9-]+/[a-z-]+", new Words(), B, "person", SeenBy.BOTH),
                line("decide/[1-9]/(help/[a-z-]+|rather-not)", YES, B, "person", SeenBy.BOTH),
                line("decide/[1-9]/read-aloud", YES, B, "officer", SeenBy.BOTH),
                line("decide/[1-9]/file-by", new Day(), B, "officer", SeenBy.BOTH),
                line("ask/[a-z0-9-]+/words", new Words(), B, "person", SeenBy.BOTH),
                line("look-again/" + UUID, new OneOf(Set.of("keep", "change", "stop")), B, "person", SeenBy.BOTH),
                line("decide/[1-9]/matter/[a-z-]+", YES, B, "person", SeenBy.BOTH),
                line("decide/[1-9]/person-leans", new Key(), B, "person", SeenBy.BOTH),
                line("decide/[1-9]/officer-leans", new Key(), B, "officer", SeenBy.BOTH),
                line("decide/[1-9]/choice/[a-z0-9-]+", YES, B, "person", SeenBy.BOTH),
                line("decide/[1-9]/sure", new Number(0, 10), B, "person", SeenBy.BOTH),
                line("decide/[1-9]/until", new Day(), B, "person", SeenBy.BOTH));
    }

    private static List<Line> planning(Edition edition) {
        return List.of(
                line("plan/(goal|step/[1-3]/words|other/[1-3]/(words|who))", new Words(), B, "person", SeenBy.BOTH),
                line("plan/promise/[1-3]/words", new Words(), B, "officer", SeenBy.BOTH),
                line("plan/(step|promise|other)/[1-3]/by", new Day(), B, "person", SeenBy.BOTH),
                line(
                        "plan/other/[1-3]/owner",
                        new OneOf(Set.of("provider", "family", "other")),
                        B,
                        "person",
                        SeenBy.BOTH),
                line("plan/(importance|step/[1-3]/confidence)", new Number(0, 10), B, "person", SeenBy.BOTH),
                line("plan/step/[1-3]/barrier/" + barriers(edition), YES, B, "person", SeenBy.BOTH),
                line("plan/step/[1-3]/plan-b/" + barriers(edition), new Words(), B, "person", SeenBy.BOTH));
    }

    private static String barriers(Edition edition) {
        return "(" + String.join("|", keys(edition.barriers(), Edition.Barrier::key)) + ")";
    }

    private static List<Line> closing(Edition edition) {
        var pulse = "(" + String.join("|", keys(edition.pulseOfPerson(), Named::key)) + ")";
        return List.of(
                line(
                        "close/agreement",
                        new OneOf(Set.of("my-plan", "not-quite", "not-today")),
                        B,
                        "person",
                        SeenBy.BOTH),
                line("close/(agreement-words|teach-back)", new Words(), B, "person", SeenBy.BOTH),
                line("close/next-day", new Day(), A, "officer", SeenBy.BOTH),
                line("close/next-time", new Time(), A, "officer", SeenBy.BOTH),
                line(
                        "close/next-kind",
                        new OneOf(Set.of("office", "phone", "video", "home")),
                        A,
                        "officer",
                        SeenBy.BOTH),
                line("close/copy", new OneOf(keys(edition.copies(), Named::key)), B, "person", SeenBy.BOTH),
                line("feedback/[a-z-]+", new Number(1, edition.faces().size()), D, "person", SeenBy.BOTH),
                line("pulse/person/" + pulse, new Number(1, edition.pulseWords().size()), D, "person", SeenBy.PERSON),
                line("pulse/person/" + pulse + "/shown", YES, D, "person", SeenBy.PERSON),
                line(
                        "pulse/officer/" + pulse,
                        new Number(1, edition.pulseWords().size()),
                        D,
                        "officer",
                        SeenBy.OFFICER));
    }

    private static List<Line> hardDay(Edition edition) {
        return List.of(
                line(
                        "safety/ask/(self|other|place)",
                        new OneOf(Set.of("yes", "no", "rather-not")),
                        A,
                        "person",
                        SeenBy.BOTH),
                line("safety/now/[a-z0-9-]+", YES, A, "person", SeenBy.BOTH),
                line("choices/[a-z-]+/pick", new Key(), B, "person", SeenBy.BOTH),
                line("choices/[a-z-]+/own", new Words(), B, "person", SeenBy.BOTH),
                line("choices/[a-z-]+/by", new OneOf(Set.of("person", "both", "officer")), B, "officer", SeenBy.BOTH),
                line(TwoLines.PERSON, new Words(), B, "person", SeenBy.BOTH),
                line(TwoLines.OFFICER, new Words(), B, "officer", SeenBy.BOTH),
                line(TwoLines.DAY, new Day(), A, "officer", SeenBy.BOTH),
                line(TwoLines.TIME, new Time(), A, "officer", SeenBy.BOTH),
                line(TwoLines.KIND, new OneOf(Set.of("phone", "home", "office")), A, "officer", SeenBy.BOTH),
                line(TwoLines.COPY, new OneOf(keys(edition.copies(), Named::key)), B, "person", SeenBy.BOTH),
                line("hard-days/(signs|helps|place|wishes)", new Words(), B, "person", SeenBy.BOTH),
                line("hard-days/call/[1-3]/(name|phone)", new Words(), B, "person", SeenBy.BOTH),
                line("hard-days/call/[1-3]/may-talk", YES, B, "person", SeenBy.BOTH));
    }

    private static List<Line> officersOwn() {
        return List.of(
                line("desk/note", new Words(), B, "officer", SeenBy.OFFICER),
                line("desk/self-check/[a-z-]+", YES, E, "officer", SeenBy.OFFICER));
    }

    private static Line line(
            String shape, Content content, InformationClass informationClass, String origin, SeenBy seenBy) {
        return new Line(shape, new ItemRule(content, informationClass, origin, seenBy));
    }

    private static <T> Set<String> keys(List<T> list, Function<T, String> key) {
        return list.stream().map(key).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** @throws UnreadableAnswer for an item that no page of this edition has */
    ItemRule rule(String item) {
        return lines.stream()
                .filter(line -> item.matches(line.shape()))
                .map(Line::rule)
                .findFirst()
                .orElseThrow(() -> new UnreadableAnswer("problem.unreadable", ""));
    }
}
