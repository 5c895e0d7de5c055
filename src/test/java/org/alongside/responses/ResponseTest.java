package org.alongside.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.PersonId;
import org.alongside.identity.Recorded;
import org.alongside.identity.StaffId;
import org.alongside.responses.Choice.Kind;
import org.alongside.responses.Consult.Answer;
import org.alongside.responses.Consult.Answered;
import org.alongside.responses.Consult.Asked;
import org.alongside.responses.Consult.Asks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The states of a response, and what none of them lets happen (I5, R05, R13). */
class ResponseTest {
    private static final LocalDate DAY = LocalDate.of(2031, 3, 4);
    private static final Recorded OFFICER =
            new Recorded(new StaffId(UUID.randomUUID()), Instant.parse("2031-03-04T15:00:00Z"));
    private static final Recorded SUPERVISOR =
            new Recorded(new StaffId(UUID.randomUUID()), Instant.parse("2031-03-05T15:00:00Z"));
    private static final PersonId PERSON = new PersonId(UUID.randomUUID());

    private static Response opened(NotKept.Source source, Optional<NotKept.Item> item, Consult... consults) {
        return new Response.Opened(new Response.About(
                ResponseId.next(),
                PERSON,
                new NotKept("", DAY, "Did not come", source, List.of(), item),
                OFFICER,
                1,
                List.of(),
                List.of(consults)));
    }

    private static Response opened(Consult... consults) {
        return opened(NotKept.Source.SEEN, Optional.empty(), consults);
    }

    private static WeighedUp up(String tried) {
        return new WeighedUp(WeighedUp.Reach.NOT_THEN, List.of(), "", tried, OFFICER);
    }

    private static Choice.Spoken spoken(Optional<RequiredReportId> reported, Kind... considered) {
        return new Choice.Spoken(List.of(considered), "", "why", "what I say", Optional.empty(), reported, OFFICER);
    }

    private static Consult consult(Asks asks, Answer answer) {
        return new Answered(
                new Asked(ConsultId.next(), PERSON, asks, UUID.randomUUID(), "?", OFFICER, SUPERVISOR.at()),
                answer,
                "words",
                SUPERVISOR);
    }

    private static Hearing said() {
        return new Hearing.InTheirWords("I was ill", DAY);
    }

    @Test
    void aReportNeedsAHearingWhatWasTriedAndASupervisorWhoAgreed() {
        var yes = consult(Asks.REPORT, Answer.AGREES);
        var spoken = spoken(Optional.empty(), Kind.TALK, Kind.REPORT);

        var reported = opened(yes).hear(said()).weigh(up("calls")).report("facts", spoken);

        assertThat(reported.choice().kind()).isEqualTo(Kind.REPORT);
        assertThatThrownBy(() -> opened(yes).weigh(up("calls"))).isInstanceOf(HearingFirst.class);
        assertThatThrownBy(() -> opened(yes).hear(said()).weigh(up(" ")).report("facts", spoken))
                .isInstanceOf(NothingTried.class);
        assertThatThrownBy(() -> opened(yes).hear(said()).weigh(up("calls")).report(" ", spoken))
                .isInstanceOf(FactsFirst.class);
        for (var no : List.of(
                consult(Asks.REPORT, Answer.NO),
                consult(Asks.REPORT, Answer.SOMETHING_ELSE),
                consult(Asks.ADVICE, Answer.AGREES)))
            assertThatThrownBy(() -> opened(no).hear(said()).weigh(up("calls")).report("facts", spoken))
                    .isInstanceOf(ConsultFirst.class);
        assertThatThrownBy(() -> opened().hear(said()).weigh(up("calls")).choose(Kind.REPORT, spoken))
                .as("not through the side door")
                .isInstanceOf(ConsultFirst.class);
    }

    @Test
    void aProvidersWordIsNeverReported() {
        var weighed = opened(NotKept.Source.PROVIDER, Optional.empty(), consult(Asks.REPORT, Answer.AGREES))
                .hear(said())
                .weigh(up("calls"));

        assertThatThrownBy(() -> weighed.report("facts", spoken(Optional.empty(), Kind.TALK, Kind.REPORT)))
                .isInstanceOf(ProviderWord.class);
        assertThat(weighed.choose(Kind.TALK, spoken(Optional.empty(), Kind.TALK, Kind.ADJUST)))
                .isNotNull();
    }

    @Test
    void whatMustBeReportedIsReportedBeforeAnythingElse() {
        var weighed = opened(NotKept.Source.SEEN, Optional.of(new NotKept.Item("neutral-1", "weapon")))
                .hear(said())
                .weigh(up("calls"));

        assertThatThrownBy(() -> weighed.choose(Kind.TALK, spoken(Optional.empty(), Kind.TALK, Kind.ADJUST)))
                .isInstanceOf(ReportItNow.class);
        assertThat(weighed.choose(Kind.TALK, spoken(Optional.of(RequiredReportId.next()), Kind.TALK, Kind.ADJUST)))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"call,0,call,1,false", "call,0,text,0,false", "call,0,text,1,true", "letter,3,visit,0,true"})
    void twoTriesAreTriesOfTheirOwnOnOtherDaysAndByOtherWays(
            String way, int day, String otherWay, int otherDay, boolean enough) {
        var after = opened().tried(new Attempt(1, Attempt.Way.of(way), DAY.plusDays(day), "no answer", OFFICER))
                .tried(new Attempt(2, Attempt.Way.of(otherWay), DAY.plusDays(otherDay), "no answer", OFFICER));

        assertThat(after instanceof Response.AttemptsToHear).isEqualTo(enough);
    }

    @Test
    void whatIsDecidedOrTakenBackStays() {
        var chosen =
                opened().hear(said()).weigh(up("")).choose(Kind.TALK, spoken(Optional.empty(), Kind.TALK, Kind.ADJUST));
        var back = new Response.Withdrawn(chosen, true, "the wrong day", OFFICER);

        for (var over : List.of(chosen, back)) {
            assertThatThrownBy(() -> over.hear(said())).isInstanceOf(AlreadyOver.class);
            assertThatThrownBy(() -> over.weigh(up(""))).isInstanceOf(AlreadyOver.class);
            assertThatThrownBy(over::asWeighed).isInstanceOf(AlreadyOver.class);
        }
        assertThat(back.answer()).contains(chosen.choice());
        assertThatThrownBy(() -> new Response.Withdrawn(back, false, "again", OFFICER))
                .isInstanceOf(AlreadyOver.class);
        assertThatThrownBy(() -> new Response.Withdrawn(chosen, false, " ", OFFICER))
                .isInstanceOf(ReasonFirst.class);
    }

    @Test
    void nobodyAnswersTheirOwnQuestionAndANoSaysWhy() {
        var asked = new Asked(ConsultId.next(), PERSON, Asks.REPORT, UUID.randomUUID(), "?", OFFICER, SUPERVISOR.at());
        assertThatThrownBy(() -> new Consult.Waiting(asked).answer(Answer.AGREES, "", OFFICER))
                .isInstanceOf(OnlySupervisors.class);
        assertThatThrownBy(() -> new Consult.Waiting(asked).answer(Answer.NO, " ", SUPERVISOR))
                .isInstanceOf(SayWhatInstead.class);
        assertThat(new Consult.Waiting(asked)
                        .answer(Answer.AGREES, "", SUPERVISOR)
                        .agreesToReport())
                .isTrue();
    }
}
