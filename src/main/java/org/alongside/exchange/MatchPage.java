package org.alongside.exchange;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.alongside.exchange.KeptImports.Matching;
import org.alongside.identity.Staff;
import org.alongside.web.Page;

/** What the page for matching columns shows. */
record MatchPage(
        UUID id,
        ExportKind kind,
        Mapping mapping,
        List<Line> lines,
        Preview preview,
        Saying problem,
        Naming naming,
        List<Difference> differences) {
    private static final int EXAMPLES = 3;
    private static final List<Choice> LANGUAGES = Arrays.stream(Locale.getISOLanguages())
            .filter(code -> code.length() == 2)
            .map(code -> new Choice(code, "", ""))
            .toList();

    /** The choices as the reader's own language orders them; languages are named in it. */
    static List<Choice> ordered(List<Choice> choices, Page page) {
        if (choices.isEmpty()
                || !choices.getFirst().shown().isEmpty()
                || !choices.getFirst().key().isEmpty()) return choices;
        return choices.stream()
                .map(choice -> new Choice(choice.value(), "", page.languageName(choice.value())))
                .sorted(Comparator.comparing(Choice::shown, Collator.getInstance(page.locale())))
                .toList();
    }

    /** One column of the file, three of its values, and its words where it has any. */
    record Line(
            int at,
            String heading,
            String name,
            String becomes,
            List<String> examples,
            boolean forbidden,
            List<Word> words) {}

    /** A word of the other system, how often it comes, and what it becomes; {@code choices} are values and what to show. */
    record Word(String said, String written, int count, String ours, List<Choice> choices) {}

    /** {@code key} is empty where the words are a name. */
    record Choice(String value, String key, String shown) {}

    /** Under which name it is kept for the next time, and which version that was made from. */
    record Naming(String name, String files, boolean whole, int base) {
        static final Naming NONE = new Naming("", "", true, 0);
    }

    /** Where two versions of a profile part: the heading, then what each makes of it. */
    record Difference(String heading, String mine, String theirs) {}

    static MatchPage of(Matching it, List<Staff> staff, Saying problem, Naming naming, List<Difference> differences) {
        var lines = new ArrayList<Line>();
        for (var at = 0; at < it.sample().headings().size(); at++) lines.add(line(it, at, staff));
        return new MatchPage(
                it.kept().id(), it.kept().kind(), it.mapping(), lines, it.preview(), problem, naming, differences);
    }

    private static Line line(Matching it, int at, List<Staff> staff) {
        var heading = it.sample().headings().get(at);
        var becomes = it.mapping().becomes(heading);
        var forbidden = it.sample().forbidden(at);
        var told = it.sample().columns().get(at);
        var examples = forbidden
                ? List.<String>of()
                : told.values().stream()
                        .distinct()
                        .filter(value -> !Forbidden.statusWord(value) && !Forbidden.socialSecurity(value))
                        .limit(EXAMPLES)
                        .toList();
        return new Line(
                at,
                heading,
                it.sample().names().get(at).strip(),
                becomes,
                examples,
                forbidden,
                words(it, at, becomes, staff));
    }

    private static List<Word> words(Matching it, int at, String becomes, List<Staff> staff) {
        if (!Mapping.WITH_WORDS.contains(becomes) || becomes.equals("OfficerBadge")) return List.of();
        var told = it.sample().columns().get(at);
        var ours = it.mapping().wordsOf(becomes);
        return told.words().entrySet().stream()
                .filter(word -> !(becomes.equals("Status") && Forbidden.statusWord(word.getKey())))
                .map(word -> new Word(
                        word.getKey(),
                        told.written(word.getKey()),
                        word.getValue(),
                        Objects.requireNonNullElse(ours.get(word.getKey()), unaided(becomes, word.getKey(), staff)),
                        choices(becomes, staff)))
                .toList();
    }

    /** An officer whose name is on the staff list needs no choice. */
    private static String unaided(String becomes, String word, List<Staff> staff) {
        if (!becomes.equals("OfficerName")) return Guess.choices(becomes).contains(word) ? word : "";
        var same = staff.stream()
                .filter(each -> Officers.spelled(each.name()).equals(Officers.spelled(word)))
                .toList();
        return same.size() == 1 ? Officers.CHOSEN + same.getFirst().id() : "";
    }

    private static List<Choice> choices(String becomes, List<Staff> staff) {
        return switch (becomes) {
            case "OfficerName" ->
                staff.stream()
                        .map(each -> new Choice(Officers.CHOSEN + each.id(), "", each.name()))
                        .toList();
            case "PrimaryLanguage" -> LANGUAGES;
            default ->
                Guess.choices(becomes).stream()
                        .map(each -> new Choice(each, "imports.word." + becomes + "." + each.replace(' ', '-'), ""))
                        .toList();
        };
    }
}
