package org.alongside.drill;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** An officer who taps and types without pause, and sends again whatever got no answer, under the same key. */
final class Writer implements Callable<Integer> {
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);
    private static final List<String> ITEMS = List.of(
            "plan/goal",
            "desk/note",
            "check-in/sleep/rating",
            "check-in/money/rating",
            "agenda/1/words",
            "agenda/2/words",
            "plan/step/1/plan-b/ride",
            "close/teach-back");

    private final URI address;
    private final Meeting meeting;
    private final Path ledgerPath;
    private final Random random;
    private volatile boolean stopped;

    Writer(URI address, Meeting meeting, Path ledgerPath, Random random) {
        this.address = address;
        this.meeting = meeting;
        this.ledgerPath = ledgerPath;
        this.random = random;
    }

    /** @return how many writes were first of unknown outcome and then found one */
    @Override
    public Integer call() throws IOException, InterruptedException {
        var resolved = 0;
        try (var ledger = new Ledger(ledgerPath);
                var browser = new Browser(address, meeting)) {
            if (settles(heard(), ledger, browser)) resolved++;
            while (!stopped) {
                if (settles(next(), ledger, browser)) resolved++;
                Thread.sleep(random.nextInt(20));
            }
        }
        return resolved;
    }

    void stop() {
        stopped = true;
    }

    private Write heard() {
        return new Write(UUID.randomUUID(), meeting, "how-we-work/heard", "yes");
    }

    private Write next() {
        var key = UUID.randomUUID();
        var item = ITEMS.get(random.nextInt(ITEMS.size()));
        var value = item.endsWith("/rating") ? Integer.toString(1 + random.nextInt(7)) : "So we said: " + key;
        return new Write(key, meeting, item, value);
    }

    /** @return true when the first sending had no answer */
    private boolean settles(Write write, Ledger ledger, Browser browser) throws IOException, InterruptedException {
        ledger.tried(write);
        var giveUp = System.nanoTime() + PATIENCE;
        for (var tries = 1; System.nanoTime() < giveUp; tries++) {
            var revision = sent(write, browser);
            if (revision > 0) {
                ledger.acknowledged(write, revision);
                if (random.nextInt(20) == 0) sent(write, browser);
                return tries > 1;
            }
            Thread.sleep(50 + random.nextInt(100));
        }
        throw new IOException("no answer for two minutes");
    }

    /** Now and then pressed twice, as people do. */
    private int sent(Write write, Browser browser) throws InterruptedException {
        try {
            return browser.save(write, random.nextInt(10) == 0 ? 2 : 1).orElse(0);
        } catch (IOException unknown) {
            return 0;
        }
    }
}
