package org.alongside.exchange;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.alongside.exchange.Report.State;
import org.alongside.identity.Units;
import org.alongside.platform.Command;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** {@code bin/alongside import-folder}: looks through the folder for exports now. */
@Component
class FolderCommand implements Command {
    private static final int ALL_WELL = 0;
    private static final int SOME_REFUSED = 1;
    private static final int NOTHING_USABLE = 2;

    private final ImportFolder folder;
    private final Units units;
    private final MessageSource words;

    FolderCommand(ImportFolder folder, Units units, MessageSource words) {
        this.folder = folder;
        this.units = units;
        this.words = words;
    }

    @Override
    public String name() {
        return "import-folder";
    }

    @Override
    public int run(List<String> typed, boolean dryRun, PrintStream out) {
        if (!typed.isEmpty() || dryRun) {
            out.println("Say only: import-folder");
            return NOTHING_USABLE;
        }
        var unit = units.here();
        if (unit.isEmpty()) {
            out.println("There is no unit yet. Start Alongside once first.");
            return NOTHING_USABLE;
        }
        var outcomes = folder.lookThrough(unit.get());
        if (outcomes.isEmpty()) out.println("Nothing new in %s.".formatted(folder.place()));
        outcomes.forEach(outcome -> out.println(outcome.file() + ": " + said(outcome)));
        return outcomes.stream().mapToInt(FolderCommand::status).max().orElse(ALL_WELL);
    }

    private String said(ImportFolder.Outcome outcome) {
        if (outcome.report().isEmpty()) return outcome.sentence();
        var report = outcome.report().get();
        if (!report.written()) return report.halt().in(words, Locale.ENGLISH);
        return "%d rows: %d added, %d changed, %d the same, %d refused, %d people no longer in it."
                .formatted(
                        report.rows(),
                        report.count(State.ADDED),
                        report.count(State.CHANGED),
                        report.count(State.SAME),
                        report.count(State.REFUSED),
                        report.count(State.GONE));
    }

    private static int status(ImportFolder.Outcome outcome) {
        if (outcome.report().isEmpty() || !outcome.report().get().written()) return NOTHING_USABLE;
        return outcome.report().get().count(State.REFUSED) == 0 ? ALL_WELL : SOME_REFUSED;
    }
}
