package org.alongside.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.alongside.Caseload;
import org.alongside.Form;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.Stage.Screen;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is written down about a person: to read, to change, to keep from whoever should not see it. */
@Scenario
record AboutTest(Stage stage, People people, JdbcClient jdbc) {
    private static final String ADDRESS = "12 Canary Street";

    private Relationship someone() {
        return new Caseload(stage, people).someone("en");
    }

    private static String about(Relationship between) {
        return "/people/" + between.person() + "/about";
    }

    private static String words(Screen shown) {
        return Form.read(shown.html().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "));
    }

    private String read(Relationship between) {
        return words(stage.open(between.officer(), about(between)));
    }

    /** The form of a section as it stands in this page, with some fields filled in otherwise. */
    private static Map<String, String> filled(Screen page, String section, Map<String, String> typed) {
        var form = Form.on(page.html()).stream()
                .filter(one -> one.action().endsWith("/about/" + section))
                .findFirst()
                .orElseThrow();
        var fields = new HashMap<>(form.fields());
        form.hidden().forEach((name, value) -> {
            if (!name.equals("_csrf")) fields.put(name, value);
        });
        fields.putAll(typed);
        return fields;
    }

    private Screen save(Relationship between, String section, Map<String, String> typed) {
        var page = stage.open(between.officer(), about(between));
        return send(between, section, filled(page, section, typed));
    }

    private Screen send(Relationship between, String section, Map<String, String> fields) {
        return stage.send(between.officer(), about(between), about(between) + "/" + section, fields);
    }

    private static String firstRow(Screen page, String section) {
        return filled(page, section, Map.of()).keySet().stream()
                .filter(field -> field.matches("\\d{2}[a-z0-9]{6}/(name|day)"))
                .sorted()
                .reduce((first, last) -> last)
                .orElseThrow()
                .substring(0, 8);
    }

    @Test
    void whatIsWrittenIsReadInOneLookStrengthsFirst() {
        var between = someone();
        assertThat(read(between)).contains("Nothing written yet. Ask Marisol");

        var saved = save(
                between,
                "words",
                Map.of("talk", "Slowly, one thing", "helps", "Music", "strengths", "I show up", "matters", "My girl"));

        assertThat(saved.sentTo()).isEqualTo(about(between) + "#words");
        assertThat(read(between))
                .containsSubsequence("What I am good at", "I show up", "My girl", "Music", "Slowly, one thing")
                .contains("Written by " + between.officer().name());
        assertThat(sealed(between))
                .allSatisfy(kept -> assertThat(new String(kept, UTF_8)).doesNotContain("show up"));
    }

    private List<byte[]> sealed(Relationship between) {
        var found = jdbc.sql("""
                select words from about_line join about_version on id = version_id where person_id = :person
                """)
                .param("person", between.subject())
                .query((row, number) -> Objects.requireNonNullElse(row.getBytes("words"), new byte[0]))
                .list();
        assertThat(found).isNotEmpty();
        return found;
    }

    @Test
    void aWayThatIsNotSafeShowsNoNumber() {
        var between = someone();
        assertThat(read(between)).contains("(312) 555-0142", "Not asked yet");

        save(
                between,
                "contact",
                Map.of(
                        "phone/safe", "no",
                        "text/safe", "yes",
                        "text/to", "(312) 555-0177",
                        "text/hours", "after 6",
                        "text/shared", "yes",
                        "text/first-name", "yes",
                        "best", "text"));

        var shown = words(new Screen(
                200, null, stage.open(between.officer(), about(between)).html().replaceAll("(?s)<form.*?</form>", "")));
        assertThat(shown)
                .contains("Not safe. Do not use it.", "(312) 555-0177", "after 6", "Others share it.")
                .contains("Say only your first name.")
                .containsSubsequence("Text", "Best", "Phone")
                .doesNotContain("Phone (312) 555-0142");
    }

    @Test
    void aRealAddressBehindAnotherOpensOnPurposeAndThatIsOnRecord() {
        var between = someone();
        assertThat(read(between)).contains(ADDRESS);
        save(between, "place", Map.of("address", "7 Real Lane", "instead", "PO Box 9", "note", "Ring twice"));

        var page = stage.open(between.officer(), about(between));
        assertThat(page.html()).contains("PO Box 9", "Ring twice").doesNotContain("7 Real Lane", ADDRESS);
        for (var other : List.of("", "/brief", "/paper", "/plan"))
            assertThat(stage.open(between.officer(), "/people/" + between.person() + other)
                            .html())
                    .as(other)
                    .doesNotContain("7 Real Lane", ADDRESS);
        assertThat(opened(between)).isZero();

        save(between, "place", Map.of("note", "Ring once"));
        var open = stage.send(between.officer(), about(between), about(between) + "/real-address", Map.of());
        assertThat(open.status()).isEqualTo(200);
        assertThat(open.html()).contains("7 Real Lane", ADDRESS, "Ring once");
        assertThat(opened(between)).isEqualTo(1);

        save(between, "place", Map.of("gone", "yes"));
        assertThat(stage.send(between.officer(), about(between), about(between) + "/real-address", Map.of())
                        .html())
                .doesNotContain("7 Real Lane");
    }

    private int opened(Relationship between) {
        return jdbc.sql("select count(*) from audit_entry where subject = :person and action = 'address.opened'")
                .param("person", between.subject())
                .query(Integer.class)
                .single();
    }

    @Test
    void aSupportMayAlwaysTellAndHearsOnlyWhatIsListed() {
        var between = someone();
        var row = firstRow(stage.open(between.officer(), about(between)), "supports");
        save(between, "supports", Map.of(row + "/name", "Ms. Coleman", row + "/relation", "Mother"));

        assertThat(read(between))
                .contains("Ms. Coleman may tell you anything.", "You may tell them nothing.", "Not to be called");

        save(
                between,
                "supports",
                Map.of(row + "/may", "That he is well", row + "/not", "The court", row + "/crisis", "yes"));
        assertThat(read(between))
                .contains("You may say: That he is well", "Do not say: The court", "May be called in a crisis")
                .doesNotContain("You may tell them nothing.", "Not to be called");

        save(between, "supports", Map.of("gone/" + row, "yes"));
        assertThat(read(between)).doesNotContain("Ms. Coleman").contains("Nobody is named yet");
    }

    @Test
    void aSupportWithoutANameAndADayWithoutADateComeBackWithEverythingTyped() {
        var between = someone();
        var page = stage.open(between.officer(), about(between));
        var row = firstRow(page, "supports");
        var nobody = save(between, "supports", Map.of(row + "/reach", "555-9"));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.html()).contains("Please write who this is.", "value=\"555-9\"");

        var day = firstRow(page, "dates");
        var never = save(between, "dates", Map.of(day + "/day", "2031-02-30", day + "/words", "Hearing"));
        assertThat(never.status()).isEqualTo(422);
        assertThat(never.html()).contains("Please give a day, with month and year.", "value=\"Hearing\"");

        var name = save(between, "name", Map.of("called", "x".repeat(129)));
        assertThat(name.status()).isEqualTo(422);
        assertThat(name.html()).contains("x".repeat(129));
        assertThat(save(between, "contact", Map.of("phone/safe", "perhaps")).status())
                .isEqualTo(422);
    }

    @Test
    void aBirthdayShowsOnlyWhereTheyWantItAndNobodyNeedsAnything() {
        var between = someone();
        assertThat(read(between)).doesNotContain("Mar 4, 1997");
        save(between, "dates", Map.of("birthday", "yes"));
        assertThat(read(between)).contains("Birthday: Mar 4, 1997");

        jdbc.sql("update person set phone = null, email = null, address = null, born = null where id = :id")
                .param("id", between.subject())
                .update();
        assertThat(read(between))
                .contains("Nothing is known yet.", "No address is written down.", "No days are written down.")
                .doesNotContain("null", "Birthday:");
    }

    @Test
    void twoWhoChangeTheSameFieldAreShownBothAndNothingIsLost() {
        var between = someone();
        save(between, "words", Map.of("strengths", "I show up"));
        var page = stage.open(between.officer(), about(between));
        save(between, "words", Map.of("strengths", "I show up and I cook", "helps", "Music"));

        var late = send(between, "words", filled(page, "words", Map.of("strengths", "I draw", "talk", "Slowly")));

        assertThat(late.status()).isEqualTo(409);
        assertThat(words(late))
                .contains("I show up and I cook", "I draw", "Keep both")
                .doesNotContain("Slowly null");
        assertThat(read(between)).doesNotContain("I draw");
        var chosen = send(between, "words", filled(late, "words", Map.of()));
        assertThat(chosen.status()).isEqualTo(303);
        assertThat(read(between)).contains("I show up and I cook", "I draw", "Music", "Slowly");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A friend’s, 4 Oak St"})
    void choosingBetweenTwoNotesLeavesTheAddressAsItIs(String instead) {
        var between = someone();
        save(between, "place", Map.of("address", "12 Elm St", "note", "Door code 4", "instead", instead));
        var page = stage.open(between.officer(), about(between));
        save(
                between,
                "place",
                Map.of("note", "Ring twice", "instead", instead, "address", instead.isEmpty() ? "12 Elm St" : ""));

        var late = send(between, "place", filled(page, "place", Map.of("note", "Side door")));
        assertThat(late.status()).isEqualTo(409);
        assertThat(words(late)).contains("Ring twice", "Side door");
        if (!instead.isEmpty()) assertThat(late.html()).doesNotContain("12 Elm St");
        assertThat(send(between, "place", filled(late, "place", Map.of())).status())
                .isEqualTo(303);

        assertThat(read(between)).contains("Ring twice", "Side door");
        var real = instead.isEmpty()
                ? stage.open(between.officer(), about(between))
                : stage.send(between.officer(), about(between), about(between) + "/real-address", Map.of());
        assertThat(words(real)).contains("12 Elm St");
    }

    @Test
    void twoWhoChangeDifferentFieldsBothStand() {
        var between = someone();
        var page = stage.open(between.officer(), about(between));
        save(between, "words", Map.of("helps", "Music"));
        var second = send(between, "words", filled(page, "words", Map.of("talk", "Slowly")));

        assertThat(second.status()).isEqualTo(303);
        assertThat(read(between)).contains("Music", "Slowly");
    }

    @Test
    void anImportDoesNotOverwriteWhatTheOfficerCorrectedAndBothAreShown() {
        var between = someone();
        save(between, "name", Map.of("called", "Mari", "language", "es", "said", "mah-REE"));
        save(between, "contact", Map.of("phone/to", "(312) 555-0999"));

        imported(between, "Marisita", "en", "(312) 555-0111");

        assertThat(people.personOf(between).called()).isEqualTo("Mari");
        assertThat(people.personOf(between).language()).isEqualTo("es");
        assertThat(people.find(between.officer(), "Mari Reyes").people()).hasSize(1);
        assertThat(read(between))
                .contains("Mari", "mah-REE", "(312) 555-0999")
                .contains("The agency’s file says for “Goes by”: Marisita")
                .contains("The agency’s file says for “Language”: English")
                .contains("The agency’s file says for “Phone”: (312) 555-0111");
    }

    private void imported(Relationship between, String called, String language, String phone) {
        var number = people.personOf(between).number();
        people.enrol(
                stage.unit(),
                List.of(new Intake(
                        number,
                        "Reyes",
                        "Marisol",
                        called,
                        language,
                        null,
                        null,
                        null,
                        phone,
                        null,
                        null,
                        between.officer().id(),
                        new Intake.OrderIntake("O-" + number, null, LocalDate.of(2026, 9, 1), null, false, null))));
    }

    @Test
    void aSupervisorReadsAndChangesNothing() {
        var between = someone();
        Staff supervisor = stage.someone(Role.SUPERVISOR);
        var look = "/people/" + between.person() + "/look";
        stage.send(supervisor, look, look, Map.of("reason", "A complaint came in"));

        var page = stage.open(supervisor, about(between));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).doesNotContain("/about/words\"");
        assertThat(stage.send(supervisor, about(between), about(between) + "/words", Map.of("helps", "Music"))
                        .status())
                .isEqualTo(409);
        assertThat(read(between)).doesNotContain("Music");
    }

    @Test
    void lookingAndChangingAreOnRecord() {
        var between = someone();
        save(between, "words", Map.of("helps", UUID.randomUUID().toString()));

        assertThat(jdbc.sql("select action || ' ' || thing from audit_entry where subject = :person")
                        .param("person", between.subject())
                        .query(String.class)
                        .list())
                .contains("person.viewed about", "about.changed about/words");
    }
}
