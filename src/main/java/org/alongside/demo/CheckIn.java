package org.alongside.demo;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.toolkit.Edition;
import org.alongside.toolkit.Edition.Area;

/** How somebody says they are, meeting by meeting: each area of life goes its own way, more often up than down. */
final class CheckIn {
    private static final int MOST_WISHES = 2;

    private final Chance chance;
    private final Map<String, Integer> ratings = new LinkedHashMap<>();
    private final List<String> wishes = new ArrayList<>();

    CheckIn(Chance chance, Edition edition) {
        this.chance = chance;
        for (Area area : edition.areas()) ratings.put(area.key(), chance.between(2, 6));
    }

    void next() {
        ratings.replaceAll((area, rating) -> Math.clamp(rating + change(), 1, 7));
        wishes.clear();
        for (var area : lowest())
            if (ratings.getOrDefault(area, 7) <= 3 && wishes.size() < MOST_WISHES && chance.of100(60)) wishes.add(area);
    }

    private int change() {
        if (chance.of100(46)) return 0;
        return chance.of100(58) ? 1 : chance.of100(85) ? -1 : -2;
    }

    List<String> lowest() {
        return ratings.entrySet().stream()
                .sorted(comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .toList();
    }

    List<String> wishes() {
        return List.copyOf(wishes);
    }

    /** Some areas are left out, as everybody may. */
    Map<String, String> answers() {
        var answers = new LinkedHashMap<String, String>();
        ratings.forEach((area, rating) -> {
            if (chance.of100(94) || wishes.contains(area))
                answers.put("check-in/" + area + "/rating", String.valueOf(rating));
        });
        for (var area : wishes) answers.put("check-in/" + area + "/help", "yes");
        return answers;
    }
}
