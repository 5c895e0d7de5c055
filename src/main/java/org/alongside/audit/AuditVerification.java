package org.alongside.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recomputes every chain apart from the database that wrote it, and names each break (D34). */
@Component
public class AuditVerification {
    private final JdbcTemplate jdbc;

    AuditVerification(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        jdbc.setFetchSize(2_000);
    }

    /** What was found: how many entries stand in how many chains, and what is wrong, in words. */
    public record Finding(long entries, int lanes, List<String> breaks) {
        public boolean whole() {
            return breaks.isEmpty();
        }
    }

    @Transactional(readOnly = true)
    public Finding verify() {
        var walk = new Walk();
        jdbc.query("select * from audit_lane", walk::expectLane);
        jdbc.query("""
                select actor, number, (extract(epoch from at) * 1000000)::bigint as micros, action,
                       coalesce(subject::text, '') as subject, coalesce(thing, '') as thing, hash
                  from audit_entry order by actor, number
                """, walk::step);
        return walk.finding();
    }

    private record Head(long number, byte[] hash) {}

    private static final class Walk {
        private final Map<UUID, Head> expected = new TreeMap<>();
        private final Map<UUID, Head> reached = new TreeMap<>();
        private final List<String> breaks = new ArrayList<>();
        private long entries;

        void expectLane(ResultSet row) throws SQLException {
            expected.put(
                    row.getObject("actor", UUID.class),
                    new Head(row.getLong("last_number"), row.getBytes("last_hash")));
        }

        void step(ResultSet row) throws SQLException {
            entries++;
            var actor = row.getObject("actor", UUID.class);
            var before = reached.getOrDefault(
                    actor, new Head(0, sha256(actor.toString().getBytes(UTF_8))));
            var number = row.getLong("number");
            if (number != before.number + 1) broken(actor, before.number + 1, "is missing");
            var text = String.join(
                    "|",
                    actor.toString(),
                    Long.toString(number),
                    Long.toString(row.getLong("micros")),
                    row.getString("action"),
                    row.getString("subject"),
                    row.getString("thing"));
            var hash = row.getBytes("hash");
            if (!Arrays.equals(hash, sha256(before.hash, text.getBytes(UTF_8)))) broken(actor, number, "was changed");
            reached.put(actor, new Head(number, hash));
        }

        Finding finding() {
            expected.forEach((actor, head) -> {
                var last = reached.get(actor);
                if (last == null || last.number != head.number || !Arrays.equals(last.hash, head.hash))
                    broken(actor, head.number, "does not end where it should");
            });
            reached.keySet().stream()
                    .filter(actor -> !expected.containsKey(actor))
                    .forEach(actor -> broken(actor, 1, "belongs to a chain that has no end"));
            return new Finding(entries, expected.size(), List.copyOf(breaks));
        }

        private void broken(UUID actor, long number, String how) {
            breaks.add("entry %d of chain %s %s".formatted(number, actor, how));
        }

        private static byte[] sha256(byte[]... parts) {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                for (var part : parts) digest.update(part);
                return Objects.requireNonNull(digest.digest());
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
