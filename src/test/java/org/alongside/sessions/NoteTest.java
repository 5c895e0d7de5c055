package org.alongside.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.Caseload;
import org.alongside.Form;
import org.alongside.Meeting;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The note drafts itself by rule, is changed, signed once, and after that only amended with a reason. */
@Scenario
record NoteTest(Stage stage, People people, JdbcClient jdbc) {
    private Relationship someone() {
        return new Caseload(stage, people).someone("en");
    }

    private Meeting held(Relationship between) {
        var meeting = new Caseload(stage, people).meet(between, "first");
        meeting.answer("desk", "desk/note", "For my eyes alone");
        meeting.hear();
        meeting.answer("together/check-in", "check-in/sleep/rating", "2");
        meeting.answer("together/check-in", "check-in/sleep/help", "yes");
        meeting.decide("I come at 1, after my shift.");
        meeting.plan("Keep my shifts.", "Go to Harbor intake", "Call about evening slots", "text Dana");
        meeting.answer("together/close", "close/teach-back", "Harbor, then I call.");
        meeting.answer("together/pulse", "pulse/person/trust", "1");
        meeting.close("2031-03-04", "13:30");
        return meeting;
    }

    private static String standing(Meeting meeting) {
        return Form.on(meeting.open("wrap-up").html()).stream()
                .map(form -> form.fields().get("words"))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private int revisions(Meeting meeting) {
        return jdbc.sql("select count(*) from note_revision where session_id = :id")
                .param("id", UUID.fromString(meeting.id()))
                .query(Integer.class)
                .single();
    }

    private int audited(Meeting meeting, String action) {
        return jdbc.sql("select count(*) from audit_entry where action = :action and thing = :thing")
                .param("action", action)
                .param("thing", meeting.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void theDraftSaysWhatWasTappedAndNothingPrivate() {
        var meeting = held(someone());

        assertThat(standing(meeting))
                .contains("Marisol said how things are: Sleep and energy 2 of 7.")
                .contains("Marisol asked for help with: Sleep and energy.")
                .contains("Decided: When should we meet? Chosen: “I come at 1, after my shift”. Sure: 8 of 10.")
                .contains("Plan: Marisol wants “Keep my shifts” and will: Go to Harbor intake (by Mar 4, 2031).")
                .contains("If something gets in the way: My work shift (then: text Dana).")
                .contains("I will: Call about evening slots (by Mar 4, 2031).")
                .contains("Next: Mar 4, 2031, 1:30 PM.", "Said back: “Harbor, then I call”.", "Copy: On paper.")
                .doesNotContain("For my eyes alone")
                .doesNotContainIgnoringCase("trust");
        assertThat(revisions(meeting)).as("a draft is not a note").isZero();
    }

    @Test
    void aDraftMayBeChangedAndKeptBeforeItIsSigned() {
        var meeting = held(someone());

        assertThat(meeting.press("wrap-up", "note", Map.of("words", "Shorter.\r\nBetter."))
                        .status())
                .isEqualTo(303);

        assertThat(standing(meeting)).isEqualTo("Shorter.\nBetter.");
        assertThat(meeting.words("wrap-up")).contains("Sign the note").doesNotContain("Signed ");
        meeting.press("wrap-up", "note", Map.of("words", "Shorter.\nBetter."));
        assertThat(revisions(meeting)).as("the same words again").isOne();
    }

    @Test
    void signingTwiceIsSigningOnce() {
        var meeting = held(someone());

        assertThat(meeting.press("wrap-up", "signature", Map.of("words", "As it was."))
                        .status())
                .isEqualTo(303);
        assertThat(meeting.force("signature", Map.of("words", "As it was.")).status())
                .isEqualTo(303);
        var other = meeting.force("signature", Map.of("words", "Something else."));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.html()).contains("This note is signed.", "Something else.</textarea>");

        assertThat(standing(meeting)).isEqualTo("As it was.");
        assertThat(revisions(meeting)).isOne();
        assertThat(audited(meeting, "note.signed")).isOne();
    }

    @Test
    void afterTheSignatureItIsAmendedWithAReasonAndTheOldWordsStay() {
        var meeting = held(someone());
        meeting.press("wrap-up", "signature", Map.of("words", "As it was."));

        var over = meeting.force("note", Map.of("words", "Overwritten."));
        assertThat(over.status()).isEqualTo(422);
        assertThat(over.html()).contains("This note is signed.", "Overwritten.</textarea>");
        var without = meeting.press("wrap-up", "amendment", Map.of("words", "As it really was.", "reason", " "));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.html()).contains("Please say why you change the note.", "As it really was.</textarea>");
        assertThat(standing(meeting)).isEqualTo("As it was.");

        assertThat(meeting.press(
                                "wrap-up",
                                "amendment",
                                Map.of("words", "As it really was.", "reason", "The day was wrong"))
                        .status())
                .isEqualTo(303);

        assertThat(standing(meeting)).isEqualTo("As it really was.");
        assertThat(meeting.words("wrap-up")).contains("All 2 versions", "Because: The day was wrong", "As it was.");
        assertThat(audited(meeting, "note.amended")).isOne();
        for (var change : List.of("update note_revision set by = by", "delete from note_revision"))
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("a revision is never changed");
    }

    @Test
    void anEmptyNoteIsRefused() {
        var meeting = held(someone());

        var refused = meeting.press("wrap-up", "note", Map.of("words", " \r\n "));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("The note is empty.");
    }

    @Test
    void noNoteBeforeTheMeetingIsOver() {
        var meeting = new Caseload(stage, people).meet(someone(), "first");

        assertThat(meeting.open("wrap-up").sentTo()).endsWith("/desk");
        for (var action : List.of("note", "signature", "amendment"))
            assertThat(meeting.force(action, Map.of("words", "Too soon", "reason", "x"))
                            .status())
                    .isEqualTo(404);
        assertThat(revisions(meeting)).isZero();
    }

    @Test
    void aNoteThatIsTooLongComesBackWhole() {
        var meeting = held(someone());
        var tooLong = "Sí — “no” & <b>\n".repeat(12_500) + "x";
        assertThat(tooLong).hasSize(200_001);

        var refused = meeting.press("wrap-up", "note", Map.of("words", tooLong.replace("\n", "\r\n")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Please keep it to 200,000 letters.");
        assertThat(Form.on(refused.html()))
                .anyMatch(form ->
                        tooLong.equals(form.fields().getOrDefault("words", "").replace("\r\n", "\n")));
        assertThat(meeting.press("wrap-up", "signature", Map.of("words", tooLong.substring(1)))
                        .status())
                .isEqualTo(303);
        assertThat(standing(meeting)).isEqualTo(tooLong.substring(1));
    }

    @Test
    void theCopyFollowsTheOrderOfTheUnitAndTheGateWroteItDown() {
        var between = someone();
        var meeting = held(between);
        var before = fields(meeting);
        assertThat(before).contains("when", "kind", "check-in", "decisions", "plan", "promises", "next", "note");

        meeting.press("copy", "copy-order", Map.of("field", before.get(3), "move", "up"));

        assertThat(fields(meeting).indexOf(before.get(3))).isEqualTo(2);
        assertThat(fields(held(someone())).indexOf(before.get(3)))
                .as("for the whole unit")
                .isEqualTo(2);
        meeting.press("copy", "copy-order", Map.of("field", before.get(3), "move", "down"));
        assertThat(fields(meeting)).isEqualTo(before);
        assertThat(meeting.words("copy"))
                .contains("I come at 1, after my shift")
                .doesNotContain("For my eyes alone");
        assertThat(jdbc.sql("select distinct classes from disclosure where person_id = :person and what = 'note-copy'")
                        .param("person", between.person().value())
                        .query(String.class)
                        .list())
                .containsExactly("AB");
    }

    private static List<String> fields(Meeting meeting) {
        return Form.on(meeting.open("copy").html()).stream()
                .map(form -> form.hidden().getOrDefault("field", ""))
                .filter(field -> !field.isEmpty())
                .toList();
    }
}
