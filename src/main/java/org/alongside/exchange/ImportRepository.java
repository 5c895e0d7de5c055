package org.alongside.exchange;

import java.time.Instant;
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

    void insert(UUID id, Staff administrator, ExportKind kind, Instant at, byte[] file) {
        jdbc.sql("""
                insert into import_file (id, staff_id, kind, made_at, file)
                values (:id, :staff, :kind, :at, :file)
                """)
                .param("id", id)
                .param("staff", administrator.id().value())
                .param("kind", kind.code())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("file", file)
                .update();
    }

    void matched(UUID id, Mapping mapping, Optional<UUID> profile) {
        jdbc.sql("""
                update import_file set mapping = :mapping, profile_id = :profile, report = null, said_yes = false
                 where id = :id
                """)
                .param("id", id)
                .param("mapping", MappingText.write(mapping))
                .param("profile", profile.orElse(null))
                .update();
    }

    void matchedBy(UUID id, UUID profile) {
        jdbc.sql("update import_file set profile_id = :profile where id = :id")
                .param("id", id)
                .param("profile", profile)
                .update();
    }

    void triedOut(UUID id, byte[] report) {
        jdbc.sql("update import_file set report = :report where id = :id")
                .param("id", id)
                .param("report", report)
                .update();
    }

    Optional<byte[]> report(Staff administrator, UUID id, Instant notBefore) {
        return jdbc.sql("""
                select report from import_file where id = :id and staff_id = :staff and made_at > :notBefore
                   and report is not null
                """)
                .param("id", id)
                .param("staff", administrator.id().value())
                .param("notBefore", notBefore.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getBytes("report"))
                .optional();
    }

    Optional<KeptImport> lock(Staff administrator, UUID id, Instant notBefore) {
        return jdbc.sql("""
                select kind, mapping, profile_id, file, report is not null as tried from import_file
                 where id = :id and staff_id = :staff and made_at > :notBefore
                   for update
                """)
                .param("id", id)
                .param("staff", administrator.id().value())
                .param("notBefore", notBefore.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new KeptImport(
                        id,
                        ExportKind.of(row.getString("kind")).orElseThrow(),
                        MappingText.read(row.getString("mapping")),
                        Optional.ofNullable(row.getObject("profile_id", UUID.class)),
                        Optional.ofNullable(row.getBytes("file")),
                        row.getBoolean("tried")))
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
