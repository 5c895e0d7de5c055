package org.alongside.platform;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/** The fonts that travel with us, because a font from the machine may lack a letter of somebody's name. */
record PaperFonts(List<Face> plan, List<Face> symbols) {

    static PaperFonts shipped() {
        return new PaperFonts(
                List.of(
                        Face.read("NotoSans-Regular", 400, FontStyle.NORMAL),
                        Face.read("NotoSans-Bold", 700, FontStyle.NORMAL),
                        Face.read("NotoSans-Italic", 400, FontStyle.ITALIC),
                        Face.read("NotoSans-BoldItalic", 700, FontStyle.ITALIC)),
                List.of(
                        Face.read("NotoSansMath-Regular", 400, FontStyle.NORMAL),
                        Face.read("NotoSansSymbols2-Regular", 400, FontStyle.NORMAL)));
    }

    void register(PdfRendererBuilder builder) {
        plan.forEach(face -> face.register(builder, "Plan", FSFontUseCase.DOCUMENT));
        symbols.forEach(face -> face.register(builder, face.name(), FSFontUseCase.FALLBACK_FINAL));
    }

    boolean have(int character) {
        return plan.stream().allMatch(face -> face.has(character))
                || symbols.stream().anyMatch(face -> face.has(character));
    }

    /** One font file in memory, with what it can draw. */
    record Face(String name, int weight, FontStyle style, FSSupplier<InputStream> file, CmapLookup glyphs) {

        static Face read(String name, int weight, FontStyle style) {
            try {
                var file = new ClassPathResource("fonts/" + name + ".ttf").getContentAsByteArray();
                try (var font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
                    return new Face(
                            name, weight, style, () -> new ByteArrayInputStream(file), font.getUnicodeCmapLookup());
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The font " + name + " cannot be read.", e);
            }
        }

        void register(PdfRendererBuilder builder, String family, FSFontUseCase use) {
            builder.useFont(file, family, weight, style, true, EnumSet.of(use));
        }

        boolean has(int character) {
            return glyphs.getGlyphId(character) > 0;
        }
    }
}
