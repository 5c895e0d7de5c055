package org.alongside.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Turns "sessions/checkin" into the page of that name, in its layout. A controller may put a {@link Layout} and, where the reader's language is known better than by the device, a {@link Locale} under
 * "locale" into its model; a "title" there replaces the page's own, "wishes" ({@link Wishes}) the device's look.
 */
@Component
class Pages implements ViewResolver, Ordered {
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.alongside");
    private final MessageSource words;
    private final Assets assets;
    private final ObjectProvider<Frame.Source> frames;

    Pages(MessageSource words, Assets assets, ObjectProvider<Frame.Source> frames) {
        this.words = words;
        this.assets = assets;
        this.frames = frames;
        templates.setBinaryStaticContent(true);
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return templates.hasTemplate(name + ".jte") ? new Rendered(name) : null;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    private final class Rendered implements View {
        private final String name;

        Rendered(String name) {
            this.name = name;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var values = new HashMap<String, Object>();
            if (model != null) model.forEach((key, value) -> values.put(key, Objects.requireNonNull(value, key)));
            values.keySet().removeIf(key -> key.startsWith("org.springframework"));
            var page = page(values, request);
            values.put("page", page);
            var layout = layout(values, page);
            var title = values.remove("title");
            var html = new Utf8ByteOutput();
            framed(layout, title == null ? page.say(name + ".title") : title.toString(), page, values, html);
            response.setContentType(getContentType());
            response.setContentLength(html.getContentLength());
            html.writeTo(response.getOutputStream());
        }

        private void framed(Layout layout, String title, Page page, Map<String, Object> values, TemplateOutput html) {
            Content content = output -> templates.render(name + ".jte", values, output);
            templates.render(layout.page(), Map.of("page", page, "title", title, "content", content), html);
        }
    }

    private Page page(Map<String, Object> values, HttpServletRequest request) {
        var device = Display.of(request);
        var display = values.remove("wishes") instanceof Wishes wishes ? device.with(wishes) : device;
        var frame =
                frames.stream().flatMap(source -> source.of(request).stream()).findFirst();
        var locale = values.remove("locale") instanceof Locale chosen
                ? chosen
                : display.chosen() != null
                        ? display.chosen()
                        : frame.map(known -> Locale.forLanguageTag(known.language()))
                                .orElse(display.device());
        return new Page(
                words,
                locale,
                csrf(request),
                display,
                request.getRequestURI(),
                frame.orElse(null),
                request.getAttribute(Page.STANDS_IN) != null,
                assets);
    }

    private static Layout layout(Map<String, Object> values, Page page) {
        return values.remove(Layout.KEY) instanceof Layout chosen
                ? chosen
                : page.frame() == null ? Layout.PLAIN : Layout.DESK;
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }
}
