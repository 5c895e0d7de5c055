package org.alongside.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sets a page for paper: no frame, no reader's device, only words in one language. */
@Component
public class Typesetting {
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.alongside");
    private final MessageSource words;
    private final Assets assets;

    Typesetting(MessageSource words, Assets assets) {
        this.words = words;
        this.assets = assets;
        templates.setBinaryStaticContent(true);
    }

    /** A page with nobody's frame around it, made without asking anybody; it has no forms. */
    String framed(String name, Display display) {
        var language = display.chosen() == null ? display.device() : display.chosen();
        var page = new Page(words, language, "", display, "", null, false, assets);
        Content content = output -> templates.render(name + ".jte", Map.of("page", page), output);
        var html = new StringOutput();
        templates.render(
                Layout.PLAIN.page(),
                Map.of("page", page, "title", page.say(name + ".title"), "content", content),
                html);
        return html.toString();
    }

    /** @param name of a page, such as "sessions/paper"; @param values its parameters but for "page" */
    public String of(String name, Map<String, Object> values, Locale language) {
        var display = new Display("", "1", null, language);
        var all = new HashMap<>(values);
        all.put("page", new Page(words, language, "", display, "", null, false, assets));
        var html = new StringOutput();
        templates.render(name + ".jte", all, html);
        return html.toString();
    }
}
