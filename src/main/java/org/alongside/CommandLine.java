package org.alongside;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.platform.Trouble;

/** What was typed: the words in their order, and the options as the settings they stand for. */
record CommandLine(List<String> words, Map<String, Object> settings, boolean help) {
    private static final Map<String, String> WITH_VALUE =
            Map.of("--port", "server.port", "--data", "alongside.home", "--database", "alongside.external");
    private static final Set<String> SWITCHES = Set.of("--empty", "--dry-run", "--anyway", "--help", "-h");

    /** @throws Trouble with a sentence for an option that does not exist or lacks its value */
    static CommandLine of(List<String> arguments) {
        var words = new ArrayList<String>();
        var settings = new LinkedHashMap<String, Object>();
        var help = false;
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var argument = rest.next();
            if (WITH_VALUE.containsKey(argument)) {
                if (!rest.hasNext()) throw new Trouble(argument + " needs a value. Try --help.");
                var value = rest.next();
                settings.put(WITH_VALUE.get(argument), argument.equals("--data") ? fromHere(value) : value);
            } else if (SWITCHES.contains(argument)) {
                help |= argument.endsWith("h") || argument.endsWith("help");
                settings.put("alongside." + argument.replaceFirst("^-+", ""), "true");
            } else if (argument.startsWith("--")) {
                throw new Trouble("There is no option " + argument + ". Try --help.");
            } else {
                words.add(argument);
            }
        }
        if (settings.containsKey("alongside.external")) settings.put("alongside.database", "external");
        return new CommandLine(List.copyOf(words), Map.copyOf(settings), help);
    }

    Path home() {
        return Path.of(String.valueOf(settings.getOrDefault("alongside.home", "data")));
    }

    /** The scripts change the folder; a relative path is meant from where they were called. */
    private static String fromHere(String path) {
        return Path.of(System.getProperty("alongside.here", "")).resolve(path).toString();
    }
}
