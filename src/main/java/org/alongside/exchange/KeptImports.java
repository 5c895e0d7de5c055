package org.alongside.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.alongside.identity.Staff;
import org.alongside.identity.Unit;
import org.alongside.identity.Units;
import org.alongside.platform.Vault;
import org.alongside.web.NotHere;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a file, sealed, from its arrival until it is brought in, an hour at most: what was reported is what comes in. */
@Service
@EnableScheduling
@Transactional(noRollbackFor = Unusable.class)
class KeptImports {
    private static final Duration KEPT = Duration.ofMinutes(55);

    private final Imports imports;
    private final Profiles profiles;
    private final Units units;
    private final ImportRepository repository;
    private final Vault vault;
    private final Clock clock;

    KeptImports(
            Imports imports, Profiles profiles, Units units, ImportRepository repository, Vault vault, Clock clock) {
        this.imports = imports;
        this.profiles = profiles;
        this.units = units;
        this.repository = repository;
        this.vault = vault;
        this.clock = clock;
    }

    /** A file that was kept, and whether its columns are still to be matched. */
    record Received(UUID id, boolean toMatch) {}

    /** What the page for matching needs. */
    record Matching(KeptImport kept, Sample sample, Guess guess, Mapping mapping, Preview preview) {}

    /**
     * Keeps the file without what may not be kept. It is tried out at once if its columns are ours, or those of a
     * profile; otherwise they are matched first.
     *
     * @throws Unusable when nothing in the file can be brought in
     */
    public Received receive(Staff administrator, ExportKind kind, ExportText.Source source) {
        var sample = Sample.of(source, Mapping.Layout.FOUND_OUT);
        var own = Header.isOwn(kind, sample.names());
        var profile = own ? Optional.<Profile>empty() : profiles.fitting(administrator, kind, sample);
        if (!own && profile.isEmpty() && !couldBeMatched(sample)) Header.of(kind, sample.names(), Mapping.OWN);
        for (var other : ExportKind.values())
            if (!own && other != kind && Header.isOwn(other, sample.names()))
                Header.of(kind, sample.names(), Mapping.OWN);
        var id = UUID.randomUUID();
        repository.insert(id, administrator, kind, clock.instant(), sealedFile(id, new Scrubbing(sample)));
        var unit = units.unitOf(administrator);
        var mapping = own
                ? Mapping.OWN
                : profile.map(Profile::mapping)
                        .orElseGet(() -> imports.guess(unit, kind, sample).mapping());
        repository.matched(id, mapping, profile.map(Profile::id));
        if (own) return new Received(id, !triesOutOwn(administrator, id));
        return new Received(id, profile.isEmpty() || !triesOut(administrator, id));
    }

    /** Our own columns need no matching, unless one of them holds what may not come in. */
    private boolean triesOutOwn(Staff administrator, UUID id) {
        try {
            tryOut(administrator, id);
            return true;
        } catch (Unusable unusable) {
            if (unusable.saying().key().endsWith("forbidden-values")) return false;
            throw unusable;
        }
    }

    private boolean triesOut(Staff administrator, UUID id) {
        try {
            tryOut(administrator, id);
            return true;
        } catch (Unusable toBeMatched) {
            return false;
        }
    }

    /** A sentence is no table, and neither is a web page. */
    private static boolean couldBeMatched(Sample sample) {
        var named = sample.names().stream().filter(name -> !name.isBlank()).count();
        return named >= 2
                && named <= 500
                && sample.names().stream().noneMatch(name -> name.length() > 100 || name.startsWith("<"));
    }

    /** @throws Unusable with the reason, when the file cannot be read so */
    public void tryOut(Staff administrator, UUID id) {
        var kept = kept(administrator, id);
        var file = kept.file().orElseThrow(NotHere::new);
        var report = imports.tryOut(units.unitOf(administrator), incoming(administrator, kept, file, false));
        repository.triedOut(id, sealed(id, report));
    }

    /** Keeps how the columns are matched, until it is tried out. */
    public void match(Staff administrator, UUID id, Mapping mapping, Optional<UUID> profile) {
        repository.matched(kept(administrator, id).id(), mapping, profile);
    }

    /** It was kept under this name; the report stays. */
    public void matchedBy(Staff administrator, UUID id, UUID profile) {
        repository.matchedBy(kept(administrator, id).id(), profile);
    }

    /** The file, how its columns are matched so far, and the first rows read so. */
    public Matching matching(Staff administrator, UUID id) {
        return matching(administrator, id, Optional.empty());
    }

    /** The same, with a mapping that is not yet kept. */
    public Matching matching(Staff administrator, UUID id, Optional<Mapping> typed) {
        var kept = kept(administrator, id);
        var unit = units.unitOf(administrator);
        var source = source(id, kept.file().orElseThrow(NotHere::new));
        var sample = sample(source, typed.orElse(kept.mapping()));
        var guess = imports.guess(unit, kept.kind(), sample);
        var mapping = typed.map(guess::completing)
                .orElseGet(() -> kept.mapping().columns().isEmpty() ? guess.mapping() : kept.mapping());
        return new Matching(kept, sample, guess, mapping, preview(unit, kept, sample, mapping));
    }

    private Preview preview(Unit unit, KeptImport kept, Sample sample, Mapping mapping) {
        return imports.preview(unit, kept.kind(), sample, mapping);
    }

    private static Sample sample(ExportText.Source source, Mapping mapping) {
        try {
            return Sample.of(source, mapping.layout());
        } catch (Unusable otherLayout) {
            return Sample.of(source, Mapping.Layout.FOUND_OUT);
        }
    }

    private KeptImport kept(Staff administrator, UUID id) {
        return repository.lock(administrator, id, oldest()).orElseThrow(NotHere::new);
    }

    /** Pressing twice brings in once. */
    @Transactional
    public void bringIn(Staff administrator, UUID id, boolean saidYes) {
        var kept = kept(administrator, id);
        if (!kept.triedOut()) throw new NotHere();
        kept.file().ifPresent(file -> {
            var report = imports.bringIn(units.unitOf(administrator), incoming(administrator, kept, file, saidYes));
            if (report.written()) repository.broughtIn(id, sealed(id, report));
            else repository.triedOut(id, sealed(id, report));
        });
    }

    private Incoming incoming(Staff administrator, KeptImport kept, byte[] file, boolean saidYes) {
        var profile = kept.profile().flatMap(each -> profiles.find(administrator.unit(), each));
        return new Incoming(
                kept.id(),
                kept.kind(),
                source(kept.id(), file),
                kept.mapping(),
                profile,
                "",
                Incoming.Way.PAGE,
                administrator.id().value(),
                saidYes);
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

    private byte[] sealedFile(UUID id, Scrubbing scrubbing) {
        return vault.sealForUnit(place("file", id), packed(scrubbing::copy));
    }

    private byte[] sealed(UUID id, Report report) {
        return vault.sealForUnit(place("report", id), packed(to -> ReportText.write(report, to)));
    }

    private ExportText.Source source(UUID id, byte[] sealed) {
        var packed = vault.openForUnit(place("file", id), sealed);
        return () -> unpacked(packed);
    }

    private static String place(String what, UUID id) {
        return "import_file." + what + ":" + id;
    }

    private static byte[] packed(Consumer<OutputStream> content) {
        var packed = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(packed)) {
            content.accept(packing);
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
