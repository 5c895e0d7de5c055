package org.alongside.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.alongside.Caseload;
import org.alongside.Form;
import org.alongside.Meeting;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.people.People;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody writes comes back as they wrote it, in every field of a meeting, and does nothing. */
@Scenario
record AnyWordsTest(Stage stage, People people) {
    private static final List<String> PAGES = List.of(
            "together/decide", "together/plan", "together/close", "together/welcome-back", "together/agenda", "desk");

    static Stream<String> hard() {
        return Stream.of(
                "<script>document.title = 'Canary'</script>\"'><img src=x onerror=Canary()>",
                "😀👩🏽‍👧 family 🏳️‍🌈 e\u0301",
                "\u202eright to left\u202c שלום مرحبا",
                "Nguyễn Thị Phương Thảo ".repeat(6).strip(),
                "${7*7} #{7*7} {{7*7}} {0} %s \\u0041 &lt;b&gt;",
                "word ".repeat(5_000).strip());
    }

    private Meeting heard() {
        var meeting = new Caseload(stage, people).meet(new Caseload(stage, people).someone("en"), "return");
        meeting.hear();
        return meeting;
    }

    @ParameterizedTest
    @MethodSource("hard")
    void itComesBackAsItWasWritten(String words) {
        var meeting = heard();
        meeting.answer("together/decide", "decide/1/starter", "own");
        var written = 0;
        for (var page : PAGES) {
            if (meeting.open(page).status() != 200) continue;
            for (var item : wordsOf(meeting, page)) {
                meeting.answer(page, item, words);
                assertThat(Form.on(meeting.open(page).html()))
                        .as(page + " " + item)
                        .anyMatch(form -> item.equals(form.hidden().get("item"))
                                && words.equals(form.fields().get("value")));
                assertThat(meeting.open(page).html()).doesNotContain("<script>document.title", "<img src=x");
                written++;
            }
        }
        assertThat(written).isGreaterThan(8);
        meeting.force("early-end", java.util.Map.of("reason", "time"));
        assertThat(meeting.open("wrap-up").html()).doesNotContain("<script>document.title", "<img src=x");
    }

    /** The items of a page that take words: those whose form has a field to write in, and is for no day. */
    private static List<String> wordsOf(Meeting meeting, String page) {
        return Form.on(meeting.open(page).html()).stream()
                .filter(form -> form.fields().containsKey("value"))
                .map(form -> form.hidden().getOrDefault("item", ""))
                .filter(item -> !item.isEmpty() && !item.matches(".*(/by|next-day|next-time|/until)"))
                .distinct()
                .toList();
    }
}
