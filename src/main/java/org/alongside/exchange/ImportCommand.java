package org.alongside.exchange;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.audit.Audit;
import org.alongside.exchange.Report.State;
import org.alongside.identity.Unit;
import org.alongside.identity.UnitId;
import org.alongside.identity.Units;
import org.alongside.platform.Command;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** {@code bin/alongside import people|conditions|appointments FILE [--dry-run]}. */
@Component
class ImportCommand implements Command {
    private static final String USAGE =
            "Say what to bring in and from where: import people|conditions|appointments FILE";
    private static final String UNNAMED = "Our unit";
    private static final int ALL_WELL = 0;
    private static final int SOME_REFUSED = 1;
    private static final int NOTHING_USABLE = 2;

    private final Imports imports;
    private final Units units;
    private final MessageSource words;
    private final Path here;

    ImportCommand(Imports imports, Units units, MessageSource words, @Value("${alongside.here:}") Path here) {
        this.imports = imports;
        this.units = units;
        this.words = words;
        this.here = here;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(List<String> words, boolean dryRun, PrintStream out) {
        var kind = words.size() == 2 ? ExportKind.of(words.getFirst()) : Optional.<ExportKind>empty();
        if (kind.isEmpty()) return refused(USAGE, out);
        var file = here.resolve(words.getLast());
        if (!Files.isRegularFile(file)) return refused("There is no file “%s”.".formatted(file), out);
        if (!Files.isReadable(file)) return refused("The file “%s” may not be read.".formatted(file), out);
        return bringIn(kind.get(), file, dryRun, out);
    }

    private int bringIn(ExportKind kind, Path file, boolean dryRun, PrintStream out) {
        try {
            var report = report(kind, () -> Files.newInputStream(file), dryRun);
            print(report, out);
            return report.nothingUsable() ? NOTHING_USABLE : report.refused().isEmpty() ? ALL_WELL : SOME_REFUSED;
        } catch (Unusable unusable) {
            return refused(unusable.saying().in(words, Locale.ENGLISH), out);
        }
    }

    /** The first export may come before anybody has opened the application; then its unit is made for it. */
    private Report report(ExportKind kind, ExportText.Source source, boolean dryRun) {
        var here = units.here();
        if (here.isPresent() && !dryRun) return imports.bringIn(here.get(), kind, source, Audit.ITSELF);
        var nowhereYet = new Unit(UnitId.next(), UNNAMED, ZoneId.systemDefault(), false);
        var trial = imports.tryOut(here.orElse(nowhereYet), kind, source);
        if (dryRun || trial.nothingUsable()) return trial;
        return imports.bringIn(units.open(UNNAMED, ZoneId.systemDefault(), false), kind, source, Audit.ITSELF);
    }

    private void print(Report report, PrintStream out) {
        report.notes().forEach(note -> out.println(note.in(words, Locale.ENGLISH)));
        for (var line : report.refused())
            out.printf("row %d%s: %s%n", line.row(), person(line), line.why().in(words, Locale.ENGLISH));
        out.printf(
                report.written()
                        ? "%d rows: %d added, %d changed, %d the same, %d refused.%n"
                        : "%d rows: %d would be added, %d changed, %d are the same, %d refused. Nothing was written.%n",
                report.lines().size(),
                report.count(State.ADDED),
                report.count(State.CHANGED),
                report.count(State.SAME),
                report.count(State.REFUSED));
    }

    private static String person(Report.Line line) {
        return line.person().isEmpty() ? "" : " (" + line.person() + ")";
    }

    private static int refused(String sentence, PrintStream out) {
        out.println(sentence);
        return NOTHING_USABLE;
    }
}
