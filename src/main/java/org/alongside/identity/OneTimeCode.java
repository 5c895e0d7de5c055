package org.alongside.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;

/** A code that lets one person in once, as XXXX-XXXX-XXXX; only its hash is kept. */
record OneTimeCode(String text) {
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    static OneTimeCode next() {
        var random = new SecureRandom();
        var text = new StringBuilder();
        for (int place = 0; place < 12; place++) {
            if (place > 0 && place % 4 == 0) text.append('-');
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new OneTimeCode(text.toString());
    }

    /** Case, dashes and blanks do not matter to whoever types it. */
    byte[] hash() {
        return sha256(text.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""));
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
