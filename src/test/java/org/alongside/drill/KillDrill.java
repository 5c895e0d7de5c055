package org.alongside.drill;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;

/** Eight officers write while the application and its database are killed in turn; then the books are compared. */
record KillDrill(Path folder, Path jar, int kills, long seed) {
    private static final int WRITERS = 8;
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration RETURN = Duration.ofSeconds(30);

    Verdict run() throws IOException, InterruptedException, ExecutionException {
        FileSystemUtils.deleteRecursively(folder);
        var data = Files.createDirectories(folder).resolve("data");
        var meetings = DrillUnit.prepare(data, WRITERS);
        var random = new Random(seed);
        try (var victim = new Victim(unpacked(), data, port(random))) {
            victim.start();
            victim.servingAgain(System.nanoTime(), START);
            return drill(victim, meetings, random);
        }
    }

    /** As bin/run starts it: a copy of its own, which no later build pulls away. */
    private Path unpacked() throws IOException, InterruptedException {
        var to = folder.resolve("app");
        var unpacking = new ProcessBuilder(
                        Victim.JAVA,
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        to.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.log").toFile())
                .start();
        if (unpacking.waitFor() != 0) throw new IOException("cannot unpack " + jar);
        return to.resolve(jar.getFileName());
    }

    private Verdict drill(Victim victim, List<Meeting> meetings, Random random)
            throws IOException, InterruptedException, ExecutionException {
        var writers = IntStream.range(0, WRITERS)
                .mapToObj(number -> new Writer(
                        victim.address(),
                        meetings.get(number),
                        folder.resolve(number + ".ledger"),
                        new Random(seed + number)))
                .toList();
        var starts = new ArrayList<Duration>();
        var returns = new ArrayList<Duration>();
        var resolved = 0;
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var writing = writers.stream().map(threads::submit).toList();
            try {
                for (var kill = 0; kill < kills && nobodyGaveUp(writing); kill++) {
                    Thread.sleep(500 + random.nextInt(4_500));
                    if (kill % 2 == 0) starts.add(application(victim, random));
                    else returns.add(database(victim, random));
                }
            } finally {
                writers.forEach(Writer::stop);
            }
            for (var one : writing) resolved += one.get();
        }
        victim.stop();
        var outlived = victim.postmaster().isPresent();
        var pages = Ledger.read(folder);
        try (var application = DrillUnit.open(folder.resolve("data"))) {
            var losses = new Judge(application).judge(pages);
            if (outlived) losses.complaints().add("the database outlived a clean stop");
            var course = new Verdict.Course(
                    starts.size(),
                    returns.size(),
                    pages.acknowledged().size(),
                    resolved,
                    slowest(starts),
                    slowest(returns));
            return new Verdict(course, losses);
        }
    }

    /** Sometimes both at once, as when the machine dies: the next start finds a pid file that lies. */
    private static Duration application(Victim victim, Random random) throws IOException, InterruptedException {
        victim.killApplication();
        if (random.nextInt(3) == 0) victim.killDatabase();
        var since = System.nanoTime();
        victim.start();
        return told("application", victim.servingAgain(since, START));
    }

    private static Duration database(Victim victim, Random random) throws IOException, InterruptedException {
        var whole = random.nextInt(3) > 0;
        var since = System.nanoTime();
        if (whole) victim.killDatabase();
        else victim.killBackEnd(random);
        return told(whole ? "database" : "back end", victim.servingAgain(since, RETURN));
    }

    private static Duration told(String what, Duration took) {
        System.out.printf("  %-11s killed, serving again after %5.2f s%n", what, took.toMillis() / 1000.0);
        return took;
    }

    private static boolean nobodyGaveUp(List<? extends Future<?>> writing) {
        return writing.stream().noneMatch(Future::isDone);
    }

    private static Duration slowest(List<Duration> all) {
        return all.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }

    /** Below the ports that outgoing connections take, so that it is still there after each kill. */
    private static int port(Random random) throws IOException {
        for (var tries = 0; ; tries++) {
            try (var socket = new ServerSocket(20_000 + random.nextInt(10_000), 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                if (tries == 50) throw taken;
            }
        }
    }
}
