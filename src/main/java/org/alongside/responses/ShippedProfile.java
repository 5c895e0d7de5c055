package org.alongside.responses;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.alongside.responses.StateProfile.Duty;
import org.alongside.toolkit.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The profiles that come with Alongside, read from {@code profiles/}; a line that is missing stops the start. */
final class ShippedProfile {
    private ShippedProfile() {}

    /** A profile and what tells it from another one under the same name. */
    record Read(StateProfile profile, byte[] fingerprint) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Read that && profile.equals(that.profile);
        }

        @Override
        public int hashCode() {
            return profile.hashCode();
        }
    }

    /** All of them, by name of the file. */
    static List<Read> all() throws IOException {
        var read = new ArrayList<Read>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:profiles/*.yaml"))
            read.add(read(file.getContentAsByteArray()));
        read.sort(Comparator.comparing(one -> one.profile().key()));
        return read;
    }

    private static Read read(byte[] file) {
        Map<?, ?> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(new ByteArrayInputStream(file));
        return new Read(
                new StateProfile(
                        text(root, "profile"),
                        both(root.get("name")),
                        both(root.get("standing")),
                        duties(root, "must-report"),
                        duties(root, "provider-may-send"),
                        duties(root, "also")),
                sha256(file));
    }

    private static List<Duty> duties(Map<?, ?> root, String section) {
        if (!(root.get(section) instanceof List<?> list) || list.isEmpty())
            throw new IllegalArgumentException("a profile lacks " + section);
        return list.stream()
                .map(entry ->
                        entry instanceof Map<?, ?> duty ? new Duty(text(duty, "key"), both(duty.get("text"))) : null)
                .map(duty -> {
                    if (duty == null) throw new IllegalArgumentException("a profile has no lines at " + section);
                    return duty;
                })
                .toList();
    }

    private static Text both(@Nullable Object node) {
        if (!(node instanceof Map<?, ?> map)) throw new IllegalArgumentException("a profile lacks a text");
        return new Text(text(map, "en"), text(map, "es"));
    }

    private static String text(Map<?, ?> map, String key) {
        if (!(map.get(key) instanceof String text) || text.isBlank())
            throw new IllegalArgumentException("a profile lacks " + key);
        return text;
    }

    private static byte[] sha256(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
