package org.alongside.exchange;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/** A file as text, once it is known how its letters are written. */
record ExportText(Source source, Charset letters) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final long MOST_CHARACTERS = 256L << 20;
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final int HEAD = 4_096;

    /** Where the bytes come from; asked for them more than once. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    /** @throws Unusable for what is no text, empty, or too long */
    static ExportText of(Source source, String chosen) {
        try {
            var head = head(source);
            refuseOtherFiles(head);
            if (!chosen.isEmpty()) return as(source, Charset.forName(chosen));
            var letters = letters(head);
            if (decodes(source, letters)) return new ExportText(source, letters);
            if (letters.equals(UTF_8) && decodes(source, WINDOWS)) return new ExportText(source, WINDOWS);
            throw new Unusable("not-text");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ExportText as(Source source, Charset letters) throws IOException {
        if (decodes(source, letters)) return new ExportText(source, letters);
        throw new Unusable("other-letters", letters.displayName());
    }

    private static byte[] head(Source source) throws IOException {
        try (var bytes = source.open()) {
            return bytes.readNBytes(HEAD);
        }
    }

    private static void refuseOtherFiles(byte[] head) {
        if (head.length == 0) throw new Unusable("empty");
        if (starts(head, 'P', 'K') || starts(head, 0xD0, 0xCF, 0x11, 0xE0)) throw new Unusable("spreadsheet");
        if (starts(head, '%', 'P', 'D', 'F') || starts(head, 0x1F, 0x8B)) throw new Unusable("not-text");
    }

    private static Charset letters(byte[] head) {
        if (starts(head, 0xFF, 0xFE)) return UTF_16LE;
        if (starts(head, 0xFE, 0xFF)) return UTF_16BE;
        var odd = zeros(head, 1);
        var even = zeros(head, 0);
        if (odd > head.length / 4 && even < head.length / 20) return UTF_16LE;
        if (even > head.length / 4 && odd < head.length / 20) return UTF_16BE;
        if (odd + even > head.length / 20) throw new Unusable("not-text");
        return UTF_8;
    }

    private static int zeros(byte[] head, int from) {
        var zeros = 0;
        for (var at = from; at < head.length; at += 2) if (head[at] == 0) zeros++;
        return zeros;
    }

    private static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) return false;
        for (var at = 0; at < bytes.length; at++) if ((head[at] & 0xFF) != bytes[at]) return false;
        return true;
    }

    private static boolean decodes(Source source, Charset letters) throws IOException {
        var characters = new char[65_536];
        var controls = 0L;
        var all = 0L;
        try (var reader = reader(source, letters)) {
            for (int read; (read = reader.read(characters)) > 0; all += read) {
                if (all + read > MOST_CHARACTERS) throw new Unusable("too-long");
                for (var at = 0; at < read; at++) if (characters[at] < '\t') controls++;
            }
        } catch (CharacterCodingException others) {
            return false;
        }
        if (all == 0) throw new Unusable("empty");
        return controls * 20 <= all;
    }

    /** From the start, without the byte order mark. */
    Reader read() throws IOException {
        var reader = new BufferedReader(reader(source, letters), 65_536);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) reader.reset();
        return reader;
    }

    private static Reader reader(Source source, Charset letters) throws IOException {
        return new InputStreamReader(
                source.open(),
                letters.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Whether somebody should look at the letters with accents. */
    boolean guessed() {
        return letters.equals(WINDOWS);
    }
}
