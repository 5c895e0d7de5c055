package org.alongside.platform;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/** The data folder: database, keys and log of one Alongside. Only its owner may read it; one application at a time. */
public record Home(Path folder) {
    private static final Set<PosixFilePermission> OWNER_ONLY = fromString("rwx------");
    private static final Set<PosixFilePermission> SECRET = fromString("rw-------");

    /** Makes the folder if need be and shuts it to others. */
    public static Home at(Path folder) {
        var place = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(place, asFileAttribute(OWNER_ONLY));
            if (!Files.getPosixFilePermissions(place).equals(OWNER_ONLY))
                Files.setPosixFilePermissions(place, OWNER_ONLY);
            if (!Files.isWritable(place)) throw new AccessDeniedException(place.toString());
        } catch (FileAlreadyExistsException notAFolder) {
            throw new Trouble(
                    "“%s” is a file, and Alongside needs a folder there. Choose another with --data.".formatted(place),
                    notAFolder);
        } catch (IOException | UnsupportedOperationException denied) {
            throw closed(place, denied);
        }
        return new Home(place);
    }

    private static Trouble closed(Path place, Exception denied) {
        return new Trouble(
                "Alongside may not write to “%s”. Give this account the folder, or choose another with --data."
                        .formatted(place),
                denied);
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    /** The one claim on this folder, or nothing when another application holds it. */
    Optional<FileLock> claim() throws IOException {
        var channel = lockFile();
        try {
            var lock = Optional.ofNullable(channel.tryLock());
            if (lock.isEmpty()) channel.close();
            return lock;
        } catch (OverlappingFileLockException ours) {
            channel.close();
            return Optional.empty();
        }
    }

    private FileChannel lockFile() {
        try {
            return FileChannel.open(resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException denied) {
            throw closed(folder, denied);
        }
    }

    /** A file of mode 600 that is either absent or whole, and there for good: a key must survive a power cut. */
    void writeSecret(String name, byte[] content) throws IOException {
        var part = resolve(name + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, asFileAttribute(SECRET));
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(content));
            channel.force(true);
        }
        Files.move(part, resolve(name), StandardCopyOption.ATOMIC_MOVE);
        try (var place = FileChannel.open(folder, StandardOpenOption.READ)) {
            place.force(true);
        }
    }

    Optional<byte[]> readSecret(String name) throws IOException {
        var file = resolve(name);
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }
}
