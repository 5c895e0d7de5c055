package org.alongside.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** The cookie that names a sign-in: behind TLS under the prefix that keeps other hosts and paths from setting it (R46). */
final class SignInCookie implements CookieSerializer {
    private static final List<String> BY_PASSKEY = List.of("/login/webauthn", "/webauthn");

    private final CookieSerializer plain = named("sign-in");
    private final CookieSerializer secure = named("__Host-sign-in");

    private static CookieSerializer named(String name) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    /**
     * What a page asks for on its own begins no sign-in: its answer may come after the one to a sign-in that somebody began
     * meanwhile in another window, and would end it.
     */
    @Override
    public void writeCookieValue(CookieValue value) {
        var request = value.getRequest();
        if (Asking.byScript(request) && BY_PASSKEY.stream().noneMatch(path -> Asking.isUnder(request, path))) return;
        in(request).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return in(request).readCookieValues(request);
    }

    private CookieSerializer in(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }
}
