package org.alongside.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A data folder with whatever runs on it, and the means to kill it. */
record Premises(Path folder, Deque<LocalPostgres> running, Deque<Process> strangers) {
    Premises(Path folder) {
        this(folder.toAbsolutePath(), new ArrayDeque<>(), new ArrayDeque<>());
    }

    Home home() {
        return Home.at(folder);
    }

    LocalPostgres start() throws IOException {
        return keep(LocalPostgres.start(home(), Progress.silent()));
    }

    LocalPostgres keep(LocalPostgres postgres) {
        running.push(postgres);
        return postgres;
    }

    /** A server with one committed row whose application is gone: nobody holds the folder, nobody watches. */
    void abandoned(String words) throws IOException, SQLException {
        var programs = PostgresPrograms.in(home(), Progress.silent());
        var server = Postmaster.serving(programs, new PostgresCluster(home(), programs));
        try (var connection = DriverManager.getConnection(server.url(), "alongside", server.password());
                var insert = connection.prepareStatement("insert into said values (?)")) {
            insert.setString(1, words);
            insert.executeUpdate();
        }
    }

    void say(LocalPostgres postgres, String words) throws SQLException {
        run(postgres, "insert into said values ('" + words + "')");
    }

    List<String> said(LocalPostgres postgres) throws SQLException {
        return ask(postgres, "select words from said");
    }

    void run(LocalPostgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url(), "alongside", postgres.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<String> ask(LocalPostgres postgres, String sql) throws SQLException {
        var answers = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(postgres.url(), "alongside", postgres.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) answers.add(rows.getString(1));
        }
        return answers;
    }

    boolean answers(LocalPostgres postgres) {
        try {
            return !ask(postgres, "select 1").isEmpty();
        } catch (SQLException notNow) {
            return false;
        }
    }

    void within(Duration time, BooleanSupplier done) {
        var until = System.nanoTime() + time.toNanos();
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited " + time).isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** The server of this folder, if one lives. */
    Optional<ProcessHandle> server() throws IOException {
        var pidFile = folder.resolve("cluster/postmaster.pid");
        if (!Files.exists(pidFile) || Files.size(pidFile) == 0) return Optional.empty();
        return ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()))
                .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()));
    }

    void kill() throws IOException {
        var server = server();
        if (server.isEmpty()) return;
        server.get().destroyForcibly();
        within(Duration.ofSeconds(5), () -> !server.get().isAlive());
    }

    /** Some other program of this account. */
    Process stranger() throws IOException {
        if (strangers.isEmpty()) strangers.push(new ProcessBuilder("sleep", "600").start());
        return strangers.peek();
    }

    /** Everything that runs here is stopped. */
    void vacate() throws IOException {
        while (!running.isEmpty()) running.pop().stop();
        while (!strangers.isEmpty()) strangers.pop().destroyForcibly();
        kill();
    }
}
