package org.alongside.identity;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Spring Session's rows, touched at most once a minute: a request that only reads writes nothing, and an autosave stays
 * one statement (rulings).
 */
final class SignInStore implements FindByIndexNameSessionRepository<KeptSignIn> {
    private final FindByIndexNameSessionRepository<Session> rows;
    private final Clock clock;

    @SuppressWarnings("unchecked")
    SignInStore(FindByIndexNameSessionRepository<? extends Session> rows, Clock clock) {
        this.rows = (FindByIndexNameSessionRepository<Session>) rows;
        this.clock = clock;
    }

    @Override
    public KeptSignIn createSession() {
        return new KeptSignIn(rows.createSession(), clock, true);
    }

    @Override
    public void save(KeptSignIn signIn) {
        if (signIn.takeChanges()) rows.save(signIn.row());
    }

    @Override
    public @Nullable KeptSignIn findById(String id) {
        var row = rows.findById(id);
        return row == null ? null : new KeptSignIn(row, clock, false);
    }

    @Override
    public void deleteById(String id) {
        rows.deleteById(id);
    }

    @Override
    public Map<String, KeptSignIn> findByIndexNameAndIndexValue(String index, String value) {
        return rows.findByIndexNameAndIndexValue(index, value).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, row -> new KeptSignIn(row.getValue(), clock, false)));
    }

    Set<String> of(StaffId who) {
        return rows.findByPrincipalName(who.toString()).keySet();
    }
}
