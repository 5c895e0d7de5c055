package org.alongside.toolkit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alongside.people.Condition;

/** A published edition of the toolkit: every word and choice of a meeting. Old meetings keep theirs (I7). */
public record Edition(
        String key,
        Text name,
        Text evidence,
        List<Variant> variants,
        List<Phase> phases,
        List<Hat> twoHats,
        List<Named> mustReport,
        Text acknowledge,
        Map<String, Text> visibility,
        List<Face> scale,
        List<Area> areas,
        List<Named> outcomes,
        List<Barrier> barriers,
        List<Named> agendaIdeas,
        List<Named> mustCover,
        List<Named> matters,
        List<Starter> starters,
        Text notYet,
        Map<String, PlainCondition> conditions,
        List<ByWhen> byWhen,
        List<Named> copies,
        List<Face> pulseWords,
        List<Named> pulseOfPerson,
        List<Named> pulseOfOfficer,
        List<Named> feedback,
        List<Face> faces,
        List<Named> selfCheck,
        List<Named> ownQuestions,
        List<Rung> ladder,
        List<Named> sureHelp) {

    /** The key of the option that is always on the table: "leave it as it is for now" (I1). */
    public static final String NOT_YET = "not-yet";

    /**
     * A kind of meeting: its phases in the suggested order, with the minutes each has of the whole. {@code areas}: how many
     * life areas its check-in shows at first, 0 for all. {@code measures}: whether the person can answer alone.
     */
    public record Variant(
            String key, Text name, int minutes, List<Share> phases, int areas, Closes closes, boolean measures) {
        public boolean has(String phase) {
            return phases.stream().anyMatch(share -> share.phase().equals(phase));
        }

        public int minutesOf(String phase) {
            return phases.stream()
                    .filter(share -> share.phase().equals(phase))
                    .mapToInt(Share::minutes)
                    .sum();
        }
    }

    /** What a meeting ends with. */
    public enum Closes {
        /** A plan with a step of each and a next date (I4). */
        PLAN,
        /** A crisis: one thing for each, and contact within three days (rulings, I1 and I4). */
        TWO_LINES,
        /** The end of probation: what stays, and thanks. */
        ENDING
    }

    public record Share(String phase, int minutes) {}

    /** {@code asks} is empty for a phase that has a page of its own making. */
    public record Phase(
            String key, String component, Text name, Text opening, Text lead, List<Text> prompts, List<Ask> asks) {}

    /** A question of a phase: one or many of its choices, or words. {@code copied}: the answer goes on the page to keep. */
    public record Ask(String key, Kind kind, boolean byOfficer, boolean copied, Text says, List<Choice> choices) {
        /** How it is answered. */
        public enum Kind {
            ONE,
            MANY,
            WORDS
        }
    }

    /** An answer that can be tapped, and what is said once it is. */
    public record Choice(String key, Text name, Optional<Text> then) {}

    /** One of the officer's two hats, and the choice between them. */
    public record Hat(String key, Text title, Text text) {}

    public record Named(String key, Text name) {}

    /**
     * Something that may stand in the way of a step. {@code kind} is access, system or person; {@code common} ones are
     * offered first; {@code answers} are what one could do then.
     */
    public record Barrier(String key, String kind, boolean common, Text name, List<Named> answers) {}

    /** A step of a scale: its value, its word, and the face that goes with it. */
    public record Face(int value, Text word, String picture) {}

    public record Area(String key, Text name, Text question) {}

    /** A decision that often comes up, with what is fixed about it and the ways it could go. */
    public record Starter(
            String key,
            Latitude latitude,
            List<String> conditions,
            Text question,
            Text room,
            List<Named> options,
            List<String> matters,
            List<Says> says) {

        /** What this edition says of one way, seen by one thing that matters; "" where it says nothing. */
        public String says(String way, String matter, Locale language) {
            return says.stream()
                    .filter(one -> one.way().equals(way) && one.matter().equals(matter))
                    .map(one -> one.text().in(language))
                    .findFirst()
                    .orElse("");
        }
    }

    /** A ready sentence about one way, seen by one thing that matters. */
    public record Says(String way, String matter, Text text) {}

    /** Decisions of about the same weight, on the way from small to big. */
    public record Rung(String key, List<String> starters) {}

    /** An order's common condition in plain words, and what may be chosen inside it. */
    public record PlainCondition(String code, Latitude latitude, Text plain, Text room) {}

    /** What a condition asks in plain words: this person's own, else the toolkit's, else as the order has it. */
    public String plain(Condition condition, Locale language) {
        var own = condition.own().plain(language);
        if (!own.isEmpty()) return own;
        var known = conditions.get(condition.code());
        return known == null ? condition.wording() : known.plain().in(language);
    }

    /** What is theirs to choose inside a condition; "" where nobody wrote it. */
    public String room(Condition condition, Locale language) {
        var own = condition.own().room(language);
        if (!own.isEmpty()) return own;
        var known = conditions.get(condition.code());
        return known == null ? "" : known.room().in(language);
    }

    public record ByWhen(String key, int days, Text name) {}

    public boolean hasVariant(String key) {
        return variants.stream().anyMatch(variant -> variant.key().equals(key));
    }

    /** @throws IllegalArgumentException for a variant that this edition does not have */
    public Variant variant(String key) {
        return variants.stream()
                .filter(variant -> variant.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("variant " + key));
    }

    /** @throws IllegalArgumentException for a phase that this edition does not have */
    public Phase phase(String key) {
        return phases.stream()
                .filter(phase -> phase.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("phase " + key));
    }

    public boolean hasPhase(String key) {
        return phases.stream().anyMatch(phase -> phase.key().equals(key));
    }

    public Optional<Starter> starter(String key) {
        return starters.stream().filter(starter -> starter.key().equals(key)).findFirst();
    }

    /** Who sees the answers of a page, in words to stand beside its questions (R03); none where nothing is asked. */
    public Optional<Text> visibilityOf(String key) {
        return Optional.ofNullable(visibility.get(key));
    }
}
