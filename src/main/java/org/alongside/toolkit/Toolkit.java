package org.alongside.toolkit;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the rest of the application can ask of the toolkit. Editions never change once published, so they stay at hand. */
@Service
public class Toolkit implements InitializingBean {
    private final EditionRepository repository;
    private final TransactionTemplate transactions;
    private final Map<String, Edition> atHand = new ConcurrentHashMap<>();

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

    /** Publishes the editions that are shipped and not yet in the tables. A shipped edition is never changed. */
    @Override
    public void afterPropertiesSet() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath:editions/*.yaml");
        Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
        for (var file : files) publish(file);
    }

    private void publish(Resource file) throws IOException {
        var content = file.getContentAsByteArray();
        var lines = EditionNode.lines(new Yaml(new SafeConstructor(new LoaderOptions())).load(file.getInputStream()));
        var edition = new EditionReader(EditionNode.of(lines)).edition();
        var fingerprint = sha256(content);
        transactions.executeWithoutResult(transaction -> {
            var published = repository.fingerprint(edition.key());
            if (published.isEmpty()) repository.insert(edition.key(), fingerprint, lines);
            else if (!Arrays.equals(published.get(), fingerprint))
                throw new IllegalStateException("Edition “" + edition.key()
                        + "” was published with other words. Give the changed file a new name.");
        });
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
