package org.alongside.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.measures.Rating;
import org.alongside.measures.Rating.Instrument;
import org.alongside.measures.Rating.Side;
import org.alongside.toolkit.Edition;

/** What both sides tap at the end of a meeting; trust grows slowly, and now and then takes a knock. */
final class Taps {
    private final Chance chance;
    private final Edition edition;
    private int trust;

    Taps(Chance chance, Edition edition) {
        this.chance = chance;
        this.edition = edition;
        trust = chance.between(2, 4);
    }

    List<Rating> next() {
        trust = Math.clamp(trust + (chance.of100(30) ? 1 : chance.of100(15) ? -1 : 0), 1, 5);
        var taps = new ArrayList<Rating>();
        if (chance.of100(75))
            for (var item : edition.feedback())
                taps.add(new Rating(
                        Instrument.FEEDBACK,
                        Side.PERSON,
                        item.key(),
                        Math.clamp(trust - chance.between(0, 1), 1, 4),
                        true));
        if (chance.of100(50)) {
            var shown = chance.of100(40);
            for (var item : edition.pulseOfPerson()) taps.add(person(item.key(), near(trust), shown));
            for (var item : edition.pulseOfOfficer()) taps.add(officer(item.key(), chance.between(4, 5)));
        }
        return taps;
    }

    private int near(int value) {
        return Math.clamp(value + chance.between(0, 1), 1, 5);
    }

    private static Rating person(String item, int value, boolean shown) {
        return new Rating(Instrument.PULSE, Side.PERSON, item, value, shown);
    }

    private static Rating officer(String item, int value) {
        return new Rating(Instrument.PULSE, Side.OFFICER, item, value, true);
    }

    /** What is known of one meeting: the person's side as it was, shown to nobody, and an officer who felt it went well. */
    static List<Rating> known(Map<String, Sheet> pulse) {
        var taps = new ArrayList<Rating>();
        pulse.forEach((item, value) -> {
            taps.add(person(item, Integer.parseInt(value.text()), false));
            taps.add(officer(item, 5));
        });
        return taps;
    }
}
