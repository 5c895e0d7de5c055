package org.alongside.drill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The packaged application as a process of its own, with the database it starts: what the drill kills. */
final class Victim implements AutoCloseable {
    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Path jar;
    private final Path data;
    private final URI address;
    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable Process application;

    Victim(Path jar, Path data, int port) {
        this.jar = jar.toAbsolutePath();
        this.data = data.toAbsolutePath();
        address = URI.create("http://127.0.0.1:" + port);
    }

    URI address() {
        return address;
    }

    void start() throws IOException {
        var command = List.of(
                JAVA,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-jar",
                jar.toString(),
                "--empty",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(address.getPort()));
        application = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolveSibling("console.log").toFile()))
                .start();
    }

    /** Waits until a page that reads the database comes three times in a row. */
    Duration servingAgain(long since, Duration patience) throws IOException, InterruptedException {
        for (var good = 0; good < 3; Thread.sleep(20)) {
            good = serves() ? good + 1 : 0;
            if (System.nanoTime() - since > patience.toNanos())
                throw new IOException("not serving after " + patience.toSeconds() + " s");
            if (application == null || !application.isAlive()) throw new IOException("the application ended by itself");
        }
        return Duration.ofNanos(System.nanoTime() - since);
    }

    private boolean serves() throws InterruptedException {
        try {
            var page = HttpRequest.newBuilder(address.resolve("/sign-in")).timeout(Duration.ofSeconds(5));
            return client.send(page.build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    void killApplication() throws InterruptedException {
        if (application != null) application.destroyForcibly().waitFor();
    }

    void killDatabase() throws IOException, InterruptedException {
        var postmaster = postmaster();
        if (postmaster.isEmpty()) return;
        postmaster.get().destroyForcibly();
        while (postmaster().filter(ProcessHandle::isAlive).equals(postmaster)) Thread.sleep(5);
    }

    /** One process of the server, serving a connection or not: PostgreSQL then restarts all of them. */
    void killBackEnd(Random random) throws IOException {
        var processes = postmaster().stream().flatMap(ProcessHandle::children).toList();
        if (!processes.isEmpty())
            processes.get(random.nextInt(processes.size())).destroyForcibly();
    }

    /** The server of this data folder, if its pid file names one that lives. */
    Optional<ProcessHandle> postmaster() throws IOException {
        try {
            var lines = Files.readAllLines(data.resolve("cluster").resolve("postmaster.pid"));
            if (lines.isEmpty()) return Optional.empty();
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(process -> process.info().commandLine().orElse("").contains(data.toString()));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** As an administrator stops it. */
    void stop() throws InterruptedException {
        if (application == null) return;
        application.destroy();
        if (!application.waitFor(60, TimeUnit.SECONDS)) throw new IllegalStateException("it does not stop");
    }

    /** Leaves nothing running, whatever happened. */
    @Override
    public void close() throws IOException, InterruptedException {
        killApplication();
        killDatabase();
        client.shutdownNow();
    }
}
