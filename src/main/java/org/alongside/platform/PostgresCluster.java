package org.alongside.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The files of the database: made once, with checksums, a password and a locale that does not change with the host. */
final class PostgresCluster {
    private static final String SECRET = "database-password";
    private static final List<String> SETTINGS = List.of(("-U alongside -A scram-sha-256 -E UTF8 --data-checksums"
                    + " --locale-provider=builtin --builtin-locale=C.UTF-8")
            .split(" ", -1));

    private final Home home;
    private final PostgresPrograms programs;
    private final Path data;

    PostgresCluster(Home home, PostgresPrograms programs) {
        this.home = home;
        this.programs = programs;
        data = home.resolve("cluster");
    }

    void create(Progress progress) throws IOException {
        if (Files.exists(data)) return;
        progress.say("Making the database (once)");
        home.writeSecret(SECRET, newPassword().getBytes(StandardCharsets.US_ASCII));
        var part = PostgresPrograms.fresh(data);
        var arguments = new ArrayList<>(
                List.of("-D", part.toString(), "--pwfile", home.resolve(SECRET).toString()));
        arguments.addAll(SETTINGS);
        var code = programs.run("initdb", arguments);
        if (code != 0) throw new Trouble(reason(code));
        Files.move(part, data);
    }

    private String reason(int code) {
        return PostgresPrograms.runningAsRoot()
                ? "The database could not be made (initdb ended with %d). As root it needs “unshare -U”, which some"
                                .formatted(code)
                        + " containers forbid: start Alongside as an ordinary user. Details: " + programs.log()
                : "The database could not be made (initdb ended with %d). Is the disk full? Details: %s"
                        .formatted(code, programs.log());
    }

    private static String newPassword() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    String password() {
        try {
            return new String(home.readSecret(SECRET).orElseThrow(), StandardCharsets.US_ASCII);
        } catch (IOException | RuntimeException unreadable) {
            throw new Trouble("The database password is missing: " + home.resolve(SECRET), unreadable);
        }
    }

    /**
     * Whoever holds the lock calls this. A server still running on this folder outlived a killed application. A pid file
     * may also outlive its server, and its number may be another program's by now: PostgreSQL would refuse to start for
     * ever, so such a file goes. What is left of the server itself PostgreSQL knows by its shared memory.
     */
    void stopOrphan() throws IOException {
        var named = named();
        if (named.filter(this::isOurs).isPresent()) stop();
        else if (named.isPresent() || isEmpty(pidFile())) Files.deleteIfExists(pidFile());
    }

    /** Politely, then at once, then by force: what was committed comes back from the write-ahead log. */
    void stop() throws IOException {
        for (var mode : List.of("fast", "immediate")) {
            if (named().filter(this::isOurs).isEmpty()) return;
            programs.run("pg_ctl", List.of("-D", data.toString(), "-m", mode, "-t", "20", "-w", "stop"));
        }
        named().filter(this::isOurs).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** The living process that the pid file names. */
    private Optional<ProcessHandle> named() throws IOException {
        try (var lines = Files.lines(pidFile(), StandardCharsets.US_ASCII)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(pid -> pid.matches("\\d{1,18}"))
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains("-D " + data + " ");
    }

    /** Cut off while it was written, by a full disk or a power cut. */
    private static boolean isEmpty(Path file) throws IOException {
        return Files.exists(file) && Files.size(file) == 0;
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    Path data() {
        return data;
    }
}
