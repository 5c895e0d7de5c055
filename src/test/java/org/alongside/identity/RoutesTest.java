package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route × every role, from {@code routes.csv} (D20, D26, D27). */
@Scenario
record RoutesTest(
        Stage stage,
        JdbcClient jdbc,
        @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
    private static final String ASSET = "/assets/icon.svg";

    private record Route(String method, String pattern, List<String> answers) {
        String name() {
            return method + " " + pattern;
        }

        boolean is(String other) {
            return method.equals(other) || method.equals("*");
        }
    }

    private record Readers(List<@Nullable Staff> each, UUID person) {}

    @Test
    void everyRouteIsListed() throws IOException {
        var listed = new LinkedHashSet<String>();
        routes().forEach(route -> listed.add(route.name()));

        assertThat(mapped()).isNotEmpty().allSatisfy(route -> assertThat(listed).contains(route));
    }

    private Set<String> mapped() {
        var found = new LinkedHashSet<String>();
        mappings.getHandlerMethods().keySet().forEach(info -> {
            var methods = info.getMethodsCondition().getMethods();
            for (var pattern : info.getPatternValues())
                if (methods.isEmpty()) found.add("* " + pattern);
                else methods.forEach(method -> found.add(method + " " + pattern));
        });
        return found;
    }

    @Test
    void everyPageAnswersEachRoleAsListed() throws IOException {
        var readers = readers();
        var soft = new SoftAssertions();
        for (var route : routes())
            if (route.is("GET"))
                for (int number = 0; number < readers.each().size(); number++) {
                    var answer = ask(HttpMethod.GET, route, readers, number, false);
                    soft.assertThat(kind(answer, route.answers.get(number)))
                            .as("%s as number %d", route.name(), number)
                            .isEqualTo(route.answers.get(number));
                    if (!route.answers.get(number).equals("-")) headers(soft, route, answer);
                }
        soft.assertAll();
    }

    private static void headers(SoftAssertions soft, Route route, MockHttpServletResponse answer) {
        soft.assertThat(answer.getHeader("Content-Security-Policy"))
                .as(route.name())
                .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'")
                .doesNotContain("unsafe");
        soft.assertThat(answer.getHeader("X-Content-Type-Options"))
                .as(route.name())
                .isEqualTo("nosniff");
        soft.assertThat(answer.getHeader("Referrer-Policy")).as(route.name()).isEqualTo("no-referrer");
        var cache = route.pattern.startsWith("/assets") ? "immutable" : "no-store";
        soft.assertThat(answer.getHeader("Cache-Control")).as(route.name()).contains(cache);
    }

    @Test
    void everyFormNeedsItsTokenAndAnswersEachRoleAsListed() throws IOException {
        var soft = new SoftAssertions();
        for (var route : routes())
            if (route.is("POST") && !route.pattern.equals("/error")) {
                var readers = readers();
                for (int number = 0; number < readers.each().size(); number++) {
                    var expected = route.answers.get(number);
                    var forged = ask(HttpMethod.POST, route, readers, number, false);
                    soft.assertThat(forged.getStatus())
                            .as("%s without a token", route.name())
                            .isEqualTo(403);
                    if (expected.equals("-")) continue;
                    soft.assertThat(kind(ask(HttpMethod.POST, route, readers, number, true), expected))
                            .as("%s as number %d", route.name(), number)
                            .isEqualTo(expected);
                }
            }
        soft.assertAll();
    }

    private MockHttpServletResponse ask(HttpMethod method, Route route, Readers readers, int number, boolean token) {
        var reader = readers.each().get(number);
        var path = route.pattern.equals("/assets/**") ? ASSET : filledIn(route.pattern, readers.person());
        MockMvcRequestBuilder request = stage.browser()
                .method(method)
                .uri(path)
                .remoteAddress(UUID.randomUUID().toString());
        if (token) request.with(SecurityMockMvcRequestPostProcessors.csrf());
        if (reader != null)
            request.with(SecurityMockMvcRequestPostProcessors.user(reader.id().toString())
                    .roles(reader.roles().stream().map(Role::name).toArray(String[]::new)));
        return request.exchange().getResponse();
    }

    private static String filledIn(String pattern, UUID person) {
        return pattern.replace("{person}", person.toString())
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    /** Nobody, the person's officer, another officer, a supervisor, an administrator: the columns of the list. */
    private Readers readers() {
        var officer = stage.someone(Role.OFFICER);
        var readers = new ArrayList<@Nullable Staff>();
        readers.add(null);
        readers.add(officer);
        readers.add(stage.someone(Role.OFFICER));
        readers.add(stage.someone(Role.SUPERVISOR));
        readers.add(stage.someone(Role.ADMINISTRATOR));
        return new Readers(readers, personOf(officer));
    }

    private UUID personOf(Staff officer) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        "insert into person (id, unit_id, number, last_name, first_name) values (:id, :unit, :number, 'Ruiz', 'Ana')")
                .param("id", id)
                .param("unit", officer.unit().value())
                .param("number", "R-" + id)
                .update();
        jdbc.sql("insert into caseload (person_id, officer_id, since) values (:id, :officer, :since)")
                .param("id", id)
                .param("officer", officer.id().value())
                .param("since", LocalDate.of(2020, 1, 1))
                .update();
        return id;
    }

    private static String kind(MockHttpServletResponse answer, String expected) {
        if (expected.equals("-")) return expected;
        if (expected.equals("in"))
            return "/sign-in".equals(answer.getRedirectedUrl()) ? "in" : Integer.toString(answer.getStatus());
        return expected.endsWith("xx") ? answer.getStatus() / 100 + "xx" : Integer.toString(answer.getStatus());
    }

    private static List<Route> routes() throws IOException {
        Map<String, Route> routes = new LinkedHashMap<>();
        for (var line : Files.readAllLines(Path.of("src/test/resources/routes.csv"))) {
            if (line.isBlank() || line.startsWith("#")) continue;
            var cells = line.split(",", -1);
            for (int number = 0; number < cells.length; number++) cells[number] = cells[number].strip();
            assertThat(cells).as(line).hasSize(7);
            var route = new Route(cells[0], cells[1], List.of(cells).subList(2, 7));
            assertThat(routes.put(route.name(), route)).as("twice: " + line).isNull();
        }
        return List.copyOf(routes.values());
    }
}
