package org.alongside.decisions;

import java.util.List;
import java.util.Locale;
import org.alongside.decisions.Weighing.Choice;
import org.jspecify.annotations.Nullable;

/** What was said on the way to a choice: of each way, and what would help somebody who is not sure yet. */
public record Talk(List<Mark> marks, List<String> help, String helpWords) {
    public static final Talk NONE = new Talk(List.of(), List.of(), "");

    /** Below this, we ask what would help. It stops nothing. */
    public static final int HALF_SURE = 5;

    /** How one way looks, seen by one thing that matters. */
    public record Mark(String way, String matter, @Nullable Kind kind, String words) {}

    /** Taps, not points: they are never added up. */
    public enum Kind {
        GOOD,
        HARD,
        UNSURE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public Talk {
        marks = List.copyOf(marks);
        help = List.copyOf(help);
    }

    /** Only what is about this choice: its ways, what mattered in the end, and a doubt that was still there. */
    Talk about(Choice choice) {
        var ways = choice.weighing().options().stream().map(Option::key).toList();
        var unsure = choice.sure() < HALF_SURE;
        return new Talk(
                marks.stream()
                        .filter(mark -> ways.contains(mark.way())
                                && choice.matters().cards().contains(mark.matter()))
                        .filter(mark -> mark.kind() != null || !mark.words().isBlank())
                        .toList(),
                unsure ? help : List.of(),
                unsure ? helpWords.strip() : "");
    }
}
