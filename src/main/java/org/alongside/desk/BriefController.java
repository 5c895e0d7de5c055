package org.alongside.desk;

import java.util.Map;
import org.alongside.people.Covers;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.people.Transfers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Before you meet: one page to read or print. */
@Controller
class BriefController {
    private final Briefs briefs;
    private final HandOvers handOvers;
    private final People people;
    private final Covers covers;
    private final Transfers transfers;

    BriefController(Briefs briefs, HandOvers handOvers, People people, Covers covers, Transfers transfers) {
        this.briefs = briefs;
        this.handOvers = handOvers;
        this.people = people;
        this.covers = covers;
        this.transfers = transfers;
    }

    @GetMapping("/people/{person}/brief")
    ModelAndView show(Relationship between) {
        people.looked(between, "brief");
        covers.briefed(between);
        transfers.briefed(between);
        if (between.isCover()) return new ModelAndView("desk/handover", Map.of("it", handOvers.of(between)));
        return new ModelAndView("desk/brief", Map.of("it", briefs.of(between)));
    }
}
