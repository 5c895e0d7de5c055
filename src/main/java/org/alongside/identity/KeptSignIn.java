package org.alongside.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** One sign-in as it was when this request came: the last access is the one before, and is rewritten once a minute. */
final class KeptSignIn implements Session {
    private static final Duration TOUCH = Duration.ofMinutes(1);

    private final Session row;
    private final Clock clock;
    private final Instant lastAccess;
    private boolean changed;

    KeptSignIn(Session row, Clock clock, boolean changed) {
        this.row = row;
        this.clock = clock;
        this.changed = changed;
        lastAccess = row.getLastAccessedTime();
    }

    Session row() {
        return row;
    }

    boolean takeChanges() {
        var had = changed;
        changed = false;
        return had;
    }

    @Override
    public void setLastAccessedTime(Instant ignored) {
        var now = clock.instant();
        if (Duration.between(row.getLastAccessedTime(), now).compareTo(TOUCH) < 0) return;
        row.setLastAccessedTime(now);
        changed = true;
    }

    @Override
    public Instant getLastAccessedTime() {
        return lastAccess;
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) row.removeAttribute(name);
        else row.setAttribute(name, value);
        changed = true;
    }

    @Override
    public void removeAttribute(String name) {
        row.removeAttribute(name);
        changed = true;
    }

    @Override
    public String changeSessionId() {
        changed = true;
        return row.changeSessionId();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        row.setMaxInactiveInterval(interval);
        changed = true;
    }

    @Override
    public String getId() {
        return row.getId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return row.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return row.getAttributeNames();
    }

    @Override
    public Instant getCreationTime() {
        return row.getCreationTime();
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return row.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return row.isExpired();
    }
}
