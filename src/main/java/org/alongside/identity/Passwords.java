package org.alongside.identity;

import static org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256;

import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;

/** What may be a password (R24: any characters, nothing common, no composition rules) and how it is kept. */
@Component
class Passwords {
    static final int SHORTEST = 8;
    static final int LONGEST = 128;
    /** Measuring takes time that grows fast with the length; what is beyond only makes a password better. */
    private static final int MEASURED = 48;

    private final PasswordEncoder encoder = new Pbkdf2PasswordEncoder("", 16, 600_000, PBKDF2WithHmacSHA256);
    private final Zxcvbn meter = new Zxcvbn();
    private final String nobodys = encoder.encode("nobody");

    String hash(String password) {
        return encoder.encode(same(password));
    }

    boolean matches(String password, String hash) {
        return password.length() <= LONGEST && encoder.matches(same(password), hash);
    }

    /** Takes as long as a true comparison, for accounts that are not there. */
    void compareWithNobody(String password) {
        matches(password, nobodys);
    }

    /** The key of the sentence that says why not, or nothing. {@code own} are the names an attacker tries first. */
    Optional<String> problem(String password, List<String> own) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) return Optional.of("identity.password-short");
        if (length > LONGEST) return Optional.of("identity.password-long");
        var strength = meter.measure(password.substring(0, Math.min(password.length(), MEASURED)), own);
        if (strength.getScore() > 1) return Optional.empty();
        return Optional.of(strength.getSequence().stream()
                .max(Comparator.comparingInt(Match::tokenLength))
                .map(Passwords::reason)
                .orElse("identity.password-common"));
    }

    private static String reason(Match match) {
        if (match.token.chars().distinct().count() == 1) return "identity.password-repeat";
        return switch (match.pattern) {
            case Dictionary ->
                "user_inputs".equals(match.dictionaryName) ? "identity.password-own" : "identity.password-common";
            case Repeat -> "identity.password-repeat";
            case Sequence, Spatial -> "identity.password-row";
            case Date, Regex -> "identity.password-date";
            case Bruteforce -> "identity.password-simple";
        };
    }

    /** The same word typed on two keyboards may arrive in two spellings. */
    private static String same(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
