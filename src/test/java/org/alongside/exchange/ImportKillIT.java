package org.alongside.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An import killed with -9 wherever it stands, and begun again: all of it comes in, once, or nothing yet. */
class ImportKillIT {
    private static final int ROWS = 6_000;
    private static final Path JAR = Path.of(System.getProperty("drill.jar", "target/alongside.jar"));

    @Test
    void killedInTheMiddleNothingIsHalfAndNothingTwice() throws Exception {
        var folder = Path.of("target/import-kill").toAbsolutePath();
        remove(folder);
        Files.createDirectories(folder);
        var file = Files.writeString(folder.resolve("people.csv"), people());
        var few = Files.writeString(
                folder.resolve("few.csv"), people().lines().limit(2).collect(Collectors.joining("\n")));
        var first = System.nanoTime();
        assertThat(whole(folder, few)).endsWith("1 rows: 1 added, 0 changed, 0 the same, 0 refused.");
        var start = System.nanoTime() - first;
        var seed = Long.getLong("drill.seed", System.nanoTime());
        System.out.printf("Import kills: -Ddrill.seed=%d%n", seed);
        var random = new Random(seed);

        for (var kill = 0; kill < 4; kill++) {
            var process = process(folder, file);
            process.waitFor((long) (start * (0.6 + random.nextDouble())), TimeUnit.NANOSECONDS);
            process.destroyForcibly().waitFor();
        }
        var after = whole(folder, file);

        assertThat(after)
                .endsWith("refused.")
                .satisfiesAnyOf(
                        all -> assertThat(all).endsWith("6000 rows: 5999 added, 0 changed, 1 the same, 0 refused."),
                        same -> assertThat(same).endsWith("6000 rows: 0 added, 0 changed, 6000 the same, 0 refused."));
        assertThat(whole(folder, file)).endsWith("6000 rows: 0 added, 0 changed, 6000 the same, 0 refused.");
    }

    private static String people() {
        return Exports.PEOPLE
                + IntStream.range(0, ROWS)
                        .mapToObj(at ->
                                "K-%05d,N%d,Sam,1986-04-02,(312) 555-0142,LV-1,Dana Whitfield,O-%d,2025-03-01,,weekly%n"
                                        .formatted(at, at, at))
                        .collect(Collectors.joining());
    }

    private static String whole(Path folder, Path file) throws IOException, InterruptedException {
        var process = process(folder, file);
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        return Files.readString(folder.resolve("out.log"), UTF_8).strip();
    }

    private static Process process(Path folder, Path file) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-jar",
                        JAR.toAbsolutePath().toString(),
                        "import",
                        "people",
                        file.toString(),
                        "--data",
                        folder.resolve("data").toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.log").toFile())
                .start();
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }
}
