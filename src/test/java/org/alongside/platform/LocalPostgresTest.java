package org.alongside.platform;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The database that comes along: durable, alone in its folder, and back by itself. */
class LocalPostgresTest {
    private final Premises premises = new Premises(Path.of("target/local-postgres"));

    @BeforeEach
    void anEmptyTable() throws IOException, SQLException {
        premises.vacate();
        var postgres = premises.start();
        premises.run(postgres, "drop table if exists said");
        premises.run(postgres, "create table said (words text)");
        postgres.stop();
    }

    @AfterEach
    void nobodyIsLeft() throws IOException {
        premises.vacate();
    }

    @Test
    void whatWasWrittenIsThereAfterAStop() throws IOException, SQLException {
        var postgres = premises.start();
        premises.say(postgres, "before the stop");
        postgres.stop();
        assertThat(premises.server()).isEmpty();

        assertThat(premises.said(premises.start())).containsExactly("before the stop");
    }

    @Test
    void aServerThatOutlivedAKilledApplicationIsStoppedFirst() throws IOException, SQLException {
        premises.abandoned("the application died");
        var orphan = premises.server().orElseThrow();

        var postgres = premises.start();

        assertThat(orphan.isAlive()).isFalse();
        assertThat(premises.server()).isPresent().isNotEqualTo(orphan);
        assertThat(premises.said(postgres)).containsExactly("the application died");
    }

    @Test
    void aServerKilledHardComesBackByItselfOnTheSamePort() throws IOException, SQLException {
        var postgres = premises.start();
        premises.say(postgres, "before the kill");
        var url = postgres.url();
        var killed = premises.server().orElseThrow();

        killed.destroyForcibly();

        premises.within(Duration.ofSeconds(10), () -> premises.answers(postgres));
        assertThat(killed.isAlive()).isFalse();
        assertThat(postgres.url()).isEqualTo(url);
        assertThat(premises.said(postgres)).containsExactly("before the kill");
    }

    @Test
    void aServerThatLostOneOfItsProcessesMendsItself() throws IOException, SQLException {
        var postgres = premises.start();
        premises.say(postgres, "before the kill");
        var server = premises.server().orElseThrow();

        server.children().findFirst().orElseThrow().destroyForcibly();

        premises.within(Duration.ofSeconds(10), () -> premises.answers(postgres));
        assertThat(premises.server()).contains(server);
        assertThat(premises.said(postgres)).containsExactly("before the kill");
    }

    @Test
    void aPidFileThatNamesAnotherProgramIsNoObstacle() throws IOException, SQLException {
        premises.abandoned("the machine went dark");
        premises.kill();
        var pidFile = premises.folder().resolve("cluster/postmaster.pid");
        var lines = Files.readAllLines(pidFile);
        lines.set(0, Long.toString(premises.stranger().pid()));
        Files.write(pidFile, lines);

        assertThat(premises.said(premises.start())).containsExactly("the machine went dark");
        assertThat(premises.stranger().isAlive()).isTrue();
    }

    @Test
    void anEmptyPidFileIsNoObstacle() throws IOException, SQLException {
        Files.createFile(premises.folder().resolve("cluster/postmaster.pid"));
        assertThat(premises.said(premises.start())).isEmpty();
    }

    @Test
    void nothingIsStartedAfterTheEnd() throws IOException, SQLException {
        var postgres = premises.start();
        premises.server().orElseThrow().destroyForcibly();
        postgres.stop();
        assertThat(premises.server()).isEmpty();
    }

    @Test
    void twoApplicationsCannotShareAFolder() throws IOException {
        premises.start();
        assertThatThrownBy(premises::start)
                .isInstanceOf(Trouble.class)
                .hasMessage("Another Alongside is running on “%s”. Stop it first, or choose another folder with --data."
                        .formatted(premises.home().folder()));
    }

    @Test
    void aCommandJoinsTheDatabaseOfARunningApplicationAndLeavesItUp() throws IOException, SQLException {
        var running = premises.start();
        premises.say(running, "by the application");

        var joined = LocalPostgres.join(premises.home(), Progress.silent());
        assertThat(premises.said(joined)).containsExactly("by the application");
        joined.stop();

        assertThat(premises.answers(running)).isTrue();
        running.stop();
        var alone = premises.keep(LocalPostgres.join(premises.home(), Progress.silent()));
        assertThat(premises.said(alone)).containsExactly("by the application");
    }

    @Test
    void durableSettingsAreOn() throws IOException, SQLException {
        var postgres = premises.start();
        for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"})
            assertThat(premises.ask(postgres, "show " + setting)).as(setting).containsExactly("on");
        assertThat(premises.ask(postgres, "show listen_addresses")).containsExactly("127.0.0.1");
    }

    @Test
    void aFirstStartThatWasCutHalfWayIsRepaired() throws IOException, SQLException {
        var fresh = new Premises(Path.of("target/local-postgres-cut"));
        FileSystemUtils.deleteRecursively(fresh.folder());
        for (var part : new String[] {"cluster.part", "postgres-17.11.part"})
            Files.writeString(
                    Files.createDirectories(fresh.folder().resolve(part)).resolve("PG_VERSION"), "17", US_ASCII);
        Files.writeString(fresh.folder().resolve("database-password.part"), "half", US_ASCII);
        try {
            assertThat(fresh.ask(fresh.start(), "select 'it is whole'")).containsExactly("it is whole");
            assertThat(fresh.folder().toFile().list((in, name) -> name.endsWith(".part")))
                    .isEmpty();
        } finally {
            fresh.vacate();
        }
    }

    @Test
    void aFolderThatIsAFileIsNamed(@TempDir Path folder) throws IOException {
        var file = Files.createFile(folder.resolve("data"));
        assertThatThrownBy(() -> Home.at(file))
                .isInstanceOf(Trouble.class)
                .hasMessage("“%s” is a file, and Alongside needs a folder there. Choose another with --data."
                        .formatted(file));
    }

    @Test
    void aFolderThatMayNotBeWrittenIsNamed(@TempDir Path folder) throws IOException {
        assumeFalse(PostgresPrograms.runningAsRoot(), "root may write everywhere");
        Files.setPosixFilePermissions(folder, fromString("r-x------"));
        assertThatThrownBy(() -> Home.at(folder.resolve("data")))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("Alongside may not write to “");
    }

    @Test
    void theFolderIsShutToOthers(@TempDir Path folder) throws IOException {
        var home = Home.at(folder.resolve("data"));
        home.writeSecret("secret", "s".getBytes(US_ASCII));
        assertThat(Files.getPosixFilePermissions(home.folder())).isEqualTo(fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(home.resolve("secret"))).isEqualTo(fromString("rw-------"));
    }
}
