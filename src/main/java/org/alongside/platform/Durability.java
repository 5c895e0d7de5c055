package org.alongside.platform;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proof, read back from the running server, that a committed row survives a power cut (D1). */
public record Durability(Set<String> off) {
    private static final List<String> REQUIRED = List.of("fsync", "synchronous_commit", "full_page_writes");

    /** @throws Trouble when the database would lose acknowledged work, or is older than PostgreSQL 15 */
    static Durability of(DataSource database) {
        var client = JdbcClient.create(database);
        var version = client.sql("select current_setting('server_version_num')::int")
                .query((row, number) -> row.getInt(1))
                .single();
        if (version < 150000) throw new Trouble("Alongside needs PostgreSQL 15 or newer.");
        return new Durability(
                client.sql("""
                        select name from pg_settings
                         where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums')
                           and setting = 'off'
                        """).query((row, number) -> row.getString("name")).set());
    }

    public Durability {
        off = Set.copyOf(off);
        if (!Collections.disjoint(off, REQUIRED))
            throw new Trouble("This database would lose work: it has %s switched off. Switch it on and start again."
                    .formatted(String.join(", ", off)));
    }

    /** A damaged page would go unnoticed: worth a banner, not worth closing the unit. */
    public boolean damageWouldGoUnnoticed() {
        return off.contains("data_checksums");
    }
}
