package org.alongside.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often one network address may be wrong, whichever accounts it tries (R23). Forgotten at a restart. */
@Component
class Throttle {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int ADDRESSES = 10_000;

    private final Clock clock;
    private final int allowed;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > ADDRESSES;
        }
    };

    Throttle(Clock clock, @Value("${alongside.failures-per-address:40}") int allowed) {
        this.clock = clock;
        this.allowed = allowed;
    }

    synchronized void failed(String address) {
        failures.computeIfAbsent(address, nobodyYet -> new ArrayDeque<>()).add(clock.instant());
    }

    /** When this address may try again, if it may not now. */
    synchronized Optional<Instant> shutUntil(String address) {
        var times = failures.get(address);
        if (times == null) return Optional.empty();
        while (!times.isEmpty() && times.getFirst().isBefore(clock.instant().minus(WINDOW))) times.removeFirst();
        return times.size() < allowed
                ? Optional.empty()
                : Optional.of(times.getFirst().plus(WINDOW));
    }
}
