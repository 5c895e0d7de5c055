package org.alongside.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.Caseload;
import org.alongside.Form;
import org.alongside.Meeting;
import org.alongside.Scenario;
import org.alongside.Stage;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.people.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;

/** What goes with every answer, and what stands in every form (R46). */
@Scenario
record HeadersTest(Stage stage, People people) {
    private static final Pattern POST_FORM =
            Pattern.compile("<form\\b[^>]*method=\"post\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"[^\"]{20,}\"");
    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)");
    private static final Pattern INLINE =
            Pattern.compile("(?i)<script(?![^>]*\\ssrc=)|<style|\\sstyle=|\\son[a-z]+=\"|javascript:|https?://");

    private Meeting closed() {
        var caseload = new Caseload(stage, people);
        var meeting = caseload.meet(caseload.someone("en"), "first");
        meeting.hear();
        meeting.decide("I come at one");
        meeting.plan("Keep my shifts", "Go to Harbor", "Call them", "Text");
        meeting.close("2031-03-04", "13:30");
        return meeting;
    }

    private MockHttpServletResponse get(Staff who, String path, String language) {
        return stage.browser()
                .get()
                .uri(path)
                .with(SecurityMockMvcRequestPostProcessors.user(who.id().toString())
                        .roles(who.roles().stream().map(Role::name).toArray(String[]::new)))
                .cookie(new Cookie("language", language))
                .exchange()
                .getResponse();
    }

    private static void guarded(MockHttpServletResponse answer) {
        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*", "http");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void everyKindOfAnswerIsGuardedAndOnlyAssetsAreKept() {
        var meeting = closed();
        var officer = meeting.officer();
        for (var path : List.of(
                "/today",
                meeting.path() + "/wrap-up",
                meeting.path() + "/together/farewell",
                meeting.path() + "/hand-out",
                meeting.path() + "/hand-out.pdf",
                "/no/such/page",
                "/people/not-an-id",
                "/sign-in/start",
                "/error")) {
            var answer = get(officer, path, "en");
            guarded(answer);
            assertThat(answer.getHeader("Cache-Control")).as(path).contains("no-store");
        }
        var asset = Pattern.compile("/assets/[^\"]+\\.css\\?v=[0-9a-f]{12}")
                .matcher(stage.open(officer, "/today").html());
        assertThat(asset.find()).isTrue();
        var kept = get(officer, asset.group(), "en");
        guarded(kept);
        assertThat(kept.getHeader("Cache-Control")).contains("max-age=31536000", "public", "immutable");
    }

    @Test
    void thePaperSaysWhatItIsAndNotWhoseItIs() {
        var meeting = closed();

        var paper = get(meeting.officer(), meeting.path() + "/hand-out.pdf", "en");

        assertThat(paper.getContentType()).isEqualTo("application/pdf");
        assertThat(paper.getHeader("Content-Disposition")).isEqualTo("inline; filename=\"my-plan.pdf\"");
    }

    @Test
    void theSignInCookieIsForUsAloneAndBehindTlsForThisHostAlone() {
        var plain = stage.browser().get().uri("/sign-in").exchange().getResponse();
        assertThat(plain.getHeaders("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("sign-in="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
        var secure =
                stage.browser().get().uri("/sign-in").secure(true).exchange().getResponse();
        assertThat(secure.getHeaders("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("__Host-sign-in="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/", "Secure")
                .doesNotContain("Domain");
        assertThat(secure.getHeader("Strict-Transport-Security")).contains("max-age=31536000");
    }

    @Test
    void theCookiesOfADeviceAreForUsAloneToo() {
        var officer = stage.someone(Role.OFFICER);
        var shown = get(officer, "/today", "en");
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(text(shown));
        assertThat(token.find()).isTrue();

        var changed = stage.browser()
                .post()
                .uri("/display")
                .with(SecurityMockMvcRequestPostProcessors.user(officer.id().toString())
                        .roles("OFFICER"))
                .cookie(shown.getCookies())
                .secure(true)
                .param("theme", "dark")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange()
                .getResponse();

        assertThat(changed.getHeaders("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("theme=dark"))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Secure", "Path=/");
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OFFICER", "SUPERVISOR", "ADMINISTRATOR"})
    void everyFormOnEveryPageCarriesItsTokenAndNoPageHasScriptOrStyleInIt(Role role) {
        var who = stage.someone(role);
        var ways =
                new ArrayDeque<>(List.of("/", "/today", "/people", "/staff", "/import", "/account", "/sign-in/start"));
        if (role == Role.OFFICER) {
            var caseload = new Caseload(stage, people);
            var between = caseload.someone(who, "es", "");
            var meeting = caseload.meet(between, "first");
            meeting.hear();
            for (var phase : List.of("how-we-work", "check-in", "agenda", "decide", "plan", "close", "pulse"))
                ways.add(meeting.path() + "/together/" + phase);
            meeting.answer("together/decide", "decide/1/starter", "reporting-time");
            ways.add(meeting.path() + "/desk");
            var done = caseload.meet(caseload.someone(who, "en", ""), "first");
            done.hear();
            done.plan("Keep my shifts", "Go to Harbor", "Call them", "Text");
            done.close("2031-03-04", "13:30");
            for (var page : List.of("wrap-up", "copy", "hand-out", "together/farewell"))
                ways.add(done.path() + "/" + page);
        }
        var seen = new HashSet<String>();
        var kinds = new HashMap<String, Integer>();
        var pages = 0;
        while (!ways.isEmpty()) {
            var path = Form.read(ways.poll());
            if (path.startsWith("/assets") || path.endsWith(".pdf") || !seen.add(path)) continue;
            if (kinds.merge(path.replaceAll("[0-9a-f-]{36}", "{}").replaceAll("\\?.*", ""), 1, Integer::sum) > 3)
                continue;
            var answer = get(who, path, "en");
            if (answer.getRedirectedUrl() != null) ways.add(answer.getRedirectedUrl());
            if (answer.getStatus() >= 300) continue;
            pages++;
            guarded(answer);
            var html = text(answer);
            for (var form : POST_FORM.matcher(html).results().toList())
                assertThat(TOKEN.matcher(form.group(1)).find())
                        .as(path + ": " + form.group())
                        .isTrue();
            assertThat(INLINE.matcher(html.replace("https://www.w3.org/", "").replace("http://www.w3.org/", ""))
                            .results()
                            .map(found -> found.group()))
                    .as(path)
                    .isEmpty();
            LINK.matcher(html).results().map(found -> found.group(1)).forEach(ways::add);
        }
        assertThat(pages).isGreaterThan(role == Role.OFFICER ? 17 : 3);
    }

    @ParameterizedTest
    @CsvSource({
        "en, /no/such/page, 404, Nothing is here",
        "es, /no/such/page, 404, Aquí no hay nada",
        "en, /people/not-an-id, 404, Nothing is here",
        "es, /people/not-an-id, 404, Aquí no hay nada"
    })
    void whatIsNotThereIsSaidInWords(String language, String path, int status, String words) {
        var answer = get(stage.someone(Role.OFFICER), path, language);

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(text(answer)).contains(words, "<html lang=\"" + language + "\"");
        quiet(text(answer));
    }

    @ParameterizedTest
    @CsvSource({"en, We could not read that", "es, No lo pudimos leer"})
    void aFormThatWasCutOffIsSaidInWords(String language, String words) {
        var caseload = new Caseload(stage, people);
        var meeting = caseload.meet(caseload.someone("en"), "first");
        for (var fields : List.of(Map.of("item", "plan/goal"), Map.of("item", "plan/goal", "requestKey", "none"))) {
            var post = stage.browser()
                    .post()
                    .uri(meeting.path() + "/answers")
                    .with(SecurityMockMvcRequestPostProcessors.user(
                                    meeting.officer().id().toString())
                            .roles("OFFICER"))
                    .with(SecurityMockMvcRequestPostProcessors.csrf())
                    .cookie(new Cookie("language", language));
            fields.forEach(post::param);
            var answer = post.exchange().getResponse();

            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(text(answer)).contains(words);
            quiet(text(answer));
        }
    }

    @ParameterizedTest
    @CsvSource({"en, Something went wrong", "es, Algo salió mal"})
    void whatNobodyForesawIsSaidInWordsAndShowsNothingOfTheInside(String language, String words) {
        var answer = stage.browser()
                .get()
                .uri("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                .requestAttr(
                        RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("inside " + UUID.randomUUID()))
                .requestAttr(RequestDispatcher.ERROR_MESSAGE, "inside")
                .cookie(new Cookie("language", language))
                .exchange()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(text(answer)).contains(words);
        quiet(text(answer));
    }

    private static void quiet(String html) {
        assertThat(html).doesNotContain("Exception", "at org.", "at java.", "Whitelabel", "inside ", "SQL");
    }
}
