package org.alongside.exchange;

import java.time.Clock;
import java.time.LocalTime;
import org.alongside.identity.Units;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks through the folder once a day, from a local hour on; after a day of being off, as soon as it is on again. */
@Component
class NightlyImport {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyImport.class);

    private final ImportFolder folder;
    private final RunRepository runs;
    private final Units units;
    private final Clock clock;
    private final LocalTime at;

    NightlyImport(
            ImportFolder folder,
            RunRepository runs,
            Units units,
            Clock clock,
            @Value("${alongside.imports.at:02:30}") String at) {
        this.folder = folder;
        this.runs = runs;
        this.units = units;
        this.clock = clock;
        this.at = LocalTime.parse(at);
    }

    LocalTime at() {
        return at;
    }

    @Scheduled(initialDelay = 60 * 1000, fixedDelay = 60 * 1000)
    void tick() {
        units.here().ifPresent(unit -> {
            var now = clock.instant().atZone(unit.zone());
            if (now.toLocalTime().isBefore(at) || !runs.sweeps(unit.id(), now.toLocalDate())) return;
            try {
                folder.lookThrough(unit);
            } catch (RuntimeException failed) {
                LOG.warn("import-folder.cannot-be-read {}", failed.getClass().getSimpleName());
            }
        });
    }
}
