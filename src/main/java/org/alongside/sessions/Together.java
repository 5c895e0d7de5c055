package org.alongside.sessions;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.web.Wishes;

/**
 * What the shared screen shows, page by page. These types hold strings that both may read and nothing else: no person's
 * record, no officer's note, no private rating can be reached from them (D22, R37).
 */
sealed interface Together {
    Strip strip();

    /**
     * The frame of every shared page: who meets, which phase, how far in time, in which language. {@code about}: what
     * the two talk about, for the calm line, or "" where a page does not settle.
     */
    record Strip(
            String path,
            String pair,
            String person,
            String officer,
            String phase,
            List<Stop> rail,
            int dots,
            String saved,
            String otherLanguage,
            Heading heading,
            String about,
            Wishes wishes,
            Standing standing) {
        public Strip {
            rail = List.copyOf(rail);
        }

        String next() {
            return beside(1);
        }

        String previous() {
            return beside(-1);
        }

        private String beside(int steps) {
            for (var place = 0; place < rail.size(); place++)
                if (rail.get(place).key().equals(phase) && place + steps >= 0 && place + steps < rail.size())
                    return rail.get(place + steps).key();
            return "";
        }
    }

    /** Which revision of each item the page shows to whom, and what else was written meanwhile on another screen. */
    record Standing(String staff, Map<String, Integer> bases, Map<String, List<Also>> also) {
        public Standing {
            bases = Map.copyOf(bases);
            also = Map.copyOf(also);
        }

        int base(String item) {
            return bases.getOrDefault(item, 0);
        }

        List<Also> also(String item) {
            return also.getOrDefault(item, List.of());
        }
    }

    /** Another wording or tap, with whose it is. */
    record Also(String says, String who, LocalTime at, boolean tapped) {}

    /** One phase on the rail. */
    record Stop(String key, String name, boolean done) {}

    /** The calm line on top of a page, the line below it, and who sees the answers (R03). */
    record Heading(String opening, String lead, String seenBy) {}

    /** Something that can be tapped: its key, what it says, and whether it is chosen. */
    record Tap(String key, String says, boolean on) {}

    record HowWeWork(Strip strip, List<Card> hats, List<String> mustReport, String acknowledge, boolean heard)
            implements Together {}

    record Card(String key, String title, String text) {}

    /** {@code more}: areas that a shorter meeting keeps behind one tap. */
    record CheckIn(Strip strip, List<String> better, List<AreaRow> areas, List<AreaRow> more) implements Together {}

    /** The check-in as a picture: what got better first. */
    record Picture(Strip strip, List<AreaPicture> areas) implements Together {}

    /** One area over time, the latest last; {@code direction}: better, same, lower, or "" where there is no last time. */
    record AreaPicture(String name, String direction, List<Bar> bars) {
        public AreaPicture {
            bars = List.copyOf(bars);
        }
    }

    record Bar(LocalDate day, int value, String word, boolean today) {}

    /** {@code last} is the word of last time's answer, "" at the first; {@code ghost} its value, 0 at the first. */
    record AreaRow(String key, String name, String last, int ghost, List<Mood> moods, boolean wantsHelp) {}

    record Mood(int value, String word, String face, boolean on) {}

    /** {@code open}: how many steps are open in all; {@code goals}: those to be asked about once more. */
    record LookBack(
            Strip strip,
            List<StepRow> steps,
            List<StepRow> promises,
            List<StepRow> others,
            List<GoalRow> goals,
            long open)
            implements Together {}

    /** {@code ask}: "waits", "why" or "", with what was {@code said} to it. */
    record StepRow(
            String id,
            String owner,
            String who,
            String words,
            LocalDate due,
            boolean late,
            List<Tap> outcomes,
            boolean inTheWay,
            List<Obstacle> obstacles,
            String ask,
            String said) {}

    /** Something that may be in the way, and what is to happen then; a common one is shown at once. */
    record Obstacle(String key, String says, boolean common, boolean on, String then, List<Tap> ideas) {}

    record GoalRow(String id, String words, LocalDate since, String said) {}

    record Agenda(
            Strip strip,
            List<Again> again,
            List<Topic> persons,
            List<Topic> officers,
            List<Tap> ideas,
            List<Tap> mustCover,
            int picked)
            implements Together {}

    /** {@code origin}: person, officer or court. */
    record Topic(int line, String words, String origin, boolean picked) {}

    /** Which question to take up: what came back, what may come next, and all that often comes up, by who decides. */
    record Starting(
            Strip strip,
            String draft,
            List<Settled> settled,
            List<Again> again,
            List<Tap> bigger,
            int kept,
            List<Group> groups)
            implements Together {}

    /** {@code who} decides: both, person, officer, court or agency. */
    record Group(String who, List<Tap> starters) {}

    /** What the two said they would look at again. {@code words}: what they chose then, "" where it was left open. */
    record Again(String id, boolean thought, String question, String words, String came) {}

    record Decide(
            Strip strip,
            String draft,
            boolean own,
            String question,
            String room,
            List<Fixed> fixed,
            String safetyLine,
            String safetyReason,
            List<Ranked> matters,
            List<Ranked> order,
            String mattersWords,
            List<Way> ways,
            List<String> ownOptions,
            String words,
            int sure,
            List<Tap> help,
            String helpWords,
            int stepLine,
            List<Until> untils,
            String personsView,
            String officersView)
            implements Together {
        boolean chosen() {
            return sure >= 0 || !words.isBlank() || ways.stream().anyMatch(Way::chosen);
        }

        boolean unsure() {
            return sure >= 0 && sure < org.alongside.decisions.Talk.HALF_SURE;
        }

        /** What one thing that matters would change places with, and the order that makes. */
        String swapped(int place, int with) {
            var keys = new java.util.ArrayList<>(order.stream().map(Ranked::key).toList());
            java.util.Collections.swap(keys, place, with);
            return String.join(",", keys);
        }
    }

    /** What is not ours to choose: it can be asked for. */
    record AskFor(
            Strip strip,
            String draft,
            boolean court,
            String question,
            String room,
            List<Fixed> fixed,
            List<Tap> ways,
            String words,
            List<Due> dues)
            implements Together {}

    /** What the officer decides, after hearing the person. */
    record Hearing(
            Strip strip,
            String draft,
            String question,
            String room,
            String heard,
            boolean ratherNot,
            List<Tap> ways,
            List<String> ownOptions,
            String reason,
            boolean readAloud)
            implements Together {
        boolean wasHeard() {
            return ratherNot || !heard.isBlank();
        }
    }

    /**
     * How a question ended: {@code kind} is chosen, thinking, two-views, officer or asked. {@code until} is
     * {@link LocalDate#EPOCH} where there is no day, {@code card} names the card to take home, or is "".
     */
    record Settled(String kind, String question, String words, LocalDate until, String card) {
        boolean chosen() {
            return kind.equals("chosen");
        }
    }

    /** A fixed fact with its source: {@code kind} is order, agency or safety; {@code ask} what would be asked for. */
    record Fixed(String kind, String code, String plain, String source, String ask, boolean asked) {}

    /** A card of what matters; {@code rank} 1-3 in the order they were put, 0 while not picked. */
    record Ranked(String key, String says, int rank) {}

    record Way(String key, String says, boolean personLeans, boolean officerLeans, boolean chosen, List<Cell> cells) {}

    /** One way, seen by one thing that matters: a ready sentence, a mark, their own words; each may be "". */
    record Cell(String matter, String name, String ready, String mark, String words) {}

    record Until(int weeks, LocalDate day, boolean on) {}

    /** {@code importance} is -1 while the person has not said how much the goal matters. */
    record PlanPage(
            Strip strip,
            String goal,
            List<String> goalIdeas,
            String goalHint,
            int importance,
            List<Line> steps,
            List<Line> promises,
            List<OtherLine> others,
            long open)
            implements Together {}

    /** {@code hint}: the key of the one gentle word on it, or ""; {@code sure} is -1 while not said. */
    record Line(
            int number, String words, List<Due> dues, String other, String hint, int sure, List<Obstacle> obstacles) {
        boolean closer() {
            return sure >= 0 || obstacles.stream().anyMatch(Obstacle::on);
        }
    }

    record OtherLine(int number, String words, String who, String owner, List<Due> dues, String other) {}

    record Due(String says, LocalDate day, boolean on) {}

    record Close(
            Strip strip,
            List<ReadBack> readBack,
            String agreement,
            String agreementWords,
            String teachBack,
            List<Slot> slots,
            String day,
            String time,
            List<Tap> kinds,
            List<Tap> copies,
            List<Question> feedback,
            int pulseAnswered,
            List<String> missing)
            implements Together {}

    /** {@code owner}: "chosen" for a decision, "wants" for the goal, else whose step it is; {@code who} names them, if anybody did. */
    record ReadBack(String owner, String who, LocalDate by, String words) {}

    record Slot(LocalDate day, String time, boolean on) {}

    record Question(String key, String says, List<Mood> moods) {}

    /** The one page that the person alone answers, the screen turned to them (I6). */
    record Pulse(Strip strip, List<PulseRow> rows, String low, String high) implements Together {}

    /** {@code value} is 0 unless the person shows it: what they tapped is never put on a screen again. */
    record PulseRow(String key, String says, int value, boolean answered, boolean shown) {}

    /** {@code aside}: beside the phases. {@code duty}: why the rule comes before a wish, "" where it does not. */
    record Safety(
            Strip strip,
            boolean aside,
            List<Asked> asks,
            boolean open,
            String duty,
            List<Tap> now,
            Optional<CardView> card,
            Optional<Lines> lines,
            List<Tap> outcomes,
            Optional<Done> done)
            implements Together {}

    record Asked(String item, String says, List<Tap> replies) {}

    /** The path as it was gone through. */
    record Done(LocalTime at, String outcome, List<String> actions, Optional<LocalDate> nextContact) {}

    /** One line for each, and the days on which the two may talk next. */
    record Lines(String ofPerson, String ofOfficer, List<Due> days, String time) {}

    /** The hard-days card as both read it. */
    record CardView(LocalDate from, List<Part> parts, String callName, List<Call> calls) {}

    record Part(String key, String name, String words) {}

    record Call(int line, String name, String phone, boolean mayTalk) {}

    /** {@code number} is that of the card that holds, 0 before there is one. */
    record HardDays(
            Strip strip,
            Optional<CardView> card,
            boolean mayWrite,
            boolean begun,
            List<Part> parts,
            String callName,
            List<Call> calls,
            int number)
            implements Together {}

    record Choices(Strip strip, List<Immediate> choices) implements Together {}

    record Immediate(String key, String says, List<Tap> options, String own, List<Tap> choosers) {}

    record TwoLinesPlan(Strip strip, Lines lines, List<Tap> kinds, List<Tap> copies, boolean hasCard)
            implements Together {}
    /** The questions of a phase that the edition alone describes; {@code last}: the meeting ends with it. */
    record Asking(Strip strip, List<AskRow> rows, boolean last) implements Together {}

    /** {@code kind}: one, many or words. {@code then}: what is said about the choice that was tapped. */
    record AskRow(
            String item, String kind, String says, boolean byOfficer, List<Tap> taps, String words, String then) {}

    record Rules(Strip strip, List<Rule> rules) implements Together {}

    /** A condition in plain words; {@code level}: court or agency; {@code asked}: the person wants to talk about it. */
    record Rule(String item, String plain, String wording, String room, String level, boolean asked) {}

    /** What the person answers alone, the screen in their hands. */
    record YourTurn(Strip strip, List<AreaRow> areas, List<OwnRow> rows, List<String> mustReport, boolean numberPicked)
            implements Together {}

    /** {@code words} is "" unless the person shows them: what was kept is never put on a screen again. */
    record OwnRow(String key, String says, String words, boolean answered, boolean shown) {}

    /** How it is between the two over time, as far as the person shows it. */
    record BetweenUs(Strip strip, List<Series> series, boolean enough) implements Together {}

    /** The person’s own answers, for nobody but them. */
    record OwnAnswers(Strip strip, List<Series> series, List<OwnRow> rows) implements Together {}

    /** One item over time, the latest last. */
    record Series(String name, List<Bar> bars) {
        public Series {
            bars = List.copyOf(bars);
        }
    }
}
