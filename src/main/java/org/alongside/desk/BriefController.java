package org.alongside.desk;

import java.util.Map;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Before you meet: one page to read or print. */
@Controller
class BriefController {
    private final Briefs briefs;
    private final People people;

    BriefController(Briefs briefs, People people) {
        this.briefs = briefs;
        this.people = people;
    }

    @GetMapping("/people/{person}/brief")
    ModelAndView show(Relationship between) {
        people.looked(between, "brief");
        return new ModelAndView("desk/brief", Map.of("it", briefs.of(between)));
    }
}
