package org.alongside.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Theme, text size, language and keys of this device; comes back to the page it was asked from. */
@Controller
class DisplayController {
    @PostMapping("/display")
    RedirectView change(
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String keys,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        keep(request, response, "theme", theme, Display.THEMES);
        keep(request, response, "text", text, Display.TEXTS);
        keep(request, response, "language", language, Words.LANGUAGES);
        keep(request, response, "keys", keys, Display.SWITCH);
        var view = new RedirectView(Redirects.within(back));
        view.setStatusCode(org.springframework.http.HttpStatus.SEE_OTHER);
        return view;
    }

    private static void keep(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            @Nullable String value,
            List<String> allowed) {
        if (value == null || value.isEmpty()) return;
        var cookie = ResponseCookie.from(name, allowed.contains(value) ? value : "")
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(allowed.contains(value) ? Duration.ofDays(365) : Duration.ZERO)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
