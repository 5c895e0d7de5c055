package org.alongside.platform;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** A page of HTML turned into a tagged PDF that a screen reader can read and a printer can print. */
@Component
public final class Paper {

    /** What stands on the page where a character cannot be printed. */
    public static final String PLACEHOLDER = "\u25A1";

    private static final Pattern INVISIBLE =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]|[\\uFE00-\\uFE0F]");
    private static final String HEAD_END = "</head>";

    private final Supplier<PaperFonts> fonts = SingletonSupplier.of(PaperFonts::shipped);
    private final Supplier<String> style = SingletonSupplier.of(Paper::style);

    Paper() {
        // The renderer's log repeats what it renders; a person's words do not belong in a log.
        XRLog.setLoggingEnabled(false);
    }

    /** The PDF of a well-formed HTML page, which needs {@code lang}, a title and a description. */
    public byte[] pdf(String html) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_U);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withProducer("Alongside");
        builder.useReplacementText(PLACEHOLDER);
        for (var moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:"), moment);
        }
        fonts.get().register(builder);
        builder.withHtmlContent(dressed(composed(html)), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The characters of a text that no font of ours can draw, in the order in which they appear. */
    public Set<String> unprintable(String text) {
        return composed(text)
                .codePoints()
                .filter(character ->
                        !Character.isWhitespace(character) && !fonts.get().have(character))
                .mapToObj(Character::toString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Letter and accent as one character: a loose accent would be drawn beside its letter. */
    private static String composed(String text) {
        return INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("");
    }

    private String dressed(String html) {
        var end = html.indexOf(HEAD_END);
        if (end < 0) {
            throw new IllegalArgumentException("A page needs a head.");
        }
        return html.substring(0, end)
                + "<meta name=\"author\" content=\"Alongside\" /><style>"
                + style.get()
                + "</style>"
                + html.substring(end);
    }

    private static String style() {
        try {
            return new ClassPathResource("paper/paper.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
