package org.alongside.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server process of one cluster, on one port for as long as the application lives. Its durability settings are
 * stated on its command line, so no file can switch them off.
 */
final class Postmaster {
    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final long RECOVERY = TimeUnit.MINUTES.toNanos(10);
    private static final List<String> DURABLE = List.of(
            "-c",
            "fsync=on",
            "-c",
            "synchronous_commit=on",
            "-c",
            "full_page_writes=on",
            "-c",
            "log_error_verbosity=terse",
            "-c",
            "max_connections=60");

    private final PostgresPrograms programs;
    private final PostgresCluster cluster;
    private final int port;
    private volatile boolean stopping;
    private @Nullable Process process;

    Postmaster(PostgresPrograms programs, PostgresCluster cluster, int port) {
        this.programs = programs;
        this.cluster = cluster;
        this.port = port;
    }

    static Postmaster serving(PostgresPrograms programs, PostgresCluster cluster) throws IOException {
        var server = new Postmaster(programs, cluster, freePort());
        server.serve();
        return server;
    }

    int port() {
        return port;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?tcpKeepAlive=true&connectTimeout=2";
    }

    String password() {
        return cluster.password();
    }

    /** Below the ports that outgoing connections take: it must still be free when the server has to come back on it. */
    private static int freePort() throws IOException {
        for (var tries = 1; ; tries++) {
            var port = ThreadLocalRandom.current().nextInt(15_000, 32_000);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                if (tries == 100) throw taken;
            }
        }
    }

    /** Retried: for about a second after a crash the shared memory of the old server is still in use. */
    private synchronized void serve() throws IOException {
        var begun = System.nanoTime();
        while (!stopping && !(isAlive() && answers())) {
            if (System.nanoTime() - begun > (isAlive() ? RECOVERY : PATIENCE)) {
                if (process != null) process.destroyForcibly();
                throw new Trouble("The database did not start. Is the disk full? Details: " + programs.log());
            }
            if (!isAlive()) {
                cluster.stopOrphan();
                process = launch();
            }
            pause();
        }
    }

    private synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    private Process launch() throws IOException {
        var arguments = new ArrayList<>(
                List.of("-D", cluster.data().toString(), "-h", "127.0.0.1", "-p", Integer.toString(port), "-k", ""));
        arguments.addAll(DURABLE);
        return programs.process("postgres", arguments).start();
    }

    /**
     * A server that was killed comes back on the same port; the pool reconnects and nobody has to be called. A server
     * that lives is left alone however slowly it answers: it recovers from the death of one of its processes by itself.
     */
    void keepUp() {
        Thread.ofPlatform().daemon().name("database-watch").start(() -> {
            while (!stopping) {
                try {
                    Thread.sleep(100);
                    if (stopping || isAlive()) continue;
                    LOG.warn("database.gone: starting it again");
                    serve();
                } catch (InterruptedException interrupted) {
                    return;
                } catch (IOException | RuntimeException failed) {
                    LOG.error("database.restart-failed", failed);
                }
            }
        });
    }

    boolean answers() {
        var known = new Properties();
        known.setProperty("user", "alongside");
        known.setProperty("password", password());
        known.setProperty("socketTimeout", "5");
        try (var connection = DriverManager.getConnection(url(), known)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Waits for a start under way to give up, so that nothing is started after the end. */
    void stop() throws IOException {
        stopping = true;
        synchronized (this) {
            cluster.stop();
            if (process != null && isAlive()) process.destroyForcibly();
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
