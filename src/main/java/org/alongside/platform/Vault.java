package org.alongside.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRES_NEW;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals what people wrote or answered with AES-256-GCM (R45). Each person has a key of their own, wrapped by the unit
 * key; erasing that key is the erasure of their words (D44). A sealed text is bound to its place (table, column, row)
 * and person: moved elsewhere it does not open (D32).
 */
public class Vault {
    private static final byte FORMAT = 1;
    private static final int NONCE = 12;
    private static final int KEYS_AT_HAND = 5_000;
    private static final UUID UNIT = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final UnitKey unitKey;
    private final SecureRandom random = new SecureRandom();
    private final Map<UUID, SecretKeySpec> atHand = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, SecretKeySpec> eldest) {
            return size() > KEYS_AT_HAND;
        }
    };

    Vault(JdbcClient jdbc, PlatformTransactionManager transactions, UnitKey unitKey) {
        this.jdbc = jdbc;
        this.unitKey = unitKey;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(PROPAGATION_REQUIRES_NEW);
    }

    /** Seals a person's text for one place, such as {@code "answer.words:<row>"}. An empty text stays empty. */
    public byte @Nullable [] seal(UUID person, String place, @Nullable String text) {
        if (text == null || text.isEmpty()) return null;
        return encrypt(keyOf(person), text.getBytes(UTF_8), bound(person, place));
    }

    /** @throws IllegalStateException when the text was moved, changed, or its key erased */
    public String open(UUID person, String place, byte @Nullable [] sealed) {
        if (sealed == null) return "";
        return new String(decrypt(keyOf(person), sealed, bound(person, place)), UTF_8);
    }

    /** Tells two contents apart without showing either: keyed, so that it cannot be guessed from a dump. */
    public byte[] fingerprint(UUID person, String content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keyOf(person).getEncoded(), "HmacSHA256"));
            return mac.doFinal(content.getBytes(UTF_8));
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("vault.cannot-fingerprint", unavailable);
        }
    }

    /**
     * Finds what is sealed without opening it: the same content in the same place gives the same 16 bytes, and without the
     * unit key nobody can tell which.
     */
    public byte[] mark(String place, String content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(unitKey.key().getEncoded(), "HmacSHA256"));
            var marking = new SecretKeySpec(mac.doFinal("mark".getBytes(UTF_8)), "HmacSHA256");
            mac.init(marking);
            return Arrays.copyOf(mac.doFinal((place + "|" + content).getBytes(UTF_8)), 16);
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("vault.cannot-mark", unavailable);
        }
    }

    /** Seals something that belongs to the unit and no person: a second factor's secret, a file on its way in. */
    public byte[] sealForUnit(String place, byte[] content) {
        return encrypt(unitKey.key(), content, bound(UNIT, place));
    }

    public byte[] openForUnit(String place, byte[] sealed) {
        return decrypt(unitKey.key(), sealed, bound(UNIT, place));
    }

    /** Makes the keys of many people in one step; people who have one keep it. */
    public void prepare(Collection<UUID> people) {
        var wrapped = people.stream().map(person -> wrap(person, newKey())).toArray(byte[][]::new);
        apart.executeWithoutResult(transaction -> jdbc.sql("""
                        insert into person_key (person_id, wrapped)
                        select * from unnest(:people::uuid[], :wrapped::bytea[])
                        on conflict do nothing
                        """)
                .param("people", people.stream().map(UUID::toString).toArray(String[]::new))
                .param("wrapped", wrapped)
                .update());
    }

    /** Takes the keys of many people out in one step, where their words are about to be read or sealed. */
    public void takeOut(Collection<UUID> people) {
        var missing = notAtHand(people);
        if (missing.length == 0) return;
        jdbc.sql("select person_id, wrapped from person_key where person_id = any(:people)")
                .param("people", missing)
                .query(row -> {
                    var person = row.getObject("person_id", UUID.class);
                    var key = new SecretKeySpec(unwrap(person, row.getBytes("wrapped")), "AES");
                    synchronized (atHand) {
                        atHand.put(person, key);
                    }
                });
    }

    private UUID[] notAtHand(Collection<UUID> people) {
        synchronized (atHand) {
            return people.stream()
                    .distinct()
                    .filter(person -> atHand.get(person) == null)
                    .toArray(UUID[]::new);
        }
    }

    private SecretKeySpec keyOf(UUID person) {
        synchronized (atHand) {
            var known = atHand.get(person);
            if (known != null) return known;
        }
        var key = new SecretKeySpec(unwrap(person, stored(person)), "AES");
        synchronized (atHand) {
            atHand.put(person, key);
        }
        return key;
    }

    /** Committed on its own, before anything is sealed with it: a key must never vanish with a rolled-back change. */
    private byte[] stored(UUID person) {
        return find(person).orElseGet(() -> {
            prepare(List.of(person));
            return find(person).orElseThrow();
        });
    }

    private Optional<byte[]> find(UUID person) {
        return jdbc.sql("select wrapped from person_key where person_id = :person")
                .param("person", person)
                .query((row, number) -> row.getBytes("wrapped"))
                .optional();
    }

    private byte[] newKey() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] wrap(UUID person, byte[] key) {
        return encrypt(unitKey.key(), key, bound(person, "person_key"));
    }

    private byte[] unwrap(UUID person, byte[] wrapped) {
        return decrypt(unitKey.key(), wrapped, bound(person, "person_key"));
    }

    private static byte[] bound(UUID person, String place) {
        return (place + "|" + person).getBytes(UTF_8);
    }

    private byte[] encrypt(SecretKeySpec key, byte[] content, byte[] bound) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(bound);
            var body = cipher.doFinal(content);
            return ByteBuffer.allocate(1 + NONCE + body.length)
                    .put(FORMAT)
                    .put(nonce)
                    .put(body)
                    .array();
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("vault.cannot-seal", unavailable);
        }
    }

    private static byte[] decrypt(SecretKeySpec key, byte[] sealed, byte[] bound) {
        if (sealed.length <= NONCE || sealed[0] != FORMAT) throw new IllegalStateException("vault.unknown-format");
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, Arrays.copyOfRange(sealed, 1, 1 + NONCE)));
            cipher.updateAAD(bound);
            return cipher.doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("vault.does-not-open", changed);
        }
    }
}
