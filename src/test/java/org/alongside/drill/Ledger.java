package org.alongside.drill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What one writer knows, on disk before it goes on: every key tried, and every key acknowledged. */
final class Ledger implements AutoCloseable {
    private final FileChannel file;

    Ledger(Path path) throws IOException {
        file = FileChannel.open(path, CREATE, APPEND);
    }

    void tried(Write write) throws IOException {
        var meeting = write.meeting();
        line("tried", write.key(), meeting.officer(), meeting.person(), meeting.session(), write.item(), write.value());
    }

    void acknowledged(Write write, int revision) throws IOException {
        line("acked", write.key(), revision);
    }

    private void line(Object... cells) throws IOException {
        var text = new StringBuilder();
        for (var cell : cells) text.append(cell).append('\t');
        file.write(ByteBuffer.wrap(text.append('\n').toString().getBytes(UTF_8)));
        file.force(false);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** All ledgers of a drill: what was tried, and under which revision it was acknowledged. */
    record Pages(Map<UUID, Write> tried, Map<UUID, Integer> acknowledged) {}

    static Pages read(Path folder) throws IOException {
        var pages = new Pages(new LinkedHashMap<>(), new LinkedHashMap<>());
        try (var files = Files.newDirectoryStream(folder, "*.ledger")) {
            for (var file : files) {
                for (var line : Files.readAllLines(file)) {
                    var cells = line.split("\t", -1);
                    var key = UUID.fromString(cells[1]);
                    if (cells[0].equals("acked")) pages.acknowledged.put(key, Integer.parseInt(cells[2]));
                    else
                        pages.tried.put(
                                key, new Write(key, Meeting.of(cells[2], cells[3], cells[4]), cells[5], cells[6]));
                }
            }
        }
        return pages;
    }
}
