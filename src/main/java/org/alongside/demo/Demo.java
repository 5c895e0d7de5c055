package org.alongside.demo;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.identity.Units;
import org.alongside.platform.Progress;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty database with the demo unit, whole or not at all, before the first request can come. */
@Component
class Demo implements SmartInitializingSingleton {
    private static final Action OPENED = new Action("unit.opened");

    private final DemoUnit demo;
    private final Units units;
    private final Audit audit;
    private final Progress progress;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final boolean empty;

    Demo(
            DemoUnit demo,
            Units units,
            Audit audit,
            Progress progress,
            TransactionTemplate transactions,
            Clock clock,
            @Value("${alongside.empty:false}") boolean empty) {
        this.demo = demo;
        this.units = units;
        this.audit = audit;
        this.progress = progress;
        this.transactions = transactions;
        this.clock = clock;
        this.empty = empty;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (empty || units.here().isPresent()) return;
        progress.say("Filling the demo unit (once)");
        transactions.executeWithoutResult(transaction -> fill());
    }

    private void fill() {
        var unit = units.open("Lakeview", ZoneId.of("America/Chicago"), true);
        demo.fill(unit, LocalDateTime.now(clock.withZone(unit.zone())));
        audit.record(Audit.ITSELF, OPENED, null, "demo");
    }
}
