package org.alongside.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.web.util.UriUtils;

/** The six digits that an authenticator app shows for thirty seconds. */
final class Totp {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final long STEP = 30;
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    private Totp() {}

    static byte[] newSecret() {
        var secret = new byte[20];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /** The step whose code this is: now, the one before or the one after, for clocks that differ a little. */
    static OptionalLong step(byte[] secret, String typed, Instant now) {
        var code = typed.replaceAll("\\s", "").getBytes(UTF_8);
        var current = now.getEpochSecond() / STEP;
        return LongStream.rangeClosed(current - 1, current + 1)
                .filter(step -> MessageDigest.isEqual(code, code(secret, step).getBytes(UTF_8)))
                .max();
    }

    static String code(byte[] secret, long step) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(secret, CODES.getAlgorithm()), Instant.ofEpochSecond(step * STEP), Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The secret as one types it into an app by hand: base 32 in groups of four. */
    static String inGroups(byte[] secret) {
        return base32(secret).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** What the app reads from the picture. */
    static String address(byte[] secret, String unit, String account) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(
                        encoded("Alongside " + unit), encoded(account), base32(secret), encoded("Alongside " + unit));
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, UTF_8);
    }

    private static String base32(byte[] bytes) {
        var text = new StringBuilder();
        for (int bit = 0; bit < bytes.length * 8; bit += 5) {
            var value = 0;
            for (int next = bit; next < bit + 5; next++)
                value = value << 1 | (next < bytes.length * 8 ? bytes[next / 8] >> (7 - next % 8) & 1 : 0);
            text.append(LETTERS.charAt(value));
        }
        return text.toString();
    }
}
