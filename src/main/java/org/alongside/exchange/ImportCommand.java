package org.alongside.exchange;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.audit.Audit;
import org.alongside.exchange.Report.State;
import org.alongside.identity.Unit;
import org.alongside.identity.UnitId;
import org.alongside.identity.Units;
import org.alongside.platform.Command;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** {@code bin/alongside import people|conditions|appointments FILE [MATCH] [--dry-run] [--anyway]}. */
@Component
class ImportCommand implements Command {
    private static final String USAGE =
            "Say what to bring in and from where: import people|conditions|appointments FILE [MATCH]";
    private static final String UNNAMED = "Our unit";
    private static final int ALL_WELL = 0;
    private static final int SOME_REFUSED = 1;
    private static final int NOTHING_USABLE = 2;

    private final Imports imports;
    private final Profiles profiles;
    private final Units units;
    private final MessageSource words;
    private final Path here;
    private final boolean anyway;

    ImportCommand(
            Imports imports,
            Profiles profiles,
            Units units,
            MessageSource words,
            @Value("${alongside.here:}") String here,
            @Value("${alongside.anyway:false}") boolean anyway) {
        this.imports = imports;
        this.profiles = profiles;
        this.units = units;
        this.words = words;
        this.here = Path.of(here);
        this.anyway = anyway;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(List<String> words, boolean dryRun, PrintStream out) {
        var kind =
                words.size() == 2 || words.size() == 3 ? ExportKind.of(words.getFirst()) : Optional.<ExportKind>empty();
        if (kind.isEmpty()) return refused(USAGE, out);
        var file = here.resolve(words.get(1));
        if (!Files.isRegularFile(file)) return refused("There is no file “%s”.".formatted(file), out);
        if (!Files.isReadable(file)) return refused("The file “%s” may not be read.".formatted(file), out);
        try {
            return bringIn(incoming(kind.get(), file, words.size() == 3 ? words.getLast() : ""), dryRun, out);
        } catch (Unusable unusable) {
            return refused(unusable.saying().in(this.words, Locale.ENGLISH), out);
        }
    }

    private Incoming incoming(ExportKind kind, Path file, String name) {
        var profile = name.isEmpty()
                ? Optional.<Profile>empty()
                : units.here().flatMap(unit -> profiles.named(unit.id(), name)).filter(found -> found.kind() == kind);
        if (!name.isEmpty() && profile.isEmpty()) throw new Unusable("no-profile", name);
        return new Incoming(
                UUID.randomUUID(),
                kind,
                () -> Files.newInputStream(file),
                profile.map(Profile::mapping).orElse(Mapping.OWN),
                profile,
                String.valueOf(file.getFileName()),
                Incoming.Way.COMMAND,
                Audit.ITSELF,
                anyway);
    }

    private int bringIn(Incoming incoming, boolean dryRun, PrintStream out) {
        var report = report(incoming, dryRun);
        print(report, out);
        if (report.nothingUsable() || (report.halts() && !report.written())) return NOTHING_USABLE;
        return report.count(State.REFUSED) == 0 ? ALL_WELL : SOME_REFUSED;
    }

    /** The first export may come before anybody has opened the application; then its unit is made for it. */
    private Report report(Incoming incoming, boolean dryRun) {
        var here = units.here();
        if (here.isPresent() && !dryRun) return imports.bringIn(here.get(), incoming);
        var nowhereYet = new Unit(UnitId.next(), UNNAMED, ZoneId.systemDefault(), false);
        var trial = imports.tryOut(here.orElse(nowhereYet), incoming);
        if (dryRun || trial.nothingUsable()) return trial;
        return imports.bringIn(units.open(UNNAMED, ZoneId.systemDefault(), false), incoming);
    }

    private void print(Report report, PrintStream out) {
        report.notes().forEach(note -> out.println(note.in(words, Locale.ENGLISH)));
        for (var line : report.lines())
            switch (line.state()) {
                case REFUSED, GONE ->
                    out.println(where(line) + ": " + line.why().in(words, Locale.ENGLISH));
                case ADDED, CHANGED, SAME -> {}
            }
        if (report.halts() && !report.written())
            out.println(report.halt().in(words, Locale.ENGLISH) + " Look first, then say --anyway.");
        out.printf(
                report.written()
                        ? "%d rows: %d added, %d changed, %d the same, %d refused.%n"
                        : "%d rows: %d would be added, %d changed, %d are the same, %d refused. Nothing was written.%n",
                report.rows(),
                report.count(State.ADDED),
                report.count(State.CHANGED),
                report.count(State.SAME),
                report.count(State.REFUSED));
    }

    private static String where(Report.Line line) {
        if (line.row() == 0) return line.person() + " (no longer in the file)";
        return "row " + line.row() + (line.person().isEmpty() ? "" : " (" + line.person() + ")");
    }

    private static int refused(String sentence, PrintStream out) {
        out.println(sentence);
        return NOTHING_USABLE;
    }
}
