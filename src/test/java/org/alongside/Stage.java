package org.alongside;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.identity.Unit;
import org.alongside.identity.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** Where scenarios play: a unit with new staff for each, and a browser without script. */
@TestComponent
public record Stage(Units units, MockMvcTester browser) {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** What came back: the status, where the browser is sent, and the words on the page. */
    public record Screen(int status, @Nullable String sentTo, String html) {}

    public Unit unit() {
        return units.here().orElseGet(() -> units.open("Lakeview", ZoneId.of("America/Chicago"), false));
    }

    public Staff someone(Role... roles) {
        var tag = UUID.randomUUID().toString().substring(0, 8);
        return units.join(unit().id(), "Dana " + tag, tag + "@lakeview.example", "T-" + tag, Set.of(roles));
    }

    public Screen open(Staff who, String path) {
        return screen(browser.get().uri(path).with(as(who)).exchange().getResponse());
    }

    /** Opens the page that holds the form, fills it in and sends it, as a browser without script does. */
    public Screen send(Staff who, String page, String action, Map<String, String> fields) {
        var shown = browser.get().uri(page).with(as(who)).exchange().getResponse();
        var token = TOKEN.matcher(html(shown));
        MockMvcRequestBuilder post = browser.post()
                .uri(action)
                .with(as(who))
                .cookie(shown.getCookies())
                .param("_csrf", token.find() ? token.group(1) : "");
        fields.forEach(post::param);
        return screen(post.exchange().getResponse());
    }

    /** What our script sends, and what it gets to read. */
    public Screen script(Staff who, String page, String action, Map<String, String> fields) {
        var shown = browser.get().uri(page).with(as(who)).exchange().getResponse();
        var token = TOKEN.matcher(html(shown));
        var post = browser.post()
                .uri(action)
                .with(as(who))
                .cookie(shown.getCookies())
                .header("X-Alongside", "save")
                .param("_csrf", token.find() ? token.group(1) : "");
        fields.forEach(post::param);
        return screen(post.exchange().getResponse());
    }

    private static SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor as(Staff who) {
        return SecurityMockMvcRequestPostProcessors.user(who.id().toString())
                .roles(who.roles().stream().map(Role::name).toArray(String[]::new));
    }

    private static Screen screen(MockHttpServletResponse response) {
        return new Screen(response.getStatus(), response.getRedirectedUrl(), html(response));
    }

    private static String html(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), UTF_8);
    }
}
