package org.alongside.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.decisions.FixedFact.OfAgency;
import org.alongside.decisions.FixedFact.OfOrder;
import org.alongside.decisions.FixedFact.SafetyLine;
import org.alongside.decisions.Weighing.Choice;
import org.alongside.decisions.Weighing.Leanings;
import org.alongside.decisions.Weighing.Matters;
import org.alongside.identity.StaffId;
import org.alongside.people.Condition;
import org.alongside.people.ConditionId;
import org.alongside.people.OwnWords;
import org.alongside.toolkit.Latitude;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may lie on the table, and what may be chosen there (I1-I3, rulings). */
class WeighingTest {
    private static final Instant SHOWN = Instant.parse("2027-03-01T15:00:00Z");
    private static final LocalDate UNTIL = LocalDate.of(2027, 4, 12);
    private static final Matters MY_JOB = new Matters(List.of("my-job"), "");
    private static final Leanings NOBODY_SAID = new Leanings(null, null);

    private static Weighing weighing(Latitude latitude, String question, List<FixedFact> fixed, String... ways) {
        return new Weighing(
                "reporting-time",
                latitude,
                question,
                fixed,
                SHOWN,
                Stream.of(ways).map(way -> new Option(way, "Way " + way)).toList());
    }

    private static Weighing whenToMeet(FixedFact... fixed) {
        return weighing(Latitude.L2, "When should we meet?", List.of(fixed), "morning", "afternoon");
    }

    private static Choice choose(String... keys) {
        return whenToMeet().choose(Set.of(keys), MY_JOB, NOBODY_SAID, "After my shift", 8, UNTIL);
    }

    @Test
    void notYetIsAlwaysOnTheTableAndOnce() {
        assertThat(whenToMeet().options()).extracting(Option::key).containsExactly("morning", "afternoon", "not-yet");
        assertThat(weighing(Latitude.L2, "When?", List.of(), "not-yet", "morning")
                        .options())
                .extracting(Option::key)
                .containsExactly("not-yet", "morning");
    }

    @Test
    void oneWayAndLeavingItAsItIsAreAChoice() {
        assertThat(weighing(Latitude.L2, "When?", List.of(), "morning").options())
                .hasSize(2);
    }

    @Test
    void nothingButLeavingItAsItIsIsNoChoice() {
        assertThatThrownBy(() -> weighing(Latitude.L2, "When?", List.of())).isInstanceOf(NotAChoice.class);
        assertThatThrownBy(() -> weighing(Latitude.L2, "When?", List.of(), "not-yet"))
                .isInstanceOf(NotAChoice.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void withoutAQuestionThereIsNoChoice(String question) {
        assertThatThrownBy(() -> weighing(Latitude.L2, question, List.of(), "morning", "afternoon"))
                .isInstanceOf(NotAChoice.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"L0", "L1"})
    void whatIsNotOursCannotBeWeighed(Latitude latitude) {
        assertThatThrownBy(() -> weighing(latitude, "When?", List.of(), "morning", "afternoon"))
                .isInstanceOf(NotOursToChoose.class)
                .hasMessage("decisions.not-ours-to-choose");
    }

    @Test
    void whatTheOfficerMustDecideIsNotWeighedByTheTwo() {
        assertThatThrownBy(() -> weighing(Latitude.L4, "A hearing?", List.of(), "yes", "no"))
                .isInstanceOf(OfficerDecides.class);
    }

    @Test
    void whatIsFixedElsewhereIsNoOptionEither() {
        assertThat(whenToMeet().except(List.of("Report monthly"))).isEqualTo(whenToMeet());
        assertThatThrownBy(() -> whenToMeet().except(List.of("way Morning."))).isInstanceOf(FixedIsNoOption.class);
    }

    @ParameterizedTest
    @CsvSource({"L2, together", "L3, person"})
    void whoDecidesFollowsFromWhoseItIs(Latitude latitude, String decidedBy) {
        var choice = weighing(latitude, "When?", List.of(), "morning", "afternoon")
                .choose(Set.of("morning"), MY_JOB, NOBODY_SAID, "Mornings", 8, UNTIL);

        assertThat(choice.decidedBy()).isEqualTo(decidedBy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Way morning", "way MORNING", " Way morning. ", "Way morning!"})
    void whatIsFixedIsNoOptionHoweverItIsWritten(String wording) {
        var ofOrder = new OfOrder(new Condition(
                new ConditionId(UUID.randomUUID()),
                "STD-01",
                wording,
                Condition.SetBy.COURT,
                LocalDate.of(2026, 9, 1),
                OwnWords.NONE));

        assertThatThrownBy(() -> whenToMeet(ofOrder)).isInstanceOf(FixedIsNoOption.class);
        assertThatThrownBy(() -> whenToMeet(new OfAgency("AG-HV", wording))).isInstanceOf(FixedIsNoOption.class);
        assertThatThrownBy(() -> whenToMeet(new SafetyLine(wording, "Rent is owed there", StaffId.next())))
                .isInstanceOf(FixedIsNoOption.class);
    }

    @Test
    void whatIsFixedElseStaysWithItsSource() {
        var rule = new OfAgency("AG-HV", "Permit home visits");

        assertThat(whenToMeet(rule).fixed()).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource({"'', why", "'  ', why", "'Not near the block', ''", "'Not near the block', ' '"})
    void aSafetyLineNeedsItsWordsAndItsReason(String wording, String reason) {
        assertThatThrownBy(() -> new SafetyLine(wording, reason, StaffId.next()))
                .isInstanceOf(LineWithoutReason.class);
    }

    @Test
    void aChoiceMayMixTheWaysInTheOrderOfTheTable() {
        assertThat(choose("afternoon", "morning").keys()).containsExactly("morning", "afternoon");
    }

    @Test
    void leavingItAsItIsIsAChoiceAndStandsAlone() {
        assertThat(choose("not-yet").keys()).containsExactly("not-yet");
        assertThatThrownBy(() -> choose("not-yet", "morning")).isInstanceOf(WaitingStandsAlone.class);
    }

    @Test
    void onlyWhatLiesOnTheTableCanBeChosen() {
        assertThatThrownBy(WeighingTest::choose).isInstanceOf(NotOnTheTable.class);
        assertThatThrownBy(() -> choose("evening")).isInstanceOf(NotOnTheTable.class);
        assertThatThrownBy(() -> choose("morning", "evening")).isInstanceOf(NotOnTheTable.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-100, -1, 11, 100})
    void howSureIsFromNoneToTen(int sure) {
        assertThatThrownBy(() ->
                        whenToMeet().choose(Set.of("morning"), MY_JOB, NOBODY_SAID, "After my shift", sure, UNTIL))
                .isInstanceOf(HowSure.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 10})
    void beingUnsureIsAnAnswerToo(int sure) {
        assertThat(whenToMeet()
                        .choose(Set.of("morning"), MY_JOB, NOBODY_SAID, "After my shift", sure, UNTIL)
                        .sure())
                .isEqualTo(sure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aChoiceHasWords(String words) {
        assertThatThrownBy(() -> whenToMeet().choose(Set.of("morning"), MY_JOB, NOBODY_SAID, words, 8, UNTIL))
                .isInstanceOf(NoWords.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void somethingMustMatterToThePerson(String ownWords) {
        assertThatThrownBy(() -> new Matters(List.of(), ownWords)).isInstanceOf(NothingMattersYet.class);
    }

    @Test
    void whatMattersMayBeACardOrWordsOfTheirOwn() {
        assertThat(new Matters(List.of(), "My sister’s car").cards()).isEmpty();
        assertThat(new Matters(List.of("my-job"), "").ownWords()).isEmpty();
    }
}
