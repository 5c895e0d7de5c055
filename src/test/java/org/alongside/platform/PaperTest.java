package org.alongside.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.w3c.dom.Document;

class PaperTest {

    private static final List<String> NAMES =
            List.of("Nguyễn Thị Hồng Nhung", "José Ñúñez-Ibáñez", "Siobhán O’Brien-Nakamura");

    private static final List<String> FORBIDDEN = List.of(
            "probation",
            "parole",
            "court",
            "diagnos",
            "bipolar",
            "schizo",
            "psych",
            "mental",
            "drug",
            "alcohol",
            "offender",
            "libertad condicional",
            "tribunal",
            "salud mental",
            "droga");

    private final Paper paper = new Paper();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void aHandOutCanBeReadByAScreenReader(String language) throws Exception {
        var pdf = paper.pdf(handOut(language));

        assertThat(faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(faults(pdf, PDFAFlavour.PDFA_3_U)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void everyNameAndSentenceComesBackUnchanged(String language) throws Exception {
        var html = handOut(language);

        var read = text(paper.pdf(html));

        assertThat(read).doesNotContain("#", Paper.PLACEHOLDER, "\uFFFD");
        assertThat(sentences(html))
                .hasSizeGreaterThan(20)
                .allSatisfy(sentence -> assertThat(dense(read)).contains(dense(sentence)));
        assertThat(NAMES).allSatisfy(name -> assertThat(dense(read)).contains(dense(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void aScreenReaderHearsTheWholePageInItsOrder(String language) throws Exception {
        var html = handOut(language);

        try (var document = Loader.loadPDF(paper.pdf(html))) {
            var heard = heard(document.getDocumentCatalog().getStructureTreeRoot(), words(document.getPage(0)));

            var body = parsed(html).getElementsByTagName("body").item(0).getTextContent();
            var foot = parsed(html).getElementsByTagName("p").item(0).getTextContent();
            assertThat(dense(heard)).isEqualTo(dense(body).replace(dense(foot), ""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void aHandOutIsOneLetterPageInItsLanguageAndItsTitleGivesNothingAway(String language) throws Exception {
        try (var document = Loader.loadPDF(paper.pdf(handOut(language)))) {
            var about = document.getDocumentInformation();

            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(612f);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(about.getTitle())
                    .isEqualTo(language.equals("en") ? "My plan, October 14" : "Mi plan, 14 de octubre");
            assertThat(about.getAuthor()).isEqualTo("Alongside");
            assertThat(about.getProducer()).isEqualTo("Alongside");
            assertThat(about.getKeywords()).isNullOrEmpty();
            var metadata = document.getDocumentCatalog().getMetadata().toByteArray();
            assertThat(new String(metadata, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT))
                    .contains(about.getTitle().toLowerCase(Locale.ROOT))
                    .doesNotContain(FORBIDDEN);
        }
    }

    @Test
    void theStructureHasHeadingsAndLists() throws Exception {
        try (var document = Loader.loadPDF(paper.pdf(handOut("en")))) {
            var tags =
                    tags(document.getDocumentCatalog().getStructureTreeRoot()).toList();

            assertThat(tags).containsOnlyOnce("H1").contains("L", "LI", "LBody", "P", "Figure");
            assertThat(tags.stream().filter("H2"::equals)).hasSize(6);
            assertThat(tags.stream().filter("LI"::equals)).hasSize(6);
        }
    }

    @Test
    void aCharacterWithoutAGlyphIsReported() {
        assertThat(paper.unprintable("Ana 🙂 \u6F22\u6F22 ש\tnow")).containsExactly("🙂", "漢", "ש");
    }

    @Test
    void everydayCharactersAreNotReported() {
        NAMES.forEach(name -> assertThat(paper.unprintable(name)).isEmpty());
        assertThat(paper.unprintable("Tiếng Việt, Łódź, Ελένη, Юлия: “sí” – 7 → 8 ≥ 6 ½ ✓ ❤\uFE0F €\r\n"))
                .isEmpty();
    }

    @Test
    void aCharacterWithoutAGlyphLeavesAVisiblePlaceholder() throws Exception {
        var pdf = paper.pdf(page("Take the 漢 bus → 12 ✓"));

        assertThat(text(pdf)).contains("Take the " + Paper.PLACEHOLDER + " bus → 12 ✓");
        assertThat(faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void looseAccentsAndControlCharactersDoNoHarm() throws Exception {
        var loose = Normalizer.normalize("Nguyễn Thị Hồng Nhung", Normalizer.Form.NFD);

        assertThat(text(paper.pdf(page(loose + "\u000B\uFE0F")))).contains("Nguyễn Thị Hồng Nhung");
    }

    @Test
    void nothingIsFetched() throws Exception {
        var secret = Files.writeString(folder.resolve("secret.css"), "p:after { content: 'leaked' }");
        var entity = "<!DOCTYPE html [<!ENTITY leak SYSTEM \"%s\">]>".formatted(secret.toUri());

        assertThat(text(paper.pdf(entity + page("before &leak; after")))).doesNotContain("leaked");
        assertThat(text(paper.pdf(page("plain")
                        .replace("/assets/print.css", secret.toUri().toString()))))
                .contains("plain")
                .doesNotContain("leaked");
    }

    @Test
    void twoCanPrintAtOnce() {
        var html = handOut("es");
        var expected = text(paper.pdf(html));

        assertThat(IntStream.range(0, 4).parallel().mapToObj(i -> text(paper.pdf(html))))
                .containsOnly(expected);
    }

    private static String handOut(String language) {
        try {
            return new ClassPathResource("paper/hand-out-sample-" + language + ".html")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String page(String words) {
        return """
                <html lang="en"><head><title>My plan</title><meta name="description" content="What we decided." />
                <link rel="stylesheet" href="/assets/print.css" /></head><body><h1>Plan</h1><p>%s</p></body></html>
                """.formatted(words);
    }

    private static List<String> sentences(String html) throws Exception {
        var parsed = parsed(html);
        return Stream.of("h1", "h2", "p")
                .map(parsed::getElementsByTagName)
                .flatMap(found -> IntStream.range(0, found.getLength()).mapToObj(found::item))
                .map(element -> element.getTextContent())
                .toList();
    }

    private static Document parsed(String html) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String dense(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String heard(PDStructureNode node, Map<Integer, String> words) {
        return node.getKids().stream()
                .map(kid -> switch (kid) {
                    case Integer number -> words.getOrDefault(number, "");
                    case PDMarkedContentReference reference -> words.getOrDefault(reference.getMCID(), "");
                    case PDStructureNode below -> heard(below, words);
                    default -> "";
                })
                .collect(Collectors.joining());
    }

    private static Map<Integer, String> words(PDPage page) throws IOException {
        var extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        return extractor.getMarkedContents().stream()
                .filter(marked -> marked.getMCID() >= 0)
                .collect(Collectors.toMap(
                        PDMarkedContent::getMCID,
                        marked -> marked.getContents().stream()
                                .filter(TextPosition.class::isInstance)
                                .map(letter -> ((TextPosition) letter).getUnicode())
                                .collect(Collectors.joining())));
    }

    private static Stream<String> tags(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(element -> Stream.concat(Stream.of(element.getStructureType()), tags(element)));
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour standard) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
                var validator = Foundries.defaultInstance().createValidator(standard, false)) {
            var verdict = validator.validate(parser);
            assertThat(verdict.getTotalAssertions()).isPositive();
            return verdict.getTestAssertions().stream()
                    .filter(check -> check.getStatus() == TestAssertion.Status.FAILED)
                    .map(check -> check.getRuleId() + " " + check.getMessage() + " " + check.getLocation())
                    .toList();
        }
    }
}
