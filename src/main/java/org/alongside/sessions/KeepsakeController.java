package org.alongside.sessions;

import java.util.Map;
import org.alongside.people.Relationship;
import org.alongside.platform.Paper;
import org.alongside.web.Layout;
import org.alongside.web.Typesetting;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page to keep of the last meeting, on screen and on paper. */
@Controller
@RequestMapping("/people/{person}/sessions/{id}")
class KeepsakeController {
    private final Sessions sessions;
    private final Keepsakes keepsakes;
    private final Typesetting typesetting;
    private final Paper paper;

    KeepsakeController(Sessions sessions, Keepsakes keepsakes, Typesetting typesetting, Paper paper) {
        this.sessions = sessions;
        this.keepsakes = keepsakes;
        this.typesetting = typesetting;
        this.paper = paper;
    }

    @GetMapping("/keepsake")
    ModelAndView onScreen(Relationship between, @PathVariable SessionId id) {
        var session = sessions.find(between, id);
        return new ModelAndView(
                "sessions/keepsake",
                Map.of(
                        Layout.KEY,
                        Layout.TOGETHER,
                        "locale",
                        session.about().language(),
                        "path",
                        TogetherPages.path(session),
                        "it",
                        keepsakes.of(between, session)));
    }

    @GetMapping("/keepsake.pdf")
    ResponseEntity<byte[]> onPaper(Relationship between, @PathVariable SessionId id) {
        var session = sessions.find(between, id);
        var language = session.about().language();
        var html = typesetting.of("sessions/keepsakepaper", Map.of("it", keepsakes.of(between, session)), language);
        var file = "es".equals(language.getLanguage()) ? "mi-hoja.pdf" : "my-page.pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(file).build().toString())
                .body(paper.pdf(html));
    }
}
