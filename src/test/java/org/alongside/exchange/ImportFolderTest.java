package org.alongside.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.exchange.Report.State;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.identity.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that another system puts into a folder: once each, whoever is killed; with questions about who is missing. */
@Scenario
record ImportFolderTest(
        Stage stage,
        Imports imports,
        Profiles profiles,
        Units units,
        MessageSource words,
        JdbcClient jdbc,
        Clock clock) {

    @Test
    void aWholeFileComesInAndGoesToDoneWithItsReport(@TempDir Path place) throws IOException {
        var exports = Exports.of(stage, imports, jdbc);
        profile(exports);
        put(place, exports, "people.csv", people(exports, 1, 8));
        Files.writeString(place.resolve("cases.csv.part"), "half");
        Files.writeString(place.resolve(exports.tag() + "-fresh.csv"), Exports.PEOPLE);
        put(place, exports, "unknown.csv", "Some;Other\n1;2\n");

        var outcomes = folder(place, Duration.ofSeconds(60)).lookThrough(stage.unit());

        assertThat(outcomes).hasSize(2);
        assertThat(exports.people()).isEqualTo(8);
        assertThat(names(place)).containsExactlyInAnyOrder("cases.csv.part", exports.tag() + "-fresh.csv");
        assertThat(names(place.resolve("done")))
                .hasSize(2)
                .anySatisfy(name -> assertThat(name).endsWith("people.csv.report.csv"));
        assertThat(names(place.resolve("turned-away"))).anySatisfy(name -> {
            assertThat(name).endsWith(".why.txt");
            assertThat(Files.readString(place.resolve("turned-away").resolve(name)))
                    .contains("We do not know how to read");
        });
        var page = stage.open(stage.someone(Role.ADMINISTRATOR), "/import").html();
        assertThat(page).contains(exports.tag() + "-people.csv", "Turned away", "8 in all. New: 8.");
        assertThat(folder(place, Duration.ZERO).lookThrough(stage.unit()))
                .extracting(ImportFolder.Outcome::file)
                .doesNotContain(exports.tag() + "-people.csv");
    }

    @Test
    void twoWhoLookAtOnceBringItInOnce(@TempDir Path place) throws Exception {
        var exports = Exports.of(stage, imports, jdbc);
        profile(exports);
        put(place, exports, "people.csv", people(exports, 1, 40));

        try (var both = Executors.newFixedThreadPool(2)) {
            var one = both.submit(() -> folder(place, Duration.ZERO).lookThrough(stage.unit()));
            var other = both.submit(() -> folder(place, Duration.ZERO).lookThrough(stage.unit()));
            one.get();
            other.get();
        }

        assertThat(runs(exports)).containsExactly("done 40/40/0");
        assertThat(exports.people()).isEqualTo(40);
        assertThat(names(place.resolve("done"))).hasSize(2);
        assertThat(names(place.resolve("working"))).isEmpty();
    }

    @Test
    void killedBetweenBringingInAndPuttingAwayItIsOnlyPutAway(@TempDir Path place) throws IOException {
        var exports = Exports.of(stage, imports, jdbc);
        var profile = profile(exports);
        var file = people(exports, 1, 8);
        var id = UUID.randomUUID();
        imports.bringIn(
                stage.unit(),
                new Incoming(
                        id,
                        ExportKind.PEOPLE,
                        Exports.source(file),
                        profile.mapping(),
                        java.util.Optional.of(profile),
                        "x",
                        Incoming.Way.FOLDER,
                        org.alongside.audit.Audit.ITSELF,
                        false));
        var versions = exports.versions();
        Files.createDirectories(place.resolve("working"));
        Files.writeString(place.resolve("working").resolve(id + "--" + exports.tag() + "-people.csv"), file);

        var outcomes = folder(place, Duration.ZERO).lookThrough(stage.unit());

        assertThat(exports.versions()).isEqualTo(versions);
        assertThat(outcomes)
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.report().orElseThrow().count(State.ADDED))
                        .isEqualTo(8));
        assertThat(runs(exports)).containsExactly("done 8/8/0");
        assertThat(names(place.resolve("done"))).hasSize(2);
    }

    @Test
    void whoeverIsNoLongerInTheFileIsAskedAbout(@TempDir Path place) throws IOException {
        var exports = Exports.of(stage, imports, jdbc);
        profile(exports);
        look(place, exports, people(exports, 1, 8));

        var report = look(place, exports, people(exports, 1, 6));

        assertThat(report.count(State.GONE)).isEqualTo(2);
        assertThat(exports.people()).isEqualTo(8);
        var officer = officer(exports);
        assertThat(stage.open(officer, "/today").html()).contains("/file-questions");
        var page = stage.open(officer, "/file-questions").html();
        assertThat(page)
                .contains("No longer in the agency’s file since", "Sam N8", "Sam N7")
                .doesNotContain("Sam N6");
        assertThat(stage.open(stage.someone(Role.OFFICER), "/file-questions").html())
                .doesNotContain("Sam N8");
        var questions = questions(exports);
        assertThat(questions).hasSize(2);
        var wrong = answer(officer, questions.get(0), Map.of("answer", "ended", "since", ""));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(answer(officer, questions.get(0), Map.of("answer", "ended", "since", "2026-01-31"))
                        .status())
                .isEqualTo(303);
        assertThat(answer(officer, questions.get(1), Map.of("answer", "later")).status())
                .isEqualTo(303);
        assertThat(stage.open(officer, "/file-questions").html()).contains("Nothing is asked right now");
        assertThat(jdbc.sql("select count(*) from episode_state where person_id = :id and state = 'ended'")
                        .param("id", UUID.fromString(questions.get(0).split("/")[0]))
                        .query((row, number) -> row.getInt(1))
                        .single())
                .isEqualTo(1);
        look(place, exports, people(exports, 1, 6));
        assertThat(questions(exports)).hasSize(1);

        look(place, exports, people(exports, 1, 8));
        assertThat(questions(exports)).isEmpty();
    }

    @Test
    void howTheFileSaysACaseStandsIsOnlyAsked(@TempDir Path place) throws IOException {
        var exports = Exports.of(stage, imports, jdbc);
        var file = people(exports, 1, 4).replace("ContactStandard\n", "ContactStandard,Status\n");
        for (var word : List.of("TOLLED", "WARRANT", "ACTIVE", "IN CUSTODY"))
            file = file.replaceFirst("weekly\n", "weekly," + word + "\n");
        profile(exports, file);

        var report = look(place, exports, file);

        assertThat(report.notes())
                .extracting(note -> note.in(words, java.util.Locale.ENGLISH))
                .contains(
                        "Rows with a word of a warrant or the like in “Status”: 1. We hold no such data. We did not bring it in.")
                .contains(
                        "People the file calls stopped by the court: 1. We ask their officer. Nothing is set by itself.");
        var officer = officer(exports);
        assertThat(stage.open(officer, "/file-questions").html())
                .contains("the court stopped the clock. Is that so?", "in custody. Is that so?")
                .doesNotContain("WARRANT");
        assertThat(states(exports)).isEmpty();
        var questions = questions(exports);
        assertThat(answer(officer, questions.get(0), Map.of("answer", "so", "since", "2026-01-15"))
                        .status())
                .isEqualTo(303);
        assertThat(answer(officer, questions.get(1), Map.of("answer", "not-so")).status())
                .isEqualTo(303);
        assertThat(states(exports)).containsExactly("tolled");
        look(place, exports, file);
        assertThat(questions(exports)).isEmpty();
    }

    private List<String> states(Exports exports) {
        return jdbc.sql("""
                select state from episode_state e join person p on p.id = e.person_id where p.number like :tag
                """)
                .param("tag", exports.tag() + "-%")
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void aFileThatLacksManyStopsBeforeItWritesAndAsks(@TempDir Path place) throws IOException {
        var exports = Exports.of(stage, imports, jdbc);
        profile(exports);
        look(place, exports, people(exports, 1, 30));
        var versions = exports.versions();

        var report = look(place, exports, people(exports, 1, 15).replace("Sam,", "Samuel,"));

        assertThat(report.written()).isFalse();
        assertThat(report.halt().in(words, java.util.Locale.ENGLISH))
                .startsWith("Of the 30 people we know from this file, 15 are not in it now. It has 15 rows.");
        assertThat(exports.versions()).isEqualTo(versions);
        assertThat(questions(exports)).isEmpty();
        assertThat(names(place.resolve("waiting"))).hasSize(1);
        var run = UUID.fromString(names(place.resolve("waiting")).getFirst().substring(0, 36));
        var outcome = folder(place, Duration.ZERO).anyway(stage.unit(), run);
        assertThat(outcome.report().orElseThrow().written()).isTrue();
        assertThat(questions(exports)).hasSize(15);
        assertThat(names(place.resolve("waiting"))).isEmpty();
    }

    @Test
    void tenTimesTheUsualRowsStopToo(@TempDir Path place) throws IOException {
        var exports = Exports.of(stage, imports, jdbc);
        profile(exports);
        look(place, exports, people(exports, 1, 25));

        var report = look(place, exports, people(exports, 1, 250));

        assertThat(report.halt().key()).isEqualTo("exchange.halt.many");
        assertThat(exports.people()).isEqualTo(25);
    }

    /** What does not fit is put aside with a sentence, and the files behind it come in. */
    @Test
    void aFileThatDoesNotFitKeepsNoOtherWaiting(@TempDir Path place) throws IOException {
        var exports = Exports.of(stage, imports, jdbc);
        put(place, exports, "a.csv", Exports.PEOPLE + exports.person(1, "Breaks" + exports.tag(), "", "101"));
        put(place, exports, "b.csv", Exports.PEOPLE + exports.person(2, "Fits", "", "101"));
        jdbc.sql("alter table person add constraint for_this_test check (last_name <> 'Breaks%s') not valid"
                        .formatted(exports.tag()))
                .update();
        try {
            var outcomes = folder(place, Duration.ZERO).lookThrough(stage.unit());

            assertThat(outcomes)
                    .extracting(
                            outcome -> outcome.file() + " " + outcome.report().isPresent())
                    .containsExactly(exports.tag() + "-a.csv false", exports.tag() + "-b.csv true");
            assertThat(outcomes.getFirst().sentence()).startsWith("This file did not fit what we hold");
        } finally {
            jdbc.sql("alter table person drop constraint for_this_test").update();
        }
        assertThat(exports.people()).isEqualTo(1);
        assertThat(names(place.resolve("working"))).isEmpty();
        assertThat(names(place.resolve("turned-away")))
                .anySatisfy(name -> assertThat(name).endsWith("a.csv.why.txt"));
        assertThat(stage.open(stage.someone(Role.ADMINISTRATOR), "/import").html())
                .contains(exports.tag() + "-a.csv", "Turned away");
    }

    /** The database was away: the file is not at fault, and waits in its place. */
    @Test
    void whatCouldNotBeBroughtInNowIsTriedAgain(@TempDir Path place) throws IOException {
        var exports = Exports.of(stage, imports, jdbc);
        put(place, exports, "a.csv", Exports.PEOPLE + exports.person(1, "Waits", "", "101"));
        jdbc.sql("alter table import_run rename to import_run_away").update();
        try {
            assertThat(folder(place, Duration.ZERO).lookThrough(stage.unit()))
                    .singleElement()
                    .satisfies(outcome -> assertThat(outcome.sentence()).contains("We try it again the next time."));
        } finally {
            jdbc.sql("alter table import_run_away rename to import_run").update();
        }
        assertThat(exports.people()).isZero();
        assertThat(names(place.resolve("working"))).hasSize(1);

        folder(place, Duration.ZERO).lookThrough(stage.unit());

        assertThat(exports.people()).isEqualTo(1);
        assertThat(names(place.resolve("working"))).isEmpty();
    }

    private Report look(Path place, Exports exports, String text) throws IOException {
        put(place, exports, "people.csv", text);
        return folder(place, Duration.ZERO)
                .lookThrough(stage.unit())
                .getFirst()
                .report()
                .orElseThrow();
    }

    private Stage.Screen answer(Staff officer, String question, Map<String, String> fields) {
        var parts = question.split("/");
        return stage.send(
                officer, "/file-questions", "/people/%s/file-questions/%s".formatted(parts[0], parts[1]), fields);
    }

    private List<String> questions(Exports exports) {
        return jdbc.sql("""
                select person_id || '/' || q.id from import_question q join person p on p.id = q.person_id
                 where p.number like :tag and answer is null order by p.number
                """)
                .param("tag", exports.tag() + "-%")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> runs(Exports exports) {
        return jdbc.sql("""
                select state || ' ' || rows || '/' || added || '/' || changed
                  from import_run where profile_id = (select id from import_profile where name = :name)
                """)
                .param("name", "Folder " + exports.tag())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private Staff officer(Exports exports) {
        return units.withBadge(stage.unit().id(), exports.tag() + "-LV-101").orElseThrow();
    }

    private Profile profile(Exports exports) {
        return profile(exports, people(exports, 1, 2));
    }

    private Profile profile(Exports exports, String file) {
        var sample = Sample.of(Exports.source(file), Mapping.Layout.FOUND_OUT);
        return profiles.save(
                stage.someone(Role.ADMINISTRATOR),
                ExportKind.PEOPLE,
                "Folder " + exports.tag(),
                exports.tag() + "-p*.csv",
                true,
                imports.guess(stage.unit(), ExportKind.PEOPLE, sample).mapping(),
                0);
    }

    private static String people(Exports exports, int from, int to) {
        return Exports.PEOPLE
                + IntStream.rangeClosed(from, to)
                        .mapToObj(at -> exports.person(at, "N" + at, "1986-04-02", "101"))
                        .collect(Collectors.joining());
    }

    private static void put(Path place, Exports exports, String name, String text) throws IOException {
        var file = Files.writeString(place.resolve(exports.tag() + "-" + name), text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
    }

    private ImportFolder folder(Path place, Duration settled) {
        return new ImportFolder(imports, profiles, words, clock, place, settled);
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
