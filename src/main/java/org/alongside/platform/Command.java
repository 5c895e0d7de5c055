package org.alongside.platform;

import java.io.PrintStream;
import java.util.List;

/** Something that can be asked of Alongside on the command line, whether or not the application is running. */
public interface Command {
    /** The first word that asks for it. */
    String name();

    /** @return the exit status: 0 all well, 1 partly, 2 not at all */
    int run(List<String> words, boolean dryRun, PrintStream out);
}
