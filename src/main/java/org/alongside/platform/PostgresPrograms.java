package org.alongside.platform;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The three programs of PostgreSQL that are shipped inside the application, unpacked once per version. */
final class PostgresPrograms {
    private static final String VERSION = "17.11";

    private final Path folder;
    private final Path log;

    private PostgresPrograms(Path folder, Path log) {
        this.folder = folder;
        this.log = log;
    }

    /** Built beside its place and moved there whole: a kill half-way leaves nothing that looks finished. */
    static PostgresPrograms in(Home home, Progress progress) throws IOException {
        var folder = home.resolve("postgres-" + VERSION);
        if (!Files.exists(folder)) {
            progress.say("Unpacking the database (once)");
            var part = fresh(folder);
            unpackInto(part);
            Files.move(part, folder);
        }
        return new PostgresPrograms(folder, home.resolve("postgres.log"));
    }

    /** An empty folder beside the place where a finished thing will stand. */
    static Path fresh(Path place) throws IOException {
        var part = place.resolveSibling(place.getFileName() + ".part");
        FileSystemUtils.deleteRecursively(part);
        return Files.createDirectory(part, asFileAttribute(fromString("rwx------")));
    }

    private static void unpackInto(Path root) throws IOException {
        var archive = Objects.requireNonNull(PostgresPrograms.class.getResourceAsStream(archive()), archive());
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) unpack(tar, entry, root);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        var target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) throw new IOException("outside the archive: " + entry.getName());
        Files.createDirectories(entry.isDirectory() ? target : Objects.requireNonNull(target.getParent()));
        if (entry.isDirectory()) return;
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0) Files.setPosixFilePermissions(target, fromString("rwx------"));
    }

    private static String archive() {
        return "aarch64".equals(System.getProperty("os.arch"))
                ? "/postgres-linux-arm_64.txz"
                : "/postgres-linux-x86_64.txz";
    }

    /** In a process group of its own: Ctrl-C must reach the application first, and the database after it. */
    ProcessBuilder process(String program, List<String> arguments) {
        var command = new ArrayList<>(List.of("setsid"));
        if (runningAsRoot()) command.addAll(List.of("unshare", "-U"));
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        var process = new ProcessBuilder(command).redirectErrorStream(true);
        process.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        process.environment().put("LC_ALL", "C.UTF-8");
        return process;
    }

    int run(String program, List<String> arguments) throws IOException {
        try {
            return process(program, arguments).start().waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted in " + program, interrupted);
        }
    }

    Path log() {
        return log;
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody. */
    static boolean runningAsRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
