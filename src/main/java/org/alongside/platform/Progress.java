package org.alongside.platform;

import java.io.PrintStream;

/** Tells whoever started the application what is going on, one line a step. */
public record Progress(PrintStream out) {
    /** Says nothing to anybody: for tests and for commands whose output is a report. */
    public static Progress silent() {
        return new Progress(
                new PrintStream(PrintStream.nullOutputStream(), false, java.nio.charset.StandardCharsets.UTF_8));
    }

    public void say(String step) {
        out.println("· " + step + " …");
        out.flush();
    }
}
