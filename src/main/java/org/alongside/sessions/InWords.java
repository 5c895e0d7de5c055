package org.alongside.sessions;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.toolkit.Edition;
import org.alongside.toolkit.Edition.Face;
import org.alongside.toolkit.Edition.Named;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says an item, and what was answered in it, as people read it. */
@Component
class InWords {
    /** Which name an item has, by the shape of its path; the first that fits. */
    private static final List<Title> TITLES = List.of(
            title("check-in/.*/help", "help"),
            title("look-back/goal/.*", "still-want"),
            title("look-back/.*/outcome", "outcome"),
            title("look-back/.*/plan-b/.*", "then"),
            title("look-back/.*/words", "waits-or-why"),
            title("look-back/.*/barrier.*", "got-in-the-way"),
            title("agenda/.*", "topic"),
            title("decide/\\d/(starter|question)", "question"),
            title("decide/\\d/option/.*", "another-way"),
            title("decide/\\d/safety.*", "safety"),
            title("decide/\\d/(matter|mark|say|order).*", "matters"),
            title("decide/\\d/.*-leans", "leans"),
            title("decide/\\d/sure", "sure"),
            title("decide/\\d/until", "until"),
            title("decide/.*", "choice"),
            title("plan/goal", "goal"),
            title("plan/step/\\d/words", "step"),
            title("plan/promise/\\d/words", "promise"),
            title("plan/importance", "how-much"),
            title("plan/step/\\d/confidence", "sure"),
            title("plan/step/\\d/plan-b/.*", "then"),
            title("plan/other/\\d/(words|who|owner)", "who-else"),
            title("plan/.*/by", "by"),
            title("plan/.*", "in-the-way"),
            title("close/next.*", "next"),
            title("close/teach-back", "teach-back"),
            title("close/copy", "copy"),
            title("close/agreement.*", "agreement"),
            title("close/.*", "read-back"),
            title("safety/.*", "safety-ask"),
            title("hard-days/.*", "hard-days"),
            title("two-lines/.*", "two-lines"),
            title("desk/note", "desk-note"),
            title("note", "note"),
            title(".*", "answer"));

    private final MessageSource words;

    InWords(MessageSource words) {
        this.words = words;
    }

    private record Title(Pattern shape, String key) {}

    private static Title title(String shape, String key) {
        return new Title(Pattern.compile(shape), key);
    }

    /** Which edition and language to speak in, and of whom. */
    record Tongue(Edition edition, Locale language, String person, String officer) {}

    String field(Tongue tongue, String item) {
        return named(tongue, item)
                .orElseGet(() -> TITLES.stream()
                        .filter(title -> title.shape().matcher(item).matches())
                        .findFirst()
                        .map(title -> say(tongue, "field." + title.key(), tongue.person(), tongue.officer()))
                        .orElseGet(() -> place(tongue, item)));
    }

    /** An item without a title of its own is called by the phase it belongs to. */
    private static String place(Tongue tongue, String item) {
        var phase = item.split("/", 2)[0];
        return tongue.edition().hasPhase(phase)
                ? tongue.edition().phase(phase).name().in(tongue.language())
                : phase;
    }

    /** What the edition itself has a name for. */
    private static Optional<String> named(Tongue tongue, String item) {
        var edition = tongue.edition();
        var last = item.substring(item.lastIndexOf('/') + 1);
        if (item.matches("check-in/.*/rating"))
            return edition.areas().stream()
                    .filter(area -> item.equals("check-in/" + area.key() + "/rating"))
                    .map(area -> area.name().in(tongue.language()))
                    .findFirst();
        if (asked(tongue, item).isPresent())
            return Optional.of(asked(tongue, item).get().says().in(tongue.language()));
        if (item.startsWith("feedback/")) return name(tongue, edition.feedback(), last);
        if (item.startsWith("pulse/officer/")) return name(tongue, edition.pulseOfOfficer(), last);
        if (item.startsWith("desk/self-check/")) return name(tongue, edition.selfCheck(), last);
        return Optional.empty();
    }

    String value(Tongue tongue, String item, String value) {
        if (value.isEmpty()) return say(tongue, "nothing");
        var edition = tongue.edition();
        if (item.matches("check-in/.*/rating")) return face(tongue, edition.scale(), value);
        if (item.startsWith("feedback/")) return face(tongue, edition.faces(), value);
        if (item.endsWith("/outcome"))
            return name(tongue, edition.outcomes(), value).orElse(value);
        if (asked(tongue, item).isPresent())
            return asked(tongue, item).get().choices().stream()
                    .filter(choice -> choice.key().equals(value))
                    .map(choice -> choice.name().in(tongue.language()))
                    .findFirst()
                    .orElse(value);
        if (item.contains("/barrier/")) return barrier(tongue, item, value);
        if (item.equals("close/copy"))
            return name(tongue, edition.copies(), value).orElse(value);
        if (item.equals("close/next-kind")) return shared(tongue, "sessions.kind." + value);
        if (item.equals("close/agreement")) return shared(tongue, "plans.answer." + value);
        if (item.startsWith("look-back/goal/")) return shared(tongue, "plans.goal." + value);
        if (item.matches("plan/other/\\d/owner")) return shared(tongue, "plans.owner." + value);
        if (item.endsWith("/starter"))
            return edition.starter(value)
                    .map(starter -> starter.question().in(tongue.language()))
                    .orElseGet(() -> shared(tongue, "sessions.own-question"));
        if (item.endsWith("-leans")) return option(tongue, value);
        if (item.matches("decide/\\d/mark/.*")) return shared(tongue, "deciding.mark." + value);
        if (item.startsWith("look-again/")) return shared(tongue, "deciding.review." + value);
        if (item.matches("decide/\\d/order"))
            return Arrays.stream(value.split(","))
                    .map(key -> name(tongue, edition.matters(), key).orElse(key))
                    .collect(Collectors.joining(", "));
        if (item.matches("decide/\\d/(matter|choice)/.*")) return taken(tongue, item, value);
        if (item.equals("close/next-time")) return time(tongue, value);
        if (item.matches(".*/(until|next-day|by|file-by)") && value.matches("\\d{4}-\\d\\d-\\d\\d"))
            return day(tongue, value);
        return value.matches("yes|no") ? say(tongue, value) : value;
    }

    /** The question that the edition alone describes. */
    private static Optional<Edition.Ask> asked(Tongue tongue, String item) {
        return tongue.edition().phases().stream()
                .flatMap(phase -> phase.asks().stream().filter(ask -> item.equals(phase.key() + "/" + ask.key())))
                .findFirst();
    }

    private String barrier(Tongue tongue, String item, String value) {
        var key = item.substring(item.lastIndexOf('/') + 1);
        var what = tongue.edition().barriers().stream()
                .filter(barrier -> barrier.key().equals(key))
                .map(barrier -> barrier.name().in(tongue.language()))
                .findFirst()
                .orElse(key);
        return value.equals("yes") ? what : say(tongue, "not", what);
    }

    private String taken(Tongue tongue, String item, String value) {
        var key = item.substring(item.lastIndexOf('/') + 1);
        var what = item.contains("/matter/")
                ? name(tongue, tongue.edition().matters(), key).orElse(key)
                : option(tongue, key);
        return value.equals("yes") ? what : say(tongue, "not", what);
    }

    private static String option(Tongue tongue, String key) {
        if (key.equals(Edition.NOT_YET)) return tongue.edition().notYet().in(tongue.language());
        return tongue.edition().starters().stream()
                .flatMap(starter -> name(tongue, starter.options(), key).stream())
                .findFirst()
                .orElse(key);
    }

    private static String face(Tongue tongue, List<Face> faces, String value) {
        return faces.stream()
                .filter(face -> value.equals(Integer.toString(face.value())))
                .map(face -> face.word().in(tongue.language()))
                .findFirst()
                .orElse(value);
    }

    private static Optional<String> name(Tongue tongue, List<Named> names, String key) {
        return names.stream()
                .filter(named -> named.key().equals(key))
                .map(named -> named.name().in(tongue.language()))
                .findFirst();
    }

    private static String day(Tongue tongue, String value) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(tongue.language())
                .format(LocalDate.parse(value));
    }

    private String time(Tongue tongue, String value) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(Locale.forLanguageTag(shared(tongue, "language.region")))
                .format(LocalTime.parse(value))
                .replace('\u202f', ' ')
                .replace('\u00a0', ' ');
    }

    private String say(Tongue tongue, String key, Object... values) {
        return words.getMessage("devices." + key, values, tongue.language());
    }

    private String shared(Tongue tongue, String key) {
        return words.getMessage(key, null, tongue.language());
    }
}
