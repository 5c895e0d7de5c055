package org.alongside.signs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.alongside.toolkit.Readability;
import org.junit.jupiter.api.Test;

/** The rules that come along: plain, in both languages, and without anything between yes and no. */
class RuleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final ShippedRules SHIPPED = new ShippedRules();

    private static Rule rule(String key) {
        return SHIPPED.rules().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Fact fact(String kind, int daysAgo, int number) {
        return new Fact(kind, TODAY.minusDays(daysAgo), number, kind + daysAgo);
    }

    private static List<Fact> holding(String rule, Fact... facts) {
        return rule(rule).holding(SHIPPED.facts(), List.of(facts), TODAY);
    }

    @Test
    void aMissedVisitAndALateShotTogetherAndNeitherAlone() {
        var missed = fact("missed", 3, 1);
        var shot = fact("shot-late", 0, 7);
        assertThat(holding("missed-and-shot", missed)).isEmpty();
        assertThat(holding("missed-and-shot", shot)).isEmpty();
        assertThat(holding("missed-and-shot", missed, shot)).containsExactlyInAnyOrder(missed, shot);
        assertThat(holding("missed-and-shot", missed, fact("shot-late", 30, 7)))
                .as("too long ago")
                .isEmpty();
    }

    @Test
    void numbersAreComparedAsTheFactSays() {
        assertThat(holding("two-missed", fact("missed", 1, 5))).isEmpty();
        assertThat(holding("two-missed", fact("missed", 1, 1), fact("missed", 2, 1)))
                .hasSize(2);
        assertThat(holding("no-answer", fact("no-answer", 1, 2))).isEmpty();
        assertThat(holding("no-answer", fact("no-answer", 1, 2), fact("no-answer", 2, 1)))
                .hasSize(2);
        var strict = rule("missed-and-shot").with(true, 30, java.util.Map.of("missed", 1, "shot-late", 5));
        assertThat(strict.holding(SHIPPED.facts(), List.of(fact("missed", 1, 1), fact("shot-late", 1, 4)), TODAY))
                .isEmpty();
    }

    @Test
    void aRuleThatIsOffNeverHolds() {
        assertThat(rule("told")
                        .with(false, 14, java.util.Map.of("told", 1))
                        .holding(SHIPPED.facts(), List.of(fact("told", 1, 1)), TODAY))
                .isEmpty();
    }

    /** More facts never make a rule stop holding, and their order changes nothing. */
    @Test
    void factsOnlyEverAdd() {
        var seed = new Random().nextLong();
        System.out.println("RuleTest seed " + seed);
        var random = new Random(seed);
        var kinds = List.copyOf(SHIPPED.facts().keySet());
        for (int round = 0; round < 500; round++) {
            var facts = new ArrayList<Fact>();
            for (int many = random.nextInt(8); many > 0; many--)
                facts.add(new Fact(
                        kinds.get(random.nextInt(kinds.size())),
                        TODAY.minusDays(random.nextInt(40)),
                        1 + random.nextInt(9),
                        "notice:" + round + "-" + many));
            for (var rule : SHIPPED.rules()) {
                var before = rule.holding(SHIPPED.facts(), facts, TODAY);
                var more = new ArrayList<>(facts);
                more.add(fact(kinds.get(random.nextInt(kinds.size())), random.nextInt(10), 1));
                Collections.shuffle(more, random);
                assertThat(rule.holding(SHIPPED.facts(), more, TODAY))
                        .as("seed %d, round %d, %s", seed, round, rule.key())
                        .containsAll(before);
            }
        }
    }

    @Test
    void theFileSaysTheSameInBothLanguagesInPlainWords() {
        var texts = Stream.concat(
                        SHIPPED.rules().stream().map(Rule::name),
                        SHIPPED.facts().values().stream()
                                .flatMap(fact -> Stream.of(fact.name(), fact.number(), fact.least())))
                .filter(text -> !text.english().isEmpty())
                .toList();
        assertThat(texts)
                .hasSizeGreaterThan(12)
                .noneMatch(text -> text.spanish().isBlank());
        assertThat(texts).noneMatch(text -> (text.english() + text.spanish()).contains("'"));
        assertThat(texts).noneMatch(text -> text.in(Locale.ENGLISH).equals(text.in(Locale.forLanguageTag("es"))));
        assertThat(Readability.gradeOfEnglish(
                        texts.stream().map(InBoth::english).toList()))
                .isLessThanOrEqualTo(6);
    }
}
