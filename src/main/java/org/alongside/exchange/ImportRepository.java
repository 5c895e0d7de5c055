package org.alongside.exchange;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ImportRepository {
    private final JdbcClient jdbc;

    ImportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void waitForOthers() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('exchange.import'))")
                .query((row, number) -> true)
                .single();
    }

    void insert(KeptImport kept, Staff administrator, byte[] sealedFile, byte[] sealedReport) {
        jdbc.sql("""
                insert into import_file (id, staff_id, kind, made_at, file, report)
                values (:id, :staff, :kind, :at, :file, :report)
                """)
                .param("id", kept.id())
                .param("staff", administrator.id().value())
                .param("kind", kept.kind().code())
                .param("at", kept.madeAt().atOffset(ZoneOffset.UTC))
                .param("file", sealedFile)
                .param("report", sealedReport)
                .update();
    }

    Optional<KeptImport> find(Staff administrator, UUID id, Instant notBefore) {
        return find("", administrator, id, notBefore);
    }

    Optional<KeptImport> lock(Staff administrator, UUID id, Instant notBefore) {
        return find("for update", administrator, id, notBefore);
    }

    private Optional<KeptImport> find(String locking, Staff administrator, UUID id, Instant notBefore) {
        return jdbc.sql("""
                select * from import_file where id = :id and staff_id = :staff and made_at > :notBefore
                """ + locking)
                .param("id", id)
                .param("staff", administrator.id().value())
                .param("notBefore", notBefore.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new KeptImport(
                        row.getObject("id", UUID.class),
                        ExportKind.of(row.getString("kind")).orElseThrow(),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getBytes("file")),
                        row.getBytes("report")))
                .optional();
    }

    /** The file goes as soon as it has been brought in; its report stays for the rest of the hour. */
    void broughtIn(UUID id, byte[] sealedReport) {
        jdbc.sql("update import_file set file = null, report = :report where id = :id")
                .param("id", id)
                .param("report", sealedReport)
                .update();
    }

    void forgetBefore(Instant moment) {
        jdbc.sql("delete from import_file where made_at <= :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }
}
