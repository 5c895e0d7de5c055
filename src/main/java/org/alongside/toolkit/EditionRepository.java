package org.alongside.toolkit;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EditionRepository {
    private final JdbcClient jdbc;

    EditionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> fingerprint(String key) {
        return jdbc.sql("select fingerprint from edition where key = :key")
                .param("key", key)
                .query((row, number) -> row.getBytes("fingerprint"))
                .optional();
    }

    void insert(String key, byte[] fingerprint, List<EditionNode.Line> lines) {
        jdbc.sql("insert into edition (key, fingerprint) values (:key, :fingerprint)")
                .param("key", key)
                .param("fingerprint", fingerprint)
                .update();
        jdbc.sql("""
                insert into edition_line (edition, number, path, content)
                select :key, number, path, content
                  from unnest(:paths::text[], :contents::text[]) with ordinality as line (path, content, number)
                """)
                .param("key", key)
                .param("paths", lines.stream().map(EditionNode.Line::path).toArray(String[]::new))
                .param("contents", lines.stream().map(EditionNode.Line::content).toArray(String[]::new))
                .update();
    }

    String newest() {
        return jdbc.sql("select key from edition order by number desc limit 1")
                .query((row, number) -> row.getString("key"))
                .single();
    }

    /** The newest edition that says anything in this section. */
    String newestWith(String section) {
        return jdbc.sql("""
                select key from edition
                 where exists (select from edition_line where edition = key and starts_with(path, :section || '/'))
                 order by number desc limit 1
                """)
                .param("section", section)
                .query((row, number) -> row.getString("key"))
                .single();
    }

    List<EditionNode.Line> lines(String key) {
        return jdbc.sql("select path, content from edition_line where edition = :key order by number")
                .param("key", key)
                .query((row, number) -> new EditionNode.Line(row.getString("path"), row.getString("content")))
                .list();
    }
}
