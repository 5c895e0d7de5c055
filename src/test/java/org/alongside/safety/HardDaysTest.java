package org.alongside.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.alongside.Caseload;
import org.alongside.Form;
import org.alongside.Meeting;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;

/** T9 and story C: a card written on a good day, read first on a hard one; then small choices and two lines. */
@Scenario
record HardDaysTest(Stage stage, People people, JdbcClient jdbc, Clock clock) {
    private static final String CARD = "together/hard-days";

    private Caseload caseload() {
        return new Caseload(stage, people);
    }

    private Meeting meet(Relationship between, String variant) {
        return caseload().meet(between, variant);
    }

    private Meeting onAGoodDay(Relationship between) {
        var meeting = meet(between, "first");
        meeting.answer(CARD, "hard-days/signs", "I stop answering. The radio sends messages.");
        meeting.answer(CARD, "hard-days/helps", "A quiet room, and nurse Joy");
        meeting.answer(CARD, "hard-days/wishes", "An ambulance, not the police. Feed my cat.");
        meeting.answer(CARD, "hard-days/call/1/name", "My mother");
        meeting.answer(CARD, "hard-days/call/1/phone", "(312) 555-0199");
        meeting.answer(CARD, "hard-days/call/1/may-talk", "yes");
        assertThat(meeting.press(CARD, "hard-days", Map.of()).sentTo()).isEqualTo(meeting.path() + "/" + CARD);
        return meeting;
    }

    private String pocket(Staff who, String path) throws IOException {
        var answer = stage.browser()
                .get()
                .uri(path)
                .with(SecurityMockMvcRequestPostProcessors.user(who.id().toString())
                        .roles("OFFICER"))
                .exchange()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        try (var document = Loader.loadPDF(answer.getContentAsByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var about = document.getDocumentInformation();
            return new PDFTextStripper().getText(document)
                    + String.join(" ", answer.getHeader("Content-Disposition"), about.getTitle(), about.getSubject());
        }
    }

    private static String words(String html) {
        return Form.read(html.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "));
    }

    @Test
    void theCardIsThePersonsWordsAndEveryOlderOneStays() {
        var between = caseload().someone("en");
        var meeting = onAGoodDay(between);
        assertThat(meeting.words(CARD)).contains("The radio sends messages", "Feed my cat", "My mother");

        meeting.press(CARD, "hard-days", Map.of());
        meeting.answer(CARD, "hard-days/signs", "I stop answering. My shot is late.");
        meeting.press(CARD, "hard-days", Map.of());

        var desk = words(stage.open(between.officer(), "/people/" + between.person() + "/hard-days")
                .html());
        assertThat(desk)
                .contains("My shot is late", "One older card", "The radio sends messages")
                .contains("You may talk to them, only for safety");
        assertThat(count("select count(*) from hard_days_card where person_id = :person", between))
                .as("the same words again are the same card")
                .isEqualTo(2);
        assertThat(stage.open(between.officer(), "/people/" + between.person()).html())
                .contains("/people/" + between.person() + "/hard-days");
    }

    private int count(String query, Relationship between) {
        return jdbc.sql(query)
                .param("person", between.person().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void aCardSaysSomethingAndFitsIntoAPocket() throws IOException {
        var between = caseload().someone("es");
        var meeting = meet(between, "first");
        var empty = meeting.press(CARD, "hard-days", Map.of());
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html()).contains("Escriba una cosa primero");

        meeting.answer(CARD, "hard-days/helps", "música ".repeat(60));
        var long_ = meeting.press(CARD, "hard-days", Map.of());

        assertThat(long_.status()).isEqualTo(422);
        assertThat(long_.html()).contains("muy larga para el bolsillo", "música música");
        for (var part : new String[] {"signs", "helps", "place", "wishes"})
            meeting.answer(CARD, "hard-days/" + part, "música ".repeat(40));
        for (var line = 1; line <= 3; line++)
            meeting.answer(CARD, "hard-days/call/" + line + "/name", "Mi hermana ".repeat(5));
        meeting.press(CARD, "hard-days", Map.of());
        assertThat(pocket(between.officer(), meeting.path() + "/" + CARD + ".pdf"))
                .as("the longest card is one sheet")
                .contains("Mi hermana", "988");
    }

    @Test
    void inThePocketItSaysNothingOfWhereItComesFrom() throws IOException {
        var between = caseload().someone(stage.someone(Role.OFFICER), "es", "canary");
        var meeting = onAGoodDay(between);

        for (var path :
                new String[] {meeting.path() + "/" + CARD + ".pdf", "/people/" + between.person() + "/hard-days.pdf"}) {
            var card = pocket(between.officer(), path);
            assertThat(card)
                    .contains("La tarjeta de Marisol", "Lo que deseo", "Feed my cat", "(312) 555-0199", "988")
                    .contains("Llame y oprima 2", "Call or text");
            assertThat(card.toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain(
                            "canary",
                            "probat",
                            "oficial",
                            "officer",
                            "court",
                            "corte",
                            "salud",
                            "health",
                            "clinic",
                            between.officer().firstName().toLowerCase(java.util.Locale.ROOT));
        }
        assertThat(count(
                        "select count(*) from disclosure where person_id = :person and what = 'hard-days-card'",
                        between))
                .isEqualTo(2);
        assertThat(stage.open(stage.someone(Role.OFFICER), "/people/" + between.person() + "/hard-days.pdf")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void itsWordsAreSealed() {
        var between = caseload().someone("en");
        onAGoodDay(between);

        var stored = jdbc.sql("""
                        select encode(signs || helps || wishes || name || phone, 'escape')
                          from hard_days_card join hard_days_contact on card_id = id where person_id = :person
                        """)
                .param("person", between.person().value())
                .query((row, number) -> row.getString(1))
                .single();

        assertThat(stored).doesNotContain("radio", "Joy", "cat", "mother", "555");
    }

    private String inDays(int days) {
        return LocalDate.now(clock.withZone(stage.unit().zone())).plusDays(days).toString();
    }

    @Test
    void aHardDayBeginsWithSafetyAndEndsWithTwoLines() {
        var between = caseload().someone("en");
        var supervisor = stage.someone(Role.SUPERVISOR);
        onAGoodDay(between).press("desk", "early-end", Map.of("reason", "time"));

        var meeting = meet(between, "crisis");

        assertThat(meeting.open("together").sentTo()).endsWith("/together/safety");
        assertThat(words(stage.open(supervisor, "/today").html())).contains("They meet because of a hard day");
        assertThat(meeting.open("together/agenda").status()).isEqualTo(404);
        assertThat(meeting.open("together/pulse").status()).isEqualTo(404);
        meeting.answer("together/safety", "safety/ask/self", "yes");
        assertThat(meeting.words("together/safety"))
                .contains("Feed my cat", "My mother")
                .doesNotContain("One thing for");
        assertThat(meeting.items(CARD)).as("it is written on a good day").isEmpty();
        meeting.answer("together/safety", "safety/now/call-someone", "yes");
        meeting.press("together/safety", "safety", Map.of("outcome", "agreed"));
        meeting.go("safety", "choices");
        meeting.answer("together/choices", "choices/way/pick", "ride");
        meeting.answer("together/choices", "choices/keys/own", "My sister Ann");
        meeting.answer("together/choices", "choices/keys/by", "both");
        meeting.go("choices", "two-lines");

        var early = meeting.press("together/two-lines", "closure", Map.of());
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.html()).contains("within three days");
        meeting.force(
                "answers",
                Map.of(
                        "item",
                        "two-lines/day",
                        "value",
                        inDays(9),
                        "requestKey",
                        UUID.randomUUID().toString()));
        assertThat(meeting.press("together/two-lines", "closure", Map.of()).html())
                .contains("within three days");
        meeting.answer("together/two-lines", "two-lines/day", inDays(1));
        meeting.answer("together/two-lines", "two-lines/person", "I go with my mother");
        assertThat(meeting.press("together/two-lines", "closure", Map.of()).status())
                .as("one thing for each")
                .isEqualTo(422);
        meeting.answer("together/two-lines", "two-lines/officer", "I call the clinic");
        assertThat(meeting.press("together/two-lines", "closure", Map.of()).sentTo())
                .endsWith("/together/farewell");

        assertThat(words(stage.open(supervisor, "/today").html())).contains("Next contact");
        assertThat(words(meeting.open("hand-out").html())).contains("I go with my mother", "I call the clinic");
        assertThat(meeting.words("wrap-up"))
                .contains("I go with my mother", "think of dying", "A ride with someone I trust", "My sister Ann")
                .doesNotContain("How I saw it", "wants: ");
    }
}
