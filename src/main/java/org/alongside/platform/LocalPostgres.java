package org.alongside.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that comes with the application: one folder, one password, one owner at a time. Its durability settings
 * are stated on its command line, so no file can switch them off.
 */
final class LocalPostgres {
    private static final Logger LOG = LoggerFactory.getLogger(LocalPostgres.class);
    private static final String PORT = "database-port";
    private static final List<String> DURABLE = List.of(
            "-c", "fsync=on", "-c", "synchronous_commit=on", "-c", "full_page_writes=on", "-c", "max_connections=60");

    private final PostgresPrograms programs;
    private final PostgresCluster cluster;
    private final int port;
    private final @Nullable FileLock lock;
    private volatile boolean stopping;

    private LocalPostgres(PostgresPrograms programs, PostgresCluster cluster, int port, @Nullable FileLock lock) {
        this.programs = programs;
        this.cluster = cluster;
        this.port = port;
        this.lock = lock;
    }

    /** Starts the database of this folder and keeps it up; a sentence says why when another application has it. */
    static LocalPostgres start(Home home, Progress progress) throws IOException {
        var lock = home.claim().orElseThrow(() -> new Trouble("Another Alongside is running on “" + home.folder()
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
        cluster.stopOrphan();
        var postgres = new LocalPostgres(programs, cluster, freePort(), lock);
        progress.say("Starting the database");
        postgres.serve();
        home.writeSecret(PORT, Integer.toString(postgres.port).getBytes(StandardCharsets.US_ASCII));
        Thread.ofPlatform().daemon().name("database-watch").start(postgres::watch);
        return postgres;
    }

    /** For a command beside a running application: joins its database; starts it where nothing runs. */
    static LocalPostgres join(Home home, Progress progress) throws IOException {
        var lock = home.claim();
        if (lock.isPresent()) {
            lock.get().acquiredBy().close();
            return start(home, progress);
        }
        var programs = PostgresPrograms.in(home, progress);
        var cluster = new PostgresCluster(home, programs);
        var port = home.readSecret(PORT).orElseThrow(() -> new Trouble(
                "Alongside is just starting on “" + home.folder() + "”. Try again in a moment."));
        var running = new LocalPostgres(
                programs, cluster, Integer.parseInt(new String(port, StandardCharsets.US_ASCII)), null);
        if (!running.answers())
            throw new Trouble("Alongside is just starting on “" + home.folder() + "”. Try again in a moment.");
        return running;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?tcpKeepAlive=true&connectTimeout=2";
    }

    String password() {
        return cluster.password();
    }

    /** Only the application that started it stops it. */
    void stop() throws IOException {
        if (lock == null) return;
        stopping = true;
        cluster.stop("fast");
        lock.acquiredBy().close();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Retried: for about a second after a crash the shared memory of the old server is still in use. */
    private Process serve() throws IOException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        var server = launch();
        while (!answers()) {
            if (System.nanoTime() > deadline)
                throw new Trouble("The database did not start. Is the disk full? Details: " + programs.log());
            pause();
            if (!server.isAlive()) server = launch();
        }
        return server;
    }

    private Process launch() throws IOException {
        var arguments = new ArrayList<>(
                List.of("-D", cluster.data().toString(), "-h", "127.0.0.1", "-p", Integer.toString(port), "-k", ""));
        arguments.addAll(DURABLE);
        return programs.process("postgres", arguments).start();
    }

    /** A database that was killed comes back on the same port; the pool reconnects and nobody has to be called. */
    private void watch() {
        while (!stopping) {
            try {
                Thread.sleep(250);
                if (stopping || answers()) continue;
                LOG.warn("database.gone: starting it again");
                cluster.stopOrphan();
                if (!stopping) serve();
            } catch (InterruptedException interrupted) {
                return;
            } catch (IOException | RuntimeException failed) {
                LOG.error("database.restart-failed", failed);
            }
        }
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(url(), "alongside", password())) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
