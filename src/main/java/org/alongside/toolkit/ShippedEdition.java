package org.alongside.toolkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.alongside.toolkit.EditionNode.Line;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * An edition as it comes with Alongside: one file, or a folder of files of which each holds an area of it. An edition
 * may be based on an earlier one and then says only what is other in it.
 */
record ShippedEdition(Optional<String> basedOn, List<Line> lines, byte[] fingerprint) {
    private static final String BASED_ON = "based-on";

    /** All that are shipped, the earliest first. */
    static List<ShippedEdition> all() throws IOException {
        var resources = new PathMatchingResourcePatternResolver();
        var editions = new TreeMap<String, List<Resource>>();
        for (var file : resources.getResources("classpath:editions/*.yaml"))
            editions.put(name(file).replace(".yaml", ""), List.of(file));
        for (var file : resources.getResources("classpath:editions/*/*.yaml"))
            editions.computeIfAbsent(folder(file), absent -> new ArrayList<>()).add(file);
        var shipped = new ArrayList<ShippedEdition>();
        for (var files : editions.values()) shipped.add(of(files));
        return shipped;
    }

    private static String name(Resource file) {
        return String.valueOf(file.getFilename());
    }

    private static String folder(Resource file) throws IOException {
        var path = file.getURL().getPath().split("/");
        return path[path.length - 2];
    }

    private static ShippedEdition of(List<Resource> files) throws IOException {
        var lines = new ArrayList<Line>();
        var digest = sha256();
        for (var file : files.stream()
                .sorted(Comparator.comparing(ShippedEdition::name))
                .toList()) {
            var content = file.getContentAsByteArray();
            digest.update(content);
            lines.addAll(EditionNode.lines(
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(new ByteArrayInputStream(content))));
        }
        return new ShippedEdition(
                lines.stream()
                        .filter(line -> line.path().equals(BASED_ON))
                        .map(Line::content)
                        .findFirst(),
                lines.stream().filter(line -> !line.path().equals(BASED_ON)).toList(),
                digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShippedEdition that && Arrays.equals(fingerprint, that.fingerprint);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(fingerprint);
    }
}
