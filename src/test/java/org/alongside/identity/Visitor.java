package org.alongside.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.alongside.Stage.Screen;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Somebody at a browser without script who is signed in only if they really signed in: cookies, forms, no more. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final MockMvcTester browser;
    private final String address;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private String token = "";
    private Map<String, String> lastHeaders = Map.of();

    Visitor(MockMvcTester browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    Screen open(String path) {
        var uri = UriComponentsBuilder.fromUriString(path).build(true).toUri();
        return exchange(browser.get().uri(uri));
    }

    /** Sends a form with the token of the page seen last. */
    Screen send(String path, Map<String, String> fields) {
        return post(path, fields, post -> post.param("_csrf", token));
    }

    Screen sendWith(String path, Map<String, String> fields, UnaryOperator<MockMvcRequestBuilder> more) {
        return post(path, fields, post -> more.apply(post.param("_csrf", token)));
    }

    Screen post(String path, Map<String, String> fields, UnaryOperator<MockMvcRequestBuilder> more) {
        var post = browser.post().uri(path).contentType("application/x-www-form-urlencoded");
        fields.forEach(post::param);
        return exchange(more.apply(post));
    }

    /** The same form from our own page, as a browser marks it, with whatever token. */
    Screen submit(String path, Map<String, String> fields) {
        return post(
                path,
                fields,
                post -> post.param("_csrf", "of-an-ended-sign-in")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Sec-Fetch-Mode", "navigate"));
    }

    Screen signIn(String email, String password, String code) {
        open("/sign-in");
        return send("/sign-in", Map.of("email", email, "password", password, "code", code));
    }

    String cookie() {
        var cookie = cookies.get("sign-in");
        return cookie == null ? "" : cookie.getValue();
    }

    void cookie(String value) {
        cookies.put("sign-in", new Cookie("sign-in", value));
    }

    String header(String name) {
        return lastHeaders.getOrDefault(name, "");
    }

    private Screen exchange(MockMvcRequestBuilder request) {
        if (!cookies.isEmpty()) request.cookie(cookies.values().toArray(Cookie[]::new));
        var response = request.remoteAddress(address).exchange().getResponse();
        for (var cookie : response.getCookies())
            if (cookie.getMaxAge() == 0) cookies.remove(cookie.getName());
            else cookies.put(cookie.getName(), cookie);
        lastHeaders = new LinkedHashMap<>();
        response.getHeaderNames().forEach(name -> lastHeaders.put(name, response.getHeader(name)));
        var screen = screen(response);
        var found = TOKEN.matcher(screen.html());
        if (found.find()) token = found.group(1);
        return screen;
    }

    private static Screen screen(MockHttpServletResponse response) {
        return new Screen(
                response.getStatus(), response.getRedirectedUrl(), new String(response.getContentAsByteArray(), UTF_8));
    }
}
