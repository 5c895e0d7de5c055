package org.alongside.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.audit.Audit;
import org.alongside.identity.Unit;
import org.alongside.web.NotHere;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * A folder into which another system puts its exports. Whoever moves a file to {@code working} first has it; what became
 * of it is written in the transaction that brings it in, so it is brought in once, whatever is killed when (decision 0032).
 */
@Component
class ImportFolder {
    private static final Logger LOG = LoggerFactory.getLogger(ImportFolder.class);
    private static final Pattern TAKEN = Pattern.compile("([0-9a-f-]{36})--(.+)");
    private static final Pattern ON_ITS_WAY = Pattern.compile(
            "\\..*|.*\\.(part|partial|filepart|tmp|temp|crdownload|swp|lock)|.*~", Pattern.CASE_INSENSITIVE);
    private static final Duration KEPT = Duration.ofDays(30);

    private final Imports imports;
    private final Profiles profiles;
    private final MessageSource words;
    private final Clock clock;
    private final Path folder;
    private final Duration settled;

    ImportFolder(
            Imports imports,
            Profiles profiles,
            MessageSource words,
            Clock clock,
            @Value("${alongside.imports:${alongside.home:data}/imports}") Path folder,
            @Value("${alongside.imports.settled:60s}") Duration settled) {
        this.imports = imports;
        this.profiles = profiles;
        this.words = words;
        this.clock = clock;
        this.folder = folder;
        this.settled = settled;
    }

    /** What became of one file: its report, or the sentence why it was turned away. */
    record Outcome(String file, Optional<Report> report, String sentence) {}

    Path place() {
        return folder.toAbsolutePath().normalize();
    }

    /** First what was begun and not ended, then what has come in; people before what belongs to them. */
    List<Outcome> lookThrough(Unit unit) {
        makeFolders();
        var outcomes = new ArrayList<Outcome>();
        for (var begun : files(at("working"))) each(unit, begun).ifPresent(outcomes::add);
        files(folder).stream()
                .filter(this::isWhole)
                .sorted(Comparator.comparing((Path file) -> order(unit, file)).thenComparing(Path::getFileName))
                .toList()
                .forEach(file -> take(file).flatMap(taken -> each(unit, taken)).ifPresent(outcomes::add));
        forgetOld();
        return outcomes;
    }

    /** Somebody looked at the numbers of a file that stopped to ask. */
    Outcome anyway(Unit unit, UUID run) {
        makeFolders();
        var waiting = files(at("waiting")).stream()
                .filter(file -> name(file).startsWith(run.toString()))
                .findFirst()
                .orElseThrow(NotHere::new);
        return outcome(unit, waiting, true).orElseThrow(NotHere::new);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private Path at(String part) {
        return folder.resolve(part);
    }

    private void makeFolders() {
        try {
            for (var part : List.of("working", "done", "turned-away", "waiting")) Files.createDirectories(at(part));
        } catch (IOException denied) {
            throw new UncheckedIOException(denied);
        }
    }

    private static List<Path> files(Path where) {
        try (var found = Files.list(where)) {
            return found.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (IOException denied) {
            throw new UncheckedIOException(denied);
        }
    }

    /** Nothing was added to it for a while, and its name does not say that more is coming. */
    private boolean isWhole(Path file) {
        if (ON_ITS_WAY.matcher(name(file)).matches()) return false;
        try {
            return Files.getLastModifiedTime(file)
                    .toInstant()
                    .isBefore(clock.instant().minus(settled));
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }

    private int order(Unit unit, Path file) {
        try {
            return kindOf(unit, name(file), file).ordinal();
        } catch (Unusable unknown) {
            return ExportKind.values().length;
        }
    }

    /** The move is one step: of two who try, one has the file. */
    private Optional<Path> take(Path file) {
        try {
            var size = Files.size(file);
            var taken = Files.move(
                    file, at("working").resolve(UUID.randomUUID() + "--" + name(file)), StandardCopyOption.ATOMIC_MOVE);
            if (Files.size(taken) == size) return Optional.of(taken);
            Files.move(taken, file);
            return Optional.empty();
        } catch (NoSuchFileException others) {
            return Optional.empty();
        } catch (AtomicMoveNotSupportedException oneFileSystem) {
            throw new UncheckedIOException(oneFileSystem);
        } catch (IOException denied) {
            throw new UncheckedIOException(denied);
        }
    }

    /** What one file meets never keeps the others waiting; it stays in {@code working} and is tried again the next time. */
    private Optional<Outcome> each(Unit unit, Path file) {
        try {
            return outcome(unit, file, false);
        } catch (RuntimeException failed) {
            LOG.warn("import-folder.not-now {}", failed.getClass().getSimpleName());
            var name = name(file).replaceFirst("^[0-9a-f-]{36}--", "");
            return Optional.of(new Outcome(
                    name, Optional.empty(), Saying.of("file.not-now").in(words, Locale.ENGLISH)));
        }
    }

    private Optional<Outcome> outcome(Unit unit, Path file, boolean saidYes) {
        var taken = TAKEN.matcher(name(file));
        if (!taken.matches()) return Optional.empty();
        var id = UUID.fromString(taken.group(1));
        var name = taken.group(2);
        try {
            var report = imports.bringIn(unit, incoming(unit, id, name, file, saidYes));
            if (report.written()) end(file, "done", id, name, Spreadsheet.of(report, words, Locale.ENGLISH));
            else if (!saidYes) move(file, at("waiting").resolve(name(file)));
            return Optional.of(new Outcome(name, Optional.of(report), ""));
        } catch (Unusable unusable) {
            return Optional.of(turnedAway(unit, id, name, file, unusable.saying()));
        } catch (DataIntegrityViolationException doesNotFit) {
            LOG.warn("import-folder.does-not-fit {}", id);
            return Optional.of(turnedAway(unit, id, name, file, Saying.of("file.not-taken")));
        } catch (UncheckedIOException gone) {
            if (gone.getCause() instanceof NoSuchFileException) return Optional.empty();
            throw gone;
        }
    }

    private Outcome turnedAway(Unit unit, UUID id, String name, Path file, Saying why) {
        var sentence = why.in(words, Locale.ENGLISH);
        imports.turnedAway(unit, id, name, why);
        end(file, "turned-away", id, name, (sentence + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Outcome(name, Optional.empty(), sentence);
    }

    private Incoming incoming(Unit unit, UUID id, String name, Path file, boolean saidYes) {
        var profile = profileOf(unit, name);
        return new Incoming(
                id,
                kindOf(unit, name, file),
                () -> Files.newInputStream(file),
                profile.map(Profile::mapping).orElse(Mapping.OWN),
                profile,
                name,
                Incoming.Way.FOLDER,
                Audit.ITSELF,
                saidYes);
    }

    private Optional<Profile> profileOf(Unit unit, String name) {
        return profiles.of(unit.id()).stream().filter(each -> each.reads(name)).findFirst();
    }

    /** That of the saved match for files of that name; else the file has our own columns. */
    private ExportKind kindOf(Unit unit, String name, Path file) {
        var profile = profileOf(unit, name);
        if (profile.isPresent()) return profile.get().kind();
        var names = names(file);
        for (var kind : ExportKind.values()) if (Header.isOwn(kind, names)) return kind;
        throw new Unusable("no-match-for", Header.shown(name));
    }

    private static List<String> names(Path file) {
        var text = ExportText.of(() -> Files.newInputStream(file), "");
        return Export.names(text, Export.delimiter(text));
    }

    /** Puts the file and what is said about it away, without what may not be kept (R43). */
    private void end(Path file, String part, UUID id, String name, byte[] said) {
        var today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
        var stem = today + "-" + id.toString().substring(0, 8) + "-" + name;
        try {
            var report = at(part).resolve(stem + (part.equals("done") ? ".report.csv" : ".why.txt"));
            Files.write(report, said);
            var kept = at(part).resolve(stem);
            try (var out = Files.newOutputStream(kept)) {
                new Scrubbing(Sample.of(() -> Files.newInputStream(file), Mapping.Layout.FOUND_OUT)).copy(out);
            } catch (Unusable noTable) {
                Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.deleteIfExists(file);
        } catch (NoSuchFileException others) {
            return;
        } catch (IOException denied) {
            throw new UncheckedIOException(denied);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException others) {
            return;
        } catch (IOException denied) {
            throw new UncheckedIOException(denied);
        }
    }

    private void forgetOld() {
        var oldest = clock.instant().minus(KEPT);
        for (var part : List.of("done", "turned-away")) for (var file : files(at(part))) forgetBefore(file, oldest);
    }

    private static void forgetBefore(Path file, Instant oldest) {
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) Files.deleteIfExists(file);
        } catch (IOException denied) {
            throw new UncheckedIOException(denied);
        }
    }
}
