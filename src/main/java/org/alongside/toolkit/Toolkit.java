package org.alongside.toolkit;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What the rest of the application can ask of the toolkit. Editions never change once published, so they stay at hand. */
@Service
public class Toolkit implements InitializingBean {
    private static final String SAFETY = "safety";

    private final EditionRepository repository;
    private final TransactionTemplate transactions;
    private final Map<String, Edition> atHand = new ConcurrentHashMap<>();
    private final Map<String, SafetyWords> safetyAtHand = new ConcurrentHashMap<>();

    Toolkit(EditionRepository repository, TransactionTemplate transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    /** The edition that new meetings use. */
    public Edition current() {
        return edition(repository.newest());
    }

    /** The edition a meeting is bound to (I7). */
    public Edition edition(String key) {
        return atHand.computeIfAbsent(
                key, absent -> new EditionReader(EditionNode.of(repository.lines(absent))).edition());
    }

    /** What an edition says when things get hard; one that says nothing of it takes the newest words. */
    public SafetyWords safety(String key) {
        return safetyAtHand.computeIfAbsent(key, absent -> {
            var lines = EditionNode.of(repository.lines(absent));
            return lines.has(SAFETY)
                    ? SafetyWords.of(lines.at(SAFETY))
                    : SafetyWords.of(EditionNode.of(repository.lines(repository.newest()))
                            .at(SAFETY));
        });
    }

    /** Publishes the editions that are shipped and not yet in the tables. A shipped edition is never changed. */
    @Override
    public void afterPropertiesSet() throws IOException {
        for (var shipped : ShippedEdition.all()) publish(shipped);
    }

    private void publish(ShippedEdition shipped) {
        var base = shipped.basedOn().map(repository::lines).orElse(List.of());
        var lines = EditionNode.over(base, shipped.lines());
        var edition = new EditionReader(EditionNode.of(lines)).edition();
        transactions.executeWithoutResult(transaction -> {
            var published = repository.fingerprint(edition.key());
            if (published.isEmpty()) repository.insert(edition.key(), shipped.fingerprint(), lines);
            else if (!Arrays.equals(published.get(), shipped.fingerprint()))
                throw new IllegalStateException("Edition “" + edition.key()
                        + "” was published with other words. Give the changed file a new name.");
        });
    }
}
