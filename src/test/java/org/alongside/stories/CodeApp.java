package org.alongside.stories;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The app on somebody's phone that shows six digits, written from RFC 6238 and nothing of ours. */
record CodeApp(byte[] secret) {
    /** Types in the letters that stand beside the picture. */
    static CodeApp with(String letters) {
        var bytes = ByteBuffer.allocate(letters.length());
        var bits = 0L;
        var held = 0;
        for (char letter :
                letters.replaceAll("\\s", "").toUpperCase(Locale.ROOT).toCharArray()) {
            bits = bits << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.put((byte) (bits >> held));
            }
        }
        var secret = new byte[bytes.position()];
        bytes.flip().get(secret);
        return new CodeApp(secret);
    }

    String codeNow() {
        return code(step());
    }

    /** The code after this one, as a phone shows it whose clock runs a little ahead; each code opens once. */
    String nextCode() {
        return code(step() + 1);
    }

    static long step() {
        return Clock.systemUTC().instant().getEpochSecond() / 30;
    }

    private String code(long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = ByteBuffer.wrap(
                    mac.doFinal(ByteBuffer.allocate(8).putLong(step).array()));
            return "%06d".formatted((hash.getInt(hash.get(19) & 15) & 0x7fffffff) % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
