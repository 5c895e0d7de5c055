package org.alongside.responses;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;

/**
 * Something that was not kept, and how far the two are with it. Each state has the steps that may follow and no others: a
 * report can only come from a state in which the person was heard, or somebody really tried (I5).
 */
sealed interface Response {
    About about();

    /** @param version counts what was written; a form that saw another one changes nothing */
    record About(
            ResponseId id,
            PersonId person,
            NotKept notKept,
            Recorded opened,
            int version,
            List<Attempt> attempts,
            List<Consult> consults) {
        public About {
            attempts = List.copyOf(attempts);
            consults = List.copyOf(consults);
        }

        /** The supervisor's yes to a report, if it was given and no later no followed. */
        Optional<Consult.Answered> agreed() {
            return consults.stream()
                    .filter(Consult.Answered.class::isInstance)
                    .map(Consult.Answered.class::cast)
                    .filter(one -> one.asked().asks() == Consult.Asks.REPORT)
                    .findFirst()
                    .filter(Consult::agreesToReport);
        }

        boolean waitsFor(Consult.Asks asks) {
            return consults.stream()
                    .anyMatch(consult -> consult instanceof Consult.Waiting
                            && consult.asked().asks() == asks);
        }

        private About with(Attempt attempt) {
            var more = new ArrayList<>(attempts);
            more.add(attempt);
            return new About(id, person, notKept, opened, version, more, consults);
        }
    }

    /** Somebody wrote it down; the person has not been heard. */
    record Opened(About about) implements Response {}

    /** Two tries of their own to hear the person, and what came back. */
    record AttemptsToHear(About about, Hearing.Tried tried) implements Response {}

    /** The person was heard. */
    record Heard(About about, Hearing said) implements Response {}

    /** It is clear whether it could be kept then, and what was tried. */
    record Weighed(About about, Hearing hearing, WeighedUp weighed) implements Response {
        Chosen choose(Choice.Kind kind, Choice.Spoken spoken) {
            mustHaveBeenReported(spoken);
            return new Chosen(about, hearing, weighed, new Choice.Answered(kind, spoken));
        }

        /**
         * @throws ProviderWord where all of it is a provider's word
         * @throws ConsultFirst before a supervisor agreed
         */
        Chosen report(String facts, Choice.Spoken spoken) {
            if (about.notKept().source() == NotKept.Source.PROVIDER) throw new ProviderWord();
            mustHaveBeenReported(spoken);
            var agreed = about.agreed().orElseThrow(ConsultFirst::new);
            return new Chosen(about, hearing, weighed, new Choice.Reported(hearing, weighed, agreed, facts, spoken));
        }

        private void mustHaveBeenReported(Choice.Spoken spoken) {
            if (about.notKept().mustReport().isPresent() && spoken.reported().isEmpty()) throw new ReportItNow();
        }
    }

    /** It was answered. */
    record Chosen(About about, Hearing hearing, WeighedUp weighed, Choice choice) implements Response {}

    /** Taken back, or found to be a mistake; everything before stays readable. */
    record Withdrawn(Response before, boolean mistaken, String reason, Recorded recorded) implements Response {
        public Withdrawn {
            if (before instanceof Withdrawn) throw new AlreadyOver();
            if (reason.isBlank()) throw new ReasonFirst();
            reason = reason.strip();
        }

        @Override
        public About about() {
            return before.about();
        }
    }

    /** What the person said is on record. */
    default Heard hear(Hearing said) {
        if (isDecided()
                || heardAs().filter(Hearing.InTheirWords.class::isInstance).isPresent()) throw new AlreadyOver();
        return new Heard(about(), said);
    }

    /** One more try to hear them; two that are apart are as good as having heard. */
    default Response tried(Attempt attempt) {
        return switch (this) {
            case Opened _, AttemptsToHear _ -> {
                var more = about().with(attempt);
                yield Hearing.Tried.among(more.attempts())
                        .<Response>map(tried -> new AttemptsToHear(more, tried))
                        .orElseGet(() -> new Opened(more));
            }
            case Heard _, Weighed _, Chosen _, Withdrawn _ -> throw new AlreadyOver();
        };
    }

    /** @throws HearingFirst before the person was heard */
    default Weighed weigh(WeighedUp up) {
        return switch (this) {
            case Opened _ -> throw new HearingFirst();
            case AttemptsToHear(var about, var tried) -> new Weighed(about, tried, up);
            case Heard(var about, var said) -> new Weighed(about, said, up);
            case Weighed again -> new Weighed(about(), again.hearing(), up);
            case Chosen _, Withdrawn _ -> throw new AlreadyOver();
        };
    }

    /**
     * @throws HearingFirst before the person was heard
     * @throws WeighFirst before it was weighed
     */
    default Weighed asWeighed() {
        return switch (this) {
            case Weighed weighed -> weighed;
            case Opened _ -> throw new HearingFirst();
            case AttemptsToHear _, Heard _ -> throw new WeighFirst();
            case Chosen _, Withdrawn _ -> throw new AlreadyOver();
        };
    }

    default boolean isDecided() {
        return this instanceof Chosen || this instanceof Withdrawn;
    }

    /** Where it stands, as a code: opened, tried, heard, weighed, chosen, withdrawn, mistaken. */
    default String code() {
        return switch (this) {
            case Opened _ -> "opened";
            case AttemptsToHear _ -> "tried";
            case Heard _ -> "heard";
            case Weighed _ -> "weighed";
            case Chosen _ -> "chosen";
            case Withdrawn withdrawn -> withdrawn.mistaken() ? "mistaken" : "withdrawn";
        };
    }

    /** How the person was heard, if they were. */
    default Optional<Hearing> heardAs() {
        return switch (this) {
            case Opened _ -> Optional.empty();
            case AttemptsToHear attempts -> Optional.of(attempts.tried());
            case Heard heard -> Optional.of(heard.said());
            case Weighed weighed -> Optional.of(weighed.hearing());
            case Chosen chosen -> Optional.of(chosen.hearing());
            case Withdrawn withdrawn -> withdrawn.before().heardAs();
        };
    }

    default Optional<WeighedUp> weighedUp() {
        return switch (this) {
            case Opened _, AttemptsToHear _, Heard _ -> Optional.empty();
            case Weighed weighed -> Optional.of(weighed.weighed());
            case Chosen chosen -> Optional.of(chosen.weighed());
            case Withdrawn withdrawn -> withdrawn.before().weighedUp();
        };
    }

    default Optional<Choice> answer() {
        return switch (this) {
            case Chosen chosen -> Optional.of(chosen.choice());
            case Withdrawn withdrawn -> withdrawn.before().answer();
            case Opened _, AttemptsToHear _, Heard _, Weighed _ -> Optional.empty();
        };
    }
}
