package org.alongside.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.alongside.decisions.Conclusion.Heard;
import org.alongside.decisions.Conclusion.OfficersDecision;
import org.alongside.decisions.Conclusion.Table;
import org.alongside.decisions.Conclusion.ThinkItOver;
import org.alongside.decisions.Conclusion.TwoViews;
import org.alongside.toolkit.Latitude;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a question may end other than by a choice (domain.md, 1.6; screens, S6d). */
class ConclusionTest {
    private static final Instant HEARD = Instant.parse("2027-03-01T15:00:00Z");

    private static Table table(Latitude latitude, String... ways) {
        return new Table(
                "missed-meeting",
                latitude,
                "What about the missed meeting?",
                java.util.stream.Stream.of(ways)
                        .map(way -> new Option(way, "Way " + way))
                        .toList());
    }

    private static OfficersDecision decided(
            String heard, boolean ratherNot, Set<String> chosen, String why, boolean aloud) {
        return OfficersDecision.of(
                table(Latitude.L4, "go-on", "other-time", "not-yet"), heard, ratherNot, HEARD, chosen, why, aloud);
    }

    @Test
    void theOfficerDecidesWithAReasonOnceThePersonWasHeard() {
        var decision = decided(" My bus broke down ", false, Set.of("go-on"), "It was not in their hands", true);

        assertThat(decision.heard()).isEqualTo(new Heard.InTheirWords("My bus broke down"));
        assertThat(decision.inWords()).isEqualTo("Way go-on");
    }

    @Test
    void whoWouldRatherNotSpeakWasAskedToo() {
        assertThat(decided("", true, Set.of("go-on"), "First time", true).heard())
                .isEqualTo(new Heard.RatherNot());
    }

    @Test
    void withoutHearingThePersonNothingIsDecidedAboutThem() {
        assertThatThrownBy(() -> decided(" ", false, Set.of("go-on"), "First time", true))
                .isInstanceOf(HearFirst.class);
    }

    @Test
    void whatIsMissingIsSaidInTheOrderOfTheTalk() {
        assertThatThrownBy(() -> decided("", false, Set.of(), "", false)).isInstanceOf(HearFirst.class);
        assertThatThrownBy(() -> decided("Heard", false, Set.of(), "", false)).isInstanceOf(NotOnTheTable.class);
        assertThatThrownBy(() -> decided("Heard", false, Set.of("go-on"), " ", false))
                .isInstanceOf(NoReason.class);
        assertThatThrownBy(() -> decided("Heard", false, Set.of("go-on"), "Why", false))
                .isInstanceOf(NotReadAloud.class);
    }

    @Test
    void onlyAWayThatWasConsideredCanBeDecided() {
        assertThatThrownBy(() -> decided("Heard", false, Set.of("jail"), "Why", true))
                .isInstanceOf(NotOnTheTable.class);
        assertThatThrownBy(() -> decided("Heard", false, Set.of("go-on", "not-yet"), "Why", true))
                .isInstanceOf(WaitingStandsAlone.class);
        assertThatThrownBy(() -> OfficersDecision.of(
                        table(Latitude.L4, "go-on"), "Heard", false, HEARD, Set.of("go-on"), "Why", true))
                .isInstanceOf(NotAChoice.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"L0", "L1", "L2", "L3"})
    void nothingButTheirDutyIsTheOfficersToDecide(Latitude latitude) {
        assertThatThrownBy(() ->
                        OfficersDecision.of(table(latitude, "a", "b"), "Heard", false, HEARD, Set.of("a"), "Why", true))
                .isInstanceOf(NotOursToChoose.class);
    }

    @ParameterizedTest
    @CsvSource({"'', I worry", "I can, ''", "' ', ' '"})
    void whereTheTwoSeeItDifferentlyBothSaySo(String persons, String officers) {
        assertThatThrownBy(() -> new TwoViews(table(Latitude.L2, "a", "b"), persons, officers))
                .isInstanceOf(BothViews.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"L0", "L1"})
    void whatIsNotOursIsAskedForAndNeitherThoughtOverNorSeenApart(Latitude latitude) {
        assertThatThrownBy(() -> new TwoViews(table(latitude, "a"), "Mine", "Theirs"))
                .isInstanceOf(NotOursToChoose.class);
        assertThatThrownBy(() -> new ThinkItOver(table(latitude, "a"), List.of(), ""))
                .isInstanceOf(NotOursToChoose.class);
    }

    @Test
    void theOfficersDutyIsNotLeftToTheTwo() {
        assertThatThrownBy(() -> new ThinkItOver(table(Latitude.L4, "a"), List.of(), ""))
                .isInstanceOf(OfficerDecides.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void withoutAQuestionThereIsNothingToThinkAbout(String question) {
        assertThatThrownBy(() -> new Table("own", Latitude.L3, question, List.of()))
                .isInstanceOf(NotAChoice.class);
    }
}
