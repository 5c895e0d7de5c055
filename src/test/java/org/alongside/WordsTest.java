package org.alongside;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.toolkit.Readability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Both languages say the same things, in words most people can read, and none that divide (R17, R39, R40). */
class WordsTest {
    private static final Path WORDS = Path.of("src/main/resources/words");
    private static final Path EDITIONS = Path.of("src/main/resources/editions");
    private static final Path SOURCES = Path.of("src/main/java/org/alongside");
    private static final Pattern PLACE = Pattern.compile("\\{\\d");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\b(offenders?|clients?|refused|failed|non-?complian\\w+|confidential|privileged|just between us|"
                    + "delincuentes?|infractor(es|a)?|clientes?|se negó|fracas\\w+|incumpl\\w+|confidencial\\w*|"
                    + "privilegiad\\w+|entre nosotros|entre usted y yo)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern DENIAL =
            Pattern.compile("\\b(not|can’t|cannot|never|no|nunca)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ONE_OF_THOSE_DENIED = Pattern.compile(
            "confidential|privileged|just between us|confidencial|privilegiad|entre nosotros|entre usted y yo");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z-]*(?:/[a-z]+)?\\.[a-zA-Z0-9.-]*)\"(\\s*\\+)?");
    private static final Pattern REFUSAL = Pattern.compile("super\\(\"([a-z-]+\\.[a-z.-]+)\"");

    /** The texts of one file in both languages, by key. */
    private record Texts(String name, Map<String, String> english, Map<String, String> spanish) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Texts> modules() throws IOException {
        try (var files = Files.list(WORDS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_en.properties"))
                    .map(name -> name.replace("_en.properties", ""))
                    .sorted()
                    .map(module -> new Texts(module, read(module, "en"), read(module, "es")))
                    .toList();
        }
    }

    static List<Texts> editions() throws IOException {
        try (var files = Files.walk(EDITIONS)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(WordsTest::edition)
                    .toList();
        }
    }

    static List<Texts> everything() throws IOException {
        return Stream.concat(modules().stream(), editions().stream()).toList();
    }

    @Test
    void everyFileIsThereInBothLanguages() throws IOException {
        assertThat(modules()).hasSizeGreaterThanOrEqualTo(7);
        assertThat(editions()).isNotEmpty();
        try (var files = Files.list(WORDS)) {
            assertThat(files).hasSize(modules().size() * 2);
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void everyKeyExistsInBothWithTheSamePlaces(Texts texts) {
        assertThat(places(texts.spanish())).isEqualTo(places(texts.english()));
        assertThat(texts.english().values()).noneMatch(String::isBlank);
        assertThat(texts.spanish().values()).noneMatch(String::isBlank);
    }

    /** In a message with places a straight apostrophe starts a quotation and swallows the place. */
    @ParameterizedTest
    @MethodSource("everything")
    void apostrophesAreCurly(Texts texts) {
        assertThat(texts.english().values()).noneMatch(text -> text.contains("'"));
        assertThat(texts.spanish().values()).noneMatch(text -> text.contains("'"));
    }

    /** The whole file within the target; and no single longer text far outside, which an average would hide. */
    @ParameterizedTest
    @MethodSource("everything")
    void mostPeopleCanReadThem(Texts texts) {
        var english = plain(texts.english());
        assertThat(Readability.gradeOfEnglish(english)).as("grade of English").isLessThanOrEqualTo(6);
        assertThat(english)
                .filteredOn(Readability::isLong)
                .filteredOn(text -> Readability.gradeOfEnglish(List.of(text)) > 8)
                .as("too hard alone")
                .isEmpty();

        var spanish = plain(texts.spanish());
        assertThat(Readability.easeOfSpanish(spanish)).as("ease of Spanish").isGreaterThanOrEqualTo(70);
        assertThat(spanish)
                .filteredOn(Readability::isLong)
                .filteredOn(text -> Readability.easeOfSpanish(List.of(text)) < 60)
                .as("too hard alone")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everything")
    void noWordDividesOrPromisesSecrecy(Texts texts) {
        assertThat(Stream.concat(texts.english().values().stream(), texts.spanish().values().stream()))
                .filteredOn(WordsTest::says)
                .isEmpty();
    }

    private static boolean says(String text) {
        return FORBIDDEN
                .matcher(text)
                .results()
                .anyMatch(found -> !(ONE_OF_THOSE_DENIED
                                .matcher(found.group().toLowerCase(Locale.ROOT))
                                .find()
                        && DENIAL.matcher(text).find()));
    }

    /** A key that is missing is seen by the first reader; here it is seen before. */
    @Test
    void everyKeyThatAPageOrARefusalNamesExists() throws IOException {
        var keys = new TreeSet<String>();
        modules().forEach(module -> keys.addAll(module.english().keySet()));
        var first = keys.stream().map(key -> key.split("[./]")[0]).collect(toCollection(TreeSet::new));
        var unknown = new ArrayList<String>();
        var seen = 0;
        for (var file : sources())
            for (var found : (file.toString().endsWith(".jte") ? LITERAL : REFUSAL)
                    .matcher(Files.readString(file))
                    .results()
                    .toList()) {
                var key = found.group(1);
                if (!first.contains(key.split("[./]")[0])) continue;
                seen++;
                var isStart = found.groupCount() > 1 && found.group(2) != null;
                if (isStart ? keys.stream().noneMatch(known -> known.startsWith(key)) : !keys.contains(key))
                    unknown.add(file.getFileName() + ": " + key);
            }
        assertThat(unknown).isEmpty();
        assertThat(seen).isGreaterThan(250);
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().matches(".*\\.(jte|java)"))
                    .toList();
        }
    }

    private static Map<String, List<String>> places(Map<String, String> words) {
        return words.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        word -> found(PLACE, word.getValue()).stream()
                                .distinct()
                                .toList()));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    /** Without the signs of a choice format: each of its sides is a sentence of its own. */
    private static List<String> plain(Map<String, String> texts) {
        return texts.values().stream()
                .flatMap(text -> text.contains(",choice,")
                        ? Stream.of(text.replaceAll("\\{\\d,choice,\\d[#<]", "").split("\\|\\d[#<]"))
                        : Stream.of(text))
                .map(text -> text.replaceAll("[{}]", ""))
                .toList();
    }

    private static Map<String, String> read(String module, String language) {
        var file = new Properties();
        try (var text = Files.newBufferedReader(WORDS.resolve(module + "_" + language + ".properties"))) {
            file.load(text);
        } catch (IOException missing) {
            throw new AssertionError(module + " in " + language, missing);
        }
        return file.stringPropertyNames().stream().collect(toMap(key -> key, file::getProperty));
    }

    private static Texts edition(Path file) {
        var texts = new Texts(file.getFileName().toString(), new java.util.TreeMap<>(), new java.util.TreeMap<>());
        try (var text = Files.newBufferedReader(file)) {
            collect("", new Yaml(new SafeConstructor(new LoaderOptions())).load(text), texts);
        } catch (IOException missing) {
            throw new AssertionError(file.toString(), missing);
        }
        return texts;
    }

    private static void collect(String path, Object node, Texts texts) {
        switch (node) {
            case Map<?, ?> map
            when map.containsKey("en") || map.containsKey("es") -> {
                if (map.get("en") instanceof String english) texts.english().put(path, english);
                if (map.get("es") instanceof String spanish) texts.spanish().put(path, spanish);
            }
            case Map<?, ?> map -> map.forEach((key, value) -> collect(path + "/" + key, value, texts));
            case List<?> list -> {
                for (var place = 0; place < list.size(); place++) collect(path + "/" + place, list.get(place), texts);
            }
            default -> {}
        }
    }
}
