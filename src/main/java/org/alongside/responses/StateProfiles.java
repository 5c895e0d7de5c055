package org.alongside.responses;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.identity.Recorded;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.identity.UnitId;
import org.alongside.web.NotHere;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Which list of what must be reported holds in a unit: the neutral one until somebody chose another (R31). */
@Service
class StateProfiles implements InitializingBean {
    static final String NEUTRAL = "neutral-1";
    private static final Action CHOSEN = new Action("state-profile.chosen");

    private final StateProfileRepository repository;
    private final TransactionTemplate transactions;
    private final Audit audit;
    private final Clock clock;
    private final Map<String, StateProfile> shipped = new LinkedHashMap<>();

    StateProfiles(StateProfileRepository repository, TransactionTemplate transactions, Audit audit, Clock clock) {
        this.repository = repository;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        for (var read : ShippedProfile.all()) {
            transactions.executeWithoutResult(transaction -> publish(read));
            shipped.put(read.profile().key(), read.profile());
        }
    }

    private void publish(ShippedProfile.Read read) {
        var published = repository.fingerprint(read.profile().key());
        if (published.isEmpty()) repository.insert(read);
        else if (!Arrays.equals(published.get(), read.fingerprint()))
            throw new IllegalStateException("Profile “" + read.profile().key()
                    + "” was published with other words. Give the changed file a new name.");
    }

    List<StateProfile> all() {
        return List.copyOf(shipped.values());
    }

    /** @throws IllegalStateException for a profile that was shipped with an earlier Alongside and is gone */
    StateProfile named(String key) {
        var profile = shipped.get(key);
        if (profile == null) throw new IllegalStateException("profile " + key);
        return profile;
    }

    /** The one that holds in this unit. */
    StateProfile of(UnitId unit) {
        return Objects.requireNonNull(shipped.get(repository.chosen(unit).orElse(NEUTRAL)));
    }

    /** Whether somebody of the unit has chosen. */
    boolean isChosen(UnitId unit) {
        return repository.chosen(unit).isPresent();
    }

    /**
     * @throws NotHere for an officer
     * @throws SayWhat for a profile that there is not
     */
    void choose(Staff by, String key) {
        mayChoose(by);
        if (!shipped.containsKey(key)) throw new SayWhat();
        if (repository.chosen(by.unit()).filter(key::equals).isPresent()) return;
        transactions.executeWithoutResult(transaction -> {
            repository.choose(by.unit(), key, new Recorded(by.id(), clock.instant()));
            audit.record(by.id().value(), CHOSEN, null, key);
        });
    }

    static void mayChoose(Staff staff) {
        if (!staff.is(Role.SUPERVISOR) && !staff.is(Role.ADMINISTRATOR)) throw new NotHere();
    }
}
