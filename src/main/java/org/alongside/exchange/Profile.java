package org.alongside.exchange;

import java.time.Instant;
import java.util.UUID;
import org.alongside.identity.StaffId;

/**
 * How the exports of one other system are read, under a name. {@code files} is how their names look, such as "case*.csv";
 * {@code whole} says that each holds everybody, so that whoever is missing is asked about.
 */
record Profile(
        UUID id,
        String name,
        ExportKind kind,
        String files,
        boolean whole,
        Mapping mapping,
        int version,
        StaffId changedBy,
        Instant changedAt) {

    boolean saysTheSame(Profile other) {
        return kind == other.kind && whole == other.whole && files.equals(other.files) && mapping.equals(other.mapping);
    }

    /** Whether files of that name are read so; "*" stands for anything. */
    boolean reads(String file) {
        if (files.isBlank()) return false;
        var pattern = java.util.Arrays.stream(files.strip().split("\\*", -1))
                .map(java.util.regex.Pattern::quote)
                .collect(java.util.stream.Collectors.joining(".*"));
        return java.util.regex.Pattern.compile(pattern, java.util.regex.Pattern.CASE_INSENSITIVE)
                .matcher(file)
                .matches();
    }
}
