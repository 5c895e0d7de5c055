package org.alongside.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.toolkit.Edition;
import org.alongside.toolkit.Latitude;
import org.jspecify.annotations.Nullable;

/**
 * A choice on the table: what is fixed was shown first (I2), at least two ways it could go with "not yet" among them
 * (I1), none of them the fixed part itself (I3). Only what is ours can be weighed here.
 */
public record Weighing(
        String starter,
        Latitude latitude,
        String question,
        List<FixedFact> fixed,
        Instant fixedShownAt,
        List<Option> options) {

    /**
     * @throws OfficerDecides for what is the officer’s duty
     * @throws NotOursToChoose for a latitude that leaves nothing to the two
     * @throws NotAChoice with fewer than two ways, "not yet" counted
     * @throws FixedIsNoOption when an option is what a fixed fact says
     */
    public Weighing {
        fixed = List.copyOf(fixed);
        options = withNotYet(options);
        if (latitude == Latitude.L4) throw new OfficerDecides();
        if (!latitude.isOurs()) throw new NotOursToChoose();
        if (options.size() < 2 || question.isBlank()) throw new NotAChoice();
        for (var fact : fixed)
            for (var option : options)
                if (plain(option.wording()).equals(plain(fact.wording()))) throw new FixedIsNoOption();
    }

    /**
     * The same, once it is sure that no way is what these say.
     *
     * @throws FixedIsNoOption where one is, under whatever question
     */
    public Weighing except(Collection<String> fixedElsewhere) {
        for (var wording : fixedElsewhere)
            for (var option : options) if (plain(option.wording()).equals(plain(wording))) throw new FixedIsNoOption();
        return this;
    }

    private static List<Option> withNotYet(List<Option> options) {
        return options.stream().anyMatch(option -> option.key().equals(Edition.NOT_YET))
                ? List.copyOf(options)
                : Stream.concat(options.stream(), Stream.of(new Option(Edition.NOT_YET, Edition.NOT_YET)))
                        .toList();
    }

    private static String plain(String wording) {
        return wording.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("\\p{Punct}+$", "");
    }

    /** What matters to the person: cards they picked, words of their own, or both. */
    public record Matters(List<String> cards, String ownWords) {
        public Matters {
            cards = List.copyOf(cards);
            if (cards.isEmpty() && ownWords.isBlank()) throw new NothingMattersYet();
        }
    }

    /** Where each of the two leaned before the choice; null where nobody said. */
    public record Leanings(
            @Nullable String person, @Nullable String officer) {}

    /**
     * The person's choice. It may mix the options listed, except with "not yet" (rulings).
     *
     * @param sure how sure they are, 0 to 10
     */
    public Choice choose(
            Set<String> keys, Matters matters, Leanings leanings, String inTheirWords, int sure, LocalDate tryUntil) {
        var chosen = new LinkedHashSet<String>();
        for (var option : options) if (keys.contains(option.key())) chosen.add(option.key());
        if (chosen.isEmpty() || chosen.size() != keys.size()) throw new NotOnTheTable();
        if (chosen.contains(Edition.NOT_YET) && chosen.size() > 1) throw new WaitingStandsAlone();
        if (sure < 0 || sure > 10) throw new HowSure();
        if (inTheirWords.isBlank()) throw new NoWords();
        return new Choice(this, List.copyOf(chosen), matters, leanings, inTheirWords.strip(), sure, tryUntil);
    }

    /** Settled by the person, in their words, until the day it is looked at again. */
    public record Choice(
            Weighing weighing,
            List<String> keys,
            Matters matters,
            Leanings leanings,
            String inTheirWords,
            int sure,
            LocalDate tryUntil) {
        /** L3 is the person's own; inside a condition both decide. */
        public String decidedBy() {
            return weighing.latitude() == Latitude.L3 ? "person" : "together";
        }
    }
}
