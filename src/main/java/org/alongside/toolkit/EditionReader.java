package org.alongside.toolkit;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alongside.toolkit.Edition.Area;
import org.alongside.toolkit.Edition.Ask;
import org.alongside.toolkit.Edition.Barrier;
import org.alongside.toolkit.Edition.ByWhen;
import org.alongside.toolkit.Edition.Choice;
import org.alongside.toolkit.Edition.Closes;
import org.alongside.toolkit.Edition.Face;
import org.alongside.toolkit.Edition.Hat;
import org.alongside.toolkit.Edition.Named;
import org.alongside.toolkit.Edition.Phase;
import org.alongside.toolkit.Edition.PlainCondition;
import org.alongside.toolkit.Edition.Rung;
import org.alongside.toolkit.Edition.Says;
import org.alongside.toolkit.Edition.Share;
import org.alongside.toolkit.Edition.Starter;
import org.alongside.toolkit.Edition.Variant;

/** Makes an edition of its lines; a line that is missing stops it with its name. */
record EditionReader(EditionNode root) {
    Edition edition() {
        var how = root.at("how-we-work");
        var pulse = root.at("pulse");
        return new Edition(
                root.text("edition"),
                root.both("name"),
                root.both("evidence"),
                each(root.at("variants"), EditionReader::variant),
                each(root.at("phases"), EditionReader::phase),
                each(how.at("two-hats"), hat -> new Hat(hat.text("key"), hat.both("title"), hat.both("text"))),
                named(how.at("must-report")),
                how.both("acknowledge"),
                visibility(),
                faces(root.at("scale")),
                each(root.at("areas"), area -> new Area(area.text("key"), area.both("name"), area.both("question"))),
                named(root.at("outcomes")),
                each(root.at("barriers"), EditionReader::barrier),
                named(root.at("agenda-ideas")),
                named(root.at("must-cover")),
                named(root.at("matters")),
                each(root.at("starters"), EditionReader::starter),
                root.both("not-yet"),
                conditions(),
                each(root.at("by-when"), when -> new ByWhen(when.text("key"), when.number("days"), when.both("name"))),
                named(root.at("copy")),
                faces(pulse.at("words")),
                named(pulse.at("person")),
                named(pulse.at("officer")),
                named(root.at("feedback")),
                faces(root.at("faces")),
                named(root.at("self-check")),
                root.has("own-questions") ? named(root.at("own-questions")) : List.of(),
                root.has("ladder") ? each(root.at("ladder"), EditionReader::rung) : List.of(),
                root.has("sure-help") ? named(root.at("sure-help")) : List.of());
    }

    private static Variant variant(EditionNode variant) {
        return new Variant(
                variant.text("key"),
                variant.both("name"),
                variant.number("minutes"),
                each(variant.at("phases"), share -> new Share(share.text("phase"), share.number("minutes"))),
                variant.has("areas") ? variant.number("areas") : 0,
                variant.has("closes") ? Closes.valueOf(constant(variant.text("closes"))) : Closes.PLAN,
                !variant.has("measures") || !variant.text("measures").equals("none"));
    }

    private static Phase phase(EditionNode phase) {
        return new Phase(
                phase.text("key"),
                phase.text("component"),
                phase.both("name"),
                phase.both("opening"),
                phase.both("lead"),
                each(phase.at("prompts"), EditionNode::both),
                phase.has("asks") ? each(phase.at("asks"), EditionReader::ask) : List.of());
    }

    private static Ask ask(EditionNode ask) {
        return new Ask(
                ask.text("key"),
                Ask.Kind.valueOf(constant(ask.text("kind"))),
                ask.has("by") && ask.text("by").equals("officer"),
                ask.has("copy"),
                ask.both("says"),
                ask.has("choices") ? each(ask.at("choices"), EditionReader::choice) : List.of());
    }

    private static Choice choice(EditionNode choice) {
        return new Choice(
                choice.text("key"),
                choice.both("name"),
                choice.has("then") ? Optional.of(choice.both("then")) : Optional.empty());
    }

    private static String constant(String text) {
        return text.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Barrier barrier(EditionNode barrier) {
        return new Barrier(
                barrier.text("key"),
                barrier.text("kind"),
                barrier.has("common"),
                barrier.both("name"),
                barrier.has("answers") ? named(barrier.at("answers")) : List.of());
    }

    private static Starter starter(EditionNode starter) {
        return new Starter(
                starter.text("key"),
                Latitude.valueOf(starter.text("latitude")),
                starter.has("conditions") ? each(starter.at("conditions"), EditionNode::text) : List.of(),
                starter.both("question"),
                starter.both("room"),
                named(starter.at("options")),
                each(starter.at("matters"), EditionNode::text),
                starter.has("says") ? each(starter.at("says"), EditionReader::says) : List.of());
    }

    private static Says says(EditionNode says) {
        return new Says(says.text("way"), says.text("matter"), says.both("text"));
    }

    private static Rung rung(EditionNode rung) {
        return new Rung(rung.text("key"), each(rung.at("starters"), EditionNode::text));
    }

    private Map<String, Text> visibility() {
        return root.at("visibility").all().stream()
                .collect(toUnmodifiableMap(node -> node.text("key"), node -> node.both("text")));
    }

    private Map<String, PlainCondition> conditions() {
        return root.at("conditions").all().stream()
                .map(node -> new PlainCondition(
                        node.text("code"),
                        Latitude.valueOf(node.text("latitude")),
                        node.both("plain"),
                        node.has("room") ? node.both("room") : new Text("", "")))
                .collect(toUnmodifiableMap(PlainCondition::code, Function.identity()));
    }

    private static List<Named> named(EditionNode list) {
        return each(list, node -> new Named(node.text("key"), node.both(node.has("name") ? "name" : "text")));
    }

    private static List<Face> faces(EditionNode list) {
        return each(
                list,
                node -> new Face(node.number("value"), node.both("word"), node.has("face") ? node.text("face") : ""));
    }

    private static <T> List<T> each(EditionNode list, Function<EditionNode, T> make) {
        return list.all().stream().map(make).toList();
    }
}
