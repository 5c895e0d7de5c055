package org.alongside.platform;

import java.io.IOException;
import java.security.SecureRandom;
import javax.crypto.spec.SecretKeySpec;

/** The key that wraps every other key. It lives in the data folder, never in the database (R45). */
final class UnitKey {
    private static final String FILE = "unit-key";

    private final SecretKeySpec key;

    private UnitKey(byte[] bytes) {
        key = new SecretKeySpec(bytes, "AES");
    }

    /**
     * Reads the key, or makes it at the first start.
     *
     * @param used whether something is sealed already: then a missing key is trouble, not a first start
     */
    static UnitKey in(Home home, boolean used) throws IOException {
        var kept = home.readSecret(FILE);
        if (kept.isPresent() && kept.get().length == 32) return new UnitKey(kept.get());
        if (kept.isPresent()) throw new Trouble("The unit key is damaged: " + home.resolve(FILE));
        if (used)
            throw new Trouble(
                    "What is sealed in this database needs its unit key, and “%s” is missing. Bring the file back"
                                    .formatted(home.resolve(FILE))
                            + " from where the data folder was before.");
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        home.writeSecret(FILE, bytes);
        return new UnitKey(bytes);
    }

    SecretKeySpec key() {
        return key;
    }
}
