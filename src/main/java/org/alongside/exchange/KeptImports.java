package org.alongside.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.alongside.identity.Staff;
import org.alongside.identity.Units;
import org.alongside.platform.Vault;
import org.alongside.web.NotHere;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a file, sealed, from its trial until it is brought in, an hour at most: what was reported is what comes in. */
@Service
@EnableScheduling
@Transactional
class KeptImports {
    private static final Duration KEPT = Duration.ofMinutes(55);

    private final Imports imports;
    private final Units units;
    private final ImportRepository repository;
    private final Vault vault;
    private final Clock clock;

    KeptImports(Imports imports, Units units, ImportRepository repository, Vault vault, Clock clock) {
        this.imports = imports;
        this.units = units;
        this.repository = repository;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Keeps the file and its report under the id that comes back.
     *
     * @throws Unusable when nothing in the file can be brought in
     */
    public UUID tryOut(Staff administrator, ExportKind kind, ExportText.Source source) {
        var report = imports.tryOut(units.unitOf(administrator), kind, source);
        var id = UUID.randomUUID();
        repository.insert(id, administrator, kind, clock.instant(), sealedFile(id, source), sealed(id, report));
        return id;
    }

    /** Pressing twice brings in once. */
    public void bringIn(Staff administrator, UUID id) {
        var kept = repository.lock(administrator, id, oldest()).orElseThrow(NotHere::new);
        kept.file().ifPresent(file -> {
            var report = imports.bringIn(
                    units.unitOf(administrator),
                    kept.kind(),
                    source(id, file),
                    administrator.id().value());
            repository.broughtIn(id, sealed(id, report));
        });
    }

    public Report reportOf(Staff administrator, UUID id) {
        var report = repository.report(administrator, id, oldest()).orElseThrow(NotHere::new);
        return ReportText.read(unpacked(vault.openForUnit(place("report", id), report)));
    }

    @Scheduled(fixedDelay = 4 * 60 * 1000)
    public void forget() {
        repository.forgetBefore(oldest());
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }

    private byte[] sealedFile(UUID id, ExportText.Source source) {
        try (var bytes = source.open()) {
            return vault.sealForUnit(place("file", id), packed(bytes));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private byte[] sealed(UUID id, Report report) {
        return vault.sealForUnit(place("report", id), packed(new ByteArrayInputStream(ReportText.write(report))));
    }

    private ExportText.Source source(UUID id, byte[] sealed) {
        var packed = vault.openForUnit(place("file", id), sealed);
        return () -> unpacked(packed);
    }

    private static String place(String what, UUID id) {
        return "import_file." + what + ":" + id;
    }

    private static byte[] packed(InputStream bytes) {
        var packed = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(packed)) {
            bytes.transferTo(packing);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return packed.toByteArray();
    }

    private static InputStream unpacked(byte[] packed) {
        try {
            return new GZIPInputStream(new ByteArrayInputStream(packed), 65_536);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
