package org.alongside.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** {@code bin/drill 200}, and twenty kills in every build: an acknowledged write is there, once, whatever was killed. */
class KillDrillIT {
    @Test
    void whatWasAcknowledgedIsThereOnce() throws Exception {
        var kills = Integer.getInteger("drill.kills", 20);
        var seed = Long.getLong("drill.seed", System.nanoTime());
        var jar = Path.of(System.getProperty("drill.jar", "target/alongside.jar"));
        System.out.printf("Kill drill: %d kills, -Ddrill.seed=%d%n", kills, seed);

        var folder = Path.of("target/drill");
        var verdict = new KillDrill(folder, jar, kills, seed).run();

        System.out.println(verdict.table());
        Files.writeString(folder.resolve("verdict.md"), verdict.table());
        assertThat(verdict.losses()).as(verdict.table()).matches(Verdict.Losses::none, "nothing lost, nothing twice");
        assertThat(verdict.course().application() + verdict.course().database()).isEqualTo(kills);
        assertThat(verdict.course().slowestDatabase()).isLessThanOrEqualTo(Duration.ofSeconds(10));
    }
}
