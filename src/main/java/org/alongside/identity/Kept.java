package org.alongside.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A form that came when nobody was signed in any more: where it wanted to go, what was in it, whose it was if known. */
record Kept(String path, Optional<StaffId> whose, List<Field> fields) {
    Kept {
        fields = List.copyOf(fields);
    }

    record Field(String name, String value) {}

    static Kept of(HttpServletRequest request, Optional<StaffId> whose) {
        var fields = request.getParameterMap().entrySet().stream()
                .filter(entry ->
                        !entry.getKey().startsWith("_csrf") && !entry.getKey().equals(KeptWords.MARK))
                .flatMap(entry -> Arrays.stream(entry.getValue()).map(value -> new Field(entry.getKey(), value)))
                .toList();
        return new Kept(request.getRequestURI(), whose, fields);
    }

    boolean mayBeSentBy(StaffId who) {
        return whose.isEmpty() || whose.get().equals(who);
    }

    byte[] written() {
        var form = fields.stream()
                .map(field -> URLEncoder.encode(field.name, UTF_8) + "=" + URLEncoder.encode(field.value, UTF_8))
                .collect(Collectors.joining("&"));
        return String.join("\n", path, whose.map(StaffId::toString).orElse(""), form)
                .getBytes(UTF_8);
    }

    static Kept read(byte[] written) {
        var lines = new String(written, UTF_8).split("\n", 3);
        var fields = Arrays.stream(lines[2].split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .map(pair -> new Field(URLDecoder.decode(pair[0], UTF_8), URLDecoder.decode(pair[1], UTF_8)))
                .toList();
        return new Kept(lines[0], lines[1].isEmpty() ? Optional.empty() : Optional.of(StaffId.of(lines[1])), fields);
    }
}
