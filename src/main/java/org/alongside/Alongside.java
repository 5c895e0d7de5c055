package org.alongside;

import java.io.PrintStream;
import java.net.BindException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.platform.Command;
import org.alongside.platform.Home;
import org.alongside.platform.Opening;
import org.alongside.platform.Trouble;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.server.PortInUseException;

/** Starts the application, or runs one command beside it. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Alongside {
    private static final String HELP = """
            Alongside: the working companion for a probation officer and a person who meet to work things out together.

              bin/run [--port N] [--data DIR] [--database URL] [--empty]
                  --port N          listen on this port of this machine (8080)
                  --data DIR        keep database, keys and log in this folder (data)
                  --database URL    use your own PostgreSQL 15 or newer: jdbc:postgresql://host/name?user=…&password=…
                  --empty           start without the fictional demo unit

              bin/alongside import people|conditions|appointments FILE [MATCH] [--dry-run] [--anyway]
                  brings in a CSV export, read as the saved match of that name says; --anyway after you looked at
                  numbers it stopped at; takes --data DIR and --database URL too; exit status 0 all well, 1 some rows refused, 2 nothing usable
              bin/alongside import-folder [--data DIR] [--database URL]
                  brings in what lies in the folder for exports (imports in the data folder), as it does each night
              bin/alongside verify-audit [--data DIR] [--database URL]
                  recomputes the audit trail; exit status 0 whole, 1 broken
            """;

    private final List<Command> commands;

    Alongside(List<Command> commands) {
        this.commands = List.copyOf(commands);
    }

    static void main(String[] arguments) {
        try {
            var line = CommandLine.of(List.of(arguments));
            if (line.help()) {
                System.out.print(HELP);
                return;
            }
            Home.at(line.home()); // before the log opens its file there
            if (line.words().isEmpty()) serve(line);
            else System.exit(command(line, System.out));
        } catch (RuntimeException failed) {
            System.err.println(sentence(failed));
            System.exit(2);
        }
    }

    private static void serve(CommandLine line) {
        var application = new SpringApplication(Alongside.class);
        application.setLogStartupInfo(false);
        var context = application.run(arguments(line.settings()));
        context.getBeansOfType(Opening.class)
                .values()
                .forEach(opening -> opening.lines().forEach(System.out::println));
        System.out.println("Alongside is ready: http://localhost:"
                + context.getEnvironment().getProperty("local.server.port"));
    }

    private static int command(CommandLine line, PrintStream out) {
        var settings = new LinkedHashMap<String, Object>(line.settings());
        settings.putAll(Map.of("alongside.quiet", "true", "alongside.beside", "true", "alongside.empty", "true"));
        var application = new SpringApplication(Alongside.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        try (var context = application.run(arguments(settings))) {
            var name = line.words().getFirst();
            return context.getBean(Alongside.class).commands.stream()
                    .filter(command -> command.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new Trouble("There is no command “%s”. Try --help.".formatted(name)))
                    .run(
                            line.words().subList(1, line.words().size()),
                            line.settings().containsKey("alongside.dry-run"),
                            out);
        }
    }

    private static String[] arguments(Map<String, Object> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    /** The sentence for whoever started it; everything else is in the log. */
    private static String sentence(RuntimeException failed) {
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof Trouble trouble) return Objects.requireNonNull(trouble.getMessage());
            if (cause instanceof PortInUseException || cause instanceof BindException)
                return "That port is taken by another program. Choose another with --port.";
            if (cause instanceof java.sql.SQLException sql)
                return "The database does not answer as it should: " + sql.getMessage();
        }
        return "Alongside could not start: " + failed.getMessage();
    }
}
