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

/** The plan on screen and on paper. Neither title nor file name says more than "plan". */
@Controller
@RequestMapping("/people/{person}/sessions/{id}")
class HandOutController {
    private final Sessions sessions;
    private final HandOuts handOuts;
    private final Typesetting typesetting;
    private final Paper paper;

    HandOutController(Sessions sessions, HandOuts handOuts, Typesetting typesetting, Paper paper) {
        this.sessions = sessions;
        this.handOuts = handOuts;
        this.typesetting = typesetting;
        this.paper = paper;
    }

    @GetMapping("/hand-out")
    ModelAndView onScreen(Relationship between, @PathVariable SessionId id) {
        var session = sessions.find(between, id);
        return new ModelAndView(
                "sessions/handout",
                Map.of(
                        Layout.KEY,
                        Layout.TOGETHER,
                        "locale",
                        session.about().language(),
                        "path",
                        TogetherPages.path(session),
                        "it",
                        handOuts.of(between, session)));
    }

    @GetMapping("/hand-out.pdf")
    ResponseEntity<byte[]> onPaper(Relationship between, @PathVariable SessionId id) {
        var session = sessions.find(between, id);
        var language = session.about().language();
        var html = typesetting.of("sessions/paper", Map.of("it", handOuts.of(between, session)), language);
        var file = "es".equals(language.getLanguage()) ? "mi-plan.pdf" : "my-plan.pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(file).build().toString())
                .body(paper.pdf(html));
    }
}
