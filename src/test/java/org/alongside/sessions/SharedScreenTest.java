package org.alongside.sessions;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.Caseload;
import org.alongside.Meeting;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.identity.Role;
import org.alongside.people.People;
import org.alongside.people.Person;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;

/** Nothing that is the officer's alone, or the person's alone, or another person's reaches the screen of two (D22). */
@Scenario
record SharedScreenTest(Stage stage, People people) {
    private static final List<String> PHASES = List.of(
            "how-we-work",
            "check-in",
            "look-back",
            "agenda",
            "decide",
            "plan",
            "close",
            "pulse",
            "picture",
            "between-us");
    private static final Pattern PRESSED = Pattern.compile("data-value=\"1\" aria-pressed=\"true\"");
    private static final Pattern CANARY = Pattern.compile("(?i)canary[a-z]+");

    private static final JavaClasses OURS =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.alongside");
    private static final Pattern SHARED =
            Pattern.compile("org\\.alongside\\.sessions\\.(Together(\\$.*)?|SharedAnswers(\\$.*)?|HandOut(\\$.*)?|"
                    + "Jte(?!desk|wrapup|copy)\\w+Generated)");

    /** Everything that the two can see of this meeting: each page, in each language. */
    private Map<String, String> shared(Meeting meeting) {
        var pages = new LinkedHashMap<String, String>();
        for (var language : List.of("en", "es")) {
            meeting.force("language", Map.of("language", language));
            for (var phase : PHASES) {
                var shown = meeting.open("together/" + phase);
                if (shown.status() == 200) pages.put(phase + " " + language, shown.html());
            }
        }
        return pages;
    }

    private Map<String, String> takenAway(Meeting meeting) throws IOException {
        var pages = new LinkedHashMap<String, String>();
        for (var language : List.of("en", "es")) {
            meeting.force("language", Map.of("language", language));
            pages.put("farewell " + language, meeting.open("together/farewell").html());
            pages.put("hand-out " + language, meeting.open("hand-out").html());
            pages.put("paper " + language, paper(meeting));
        }
        return pages;
    }

    private String paper(Meeting meeting) throws IOException {
        MockHttpServletResponse answer = stage.browser()
                .get()
                .uri(meeting.path() + "/hand-out.pdf")
                .with(SecurityMockMvcRequestPostProcessors.user(
                                meeting.officer().id().toString())
                        .roles("OFFICER"))
                .exchange()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        try (var document = Loader.loadPDF(answer.getContentAsByteArray())) {
            var about = document.getDocumentInformation();
            var outside = String.join(
                    " ",
                    answer.getHeader("Content-Disposition"),
                    about.getTitle(),
                    String.valueOf(about.getAuthor()),
                    String.valueOf(about.getSubject()),
                    String.valueOf(about.getKeywords()));
            return new PDFTextStripper().getText(document) + outside;
        }
    }

    private static void noCanaries(Map<String, String> pages) {
        pages.forEach((name, page) -> assertThat(CANARY.matcher(page).results().map(found -> found.group()))
                .as(name)
                .isEmpty());
    }

    @Test
    void nothingOfTheOfficersAndNothingOfAnotherPersonReachesTheTwo() throws IOException {
        var caseload = new Caseload(stage, people);
        var officer = stage.someone(Role.OFFICER);
        var other = caseload.meet(caseload.someone(officer, "en", "canaryother"), "first");
        other.hear();
        other.plan("Goal canaryothergoal", "Step canaryotherstep", "Promise canaryotherpromise", "B canaryotherb");
        other.close("2031-05-01", "10:00");
        var between = caseload.someone(officer, "en", "canarydetail");
        for (var variant : List.of("first", "regular")) {
            var meeting = caseload.meet(between, variant);
            meeting.answer("desk", "desk/note", "canarynote of " + variant);
            if (variant.equals("first")) meeting.hear();
            meeting.answer("desk", "pulse/officer/trust", "2");
            meeting.answer("together/check-in", "check-in/sleep/rating", "2");
            meeting.decide("I come at one");
            meeting.plan("Keep my shifts", "Go to Harbor", "Call them", "Text");

            var pages = shared(meeting);
            assertThat(pages).hasSize(18);
            noCanaries(pages);
            assertThat(meeting.words("desk")).as("it was there to leak").contains("canarynote", "canarydetail");

            meeting.close(variant.equals("first") ? "2031-03-04" : "2031-04-01", "13:30");
            meeting.press("wrap-up", "signature", Map.of("words", "canarysigned"));
            meeting.press("wrap-up", "amendment", Map.of("words", "canaryamended", "reason", "canaryreason"));
            meeting.answer("wrap-up", "desk/note", "canarylater");
            meeting.answer("wrap-up", "desk/self-check/own-words", "yes");
            assertThat(meeting.words("wrap-up"))
                    .as("it was there to leak")
                    .contains("canarysigned", "canaryamended", "canaryreason", "canarylater");
            var away = takenAway(meeting);
            noCanaries(away);
            assertThat(away.get("paper en")).contains("Marisol", "Go to Harbor");
            assertThat(away.get("paper es")).contains("Marisol", "Go to Harbor");
        }
    }

    @Test
    void theAnswerToAScriptCarriesNoWords() {
        var caseload = new Caseload(stage, people);
        var meeting = caseload.meet(caseload.someone("en"), "first");

        var receipt = stage.script(
                meeting.officer(),
                meeting.path() + "/desk",
                meeting.path() + "/answers",
                Map.of(
                        "item",
                        "desk/note",
                        "value",
                        "canarynote",
                        "requestKey",
                        UUID.randomUUID().toString()));

        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.html()).contains("\"revision\":1").doesNotContain("canary");
    }

    @Test
    void whatThePersonRatesIsOnNoPageButTheirsUntilTheyShowIt() {
        var caseload = new Caseload(stage, people);
        var between = caseload.someone("en");
        var meeting = caseload.meet(between, "first");
        meeting.hear();
        meeting.decide("I come at one");
        meeting.plan("Keep my shifts", "Go to Harbor", "Call them", "Text");
        for (var item : List.of("caring", "fair", "say", "trust", "clear"))
            meeting.answer("together/pulse", "pulse/person/" + item, "1");
        meeting.answer("together/pulse", "pulse/person/say/shown", "yes");
        meeting.answer("together/pulse", "pulse/person/say/shown", "no");
        meeting.answer("together/pulse", "pulse/person/trust/shown", "yes");

        shared(meeting).forEach((name, page) -> {
            if (name.startsWith("pulse"))
                assertThat(PRESSED.matcher(page).results())
                        .as("what they do not show is not on the screen again")
                        .hasSize(1);
            else assertThat(page).as(name).doesNotContain("pulse/person/", "pulse-person-");
        });
        meeting.force("language", Map.of("language", "en"));
        assertThat(meeting.open("desk").html()).doesNotContain("pulse/person/", "My officer ");
        meeting.close("2031-03-04", "13:30");
        for (var item : List.of("caring", "fair", "say", "trust", "clear"))
            meeting.answer("wrap-up", "pulse/officer/" + item, "5");

        var wrapUp = meeting.words("wrap-up");
        assertThat(wrapUp).contains("I trust what my officer tells me: 1 of 5, and you 5 of 5");
        assertThat(Pattern.compile("\\d of 5, and you").matcher(wrapUp).results())
                .as("only the one they showed")
                .hasSize(1);
        assertThat(wrapUp).doesNotContain("My officer ", "I had a say", "Rules were clear");
        for (var page : List.of("copy", "together/farewell", "hand-out"))
            assertThat(meeting.words(page)).as(page).doesNotContain("I trust what", "of 5");
        assertThat(stage.open(between.officer(), "/people/" + between.person()).html())
                .doesNotContain("of 5");
    }

    @Test
    void theTypesOfTheSharedScreenCannotReachWhatIsNotForIt() {
        noClasses()
                .that(describe(
                        "belong to the shared screen",
                        type -> SHARED.matcher(type.getName()).matches()))
                .should()
                .dependOnClassesThat(named(
                        Desk.class,
                        WrapUp.class,
                        Answers.class,
                        Notes.class,
                        NoteDraft.class,
                        NoteRepository.class,
                        People.class,
                        Person.class))
                .check(OURS);
        noClasses()
                .that()
                .haveSimpleNameStartingWith("Together")
                .should()
                .dependOnClassesThat(
                        named(Desk.class, WrapUp.class, Notes.class, NoteDraft.class, NoteRepository.class))
                .check(OURS);
        assertThat(OURS.stream().filter(type -> SHARED.matcher(type.getName()).matches()))
                .as("types of the shared screen")
                .hasSizeGreaterThan(40);
    }

    private static DescribedPredicate<JavaClass> named(Class<?>... types) {
        var names =
                Set.copyOf(java.util.Arrays.stream(types).map(Class::getName).toList());
        return describe(
                "are the officer’s",
                type -> names.contains(type.getName())
                        || names.contains(type.getName().replaceAll("\\$.*", "")));
    }
}
