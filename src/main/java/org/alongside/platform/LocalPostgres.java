package org.alongside.platform;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL that comes with the application: one folder, one password, one owner at a time. */
final class LocalPostgres {
    private static final String PORT = "database-port";

    private final Postmaster server;
    private final @Nullable FileLock lock;

    private LocalPostgres(Postmaster server, @Nullable FileLock lock) {
        this.server = server;
        this.lock = lock;
    }

    /** Starts the database of this folder and keeps it up; a sentence says why when another application has it. */
    static LocalPostgres start(Home home, Progress progress) throws IOException {
        var lock = home.claim()
                .orElseThrow(() -> new Trouble("Another Alongside is running on “" + home.folder()
                        + "”. Stop it first, or choose another folder with --data."));
        try {
            return serving(home, progress, lock);
        } catch (IOException | RuntimeException failed) {
            lock.acquiredBy().close();
            throw failed;
        }
    }

    private static LocalPostgres serving(Home home, Progress progress, FileLock lock) throws IOException {
        var programs = PostgresPrograms.in(home, progress);
        var cluster = new PostgresCluster(home, programs);
        cluster.create(progress);
        progress.say("Starting the database");
        var server = Postmaster.serving(programs, cluster);
        home.writeSecret(PORT, Integer.toString(server.port()).getBytes(StandardCharsets.US_ASCII));
        server.keepUp();
        return new LocalPostgres(server, lock);
    }

    /** For a command beside a running application: joins its database; starts it where nothing runs. */
    static LocalPostgres join(Home home, Progress progress) throws IOException {
        var lock = home.claim();
        if (lock.isPresent()) {
            lock.get().acquiredBy().close();
            return start(home, progress);
        }
        var programs = PostgresPrograms.in(home, progress);
        var port = home.readSecret(PORT).orElseThrow(() -> justStarting(home));
        var running = new Postmaster(
                programs,
                new PostgresCluster(home, programs),
                Integer.parseInt(new String(port, StandardCharsets.US_ASCII)));
        if (!running.answers()) throw justStarting(home);
        return new LocalPostgres(running, null);
    }

    private static Trouble justStarting(Home home) {
        return new Trouble("Alongside is just starting on “" + home.folder() + "”. Try again in a moment.");
    }

    String url() {
        return server.url();
    }

    String password() {
        return server.password();
    }

    /** Only the application that started it stops it. */
    void stop() throws IOException {
        if (lock == null) return;
        server.stop();
        lock.acquiredBy().close();
    }
}
