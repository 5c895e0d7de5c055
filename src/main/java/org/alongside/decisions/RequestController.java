package org.alongside.decisions;

import java.util.Arrays;
import org.alongside.decisions.Request.State;
import org.alongside.people.Relationship;
import org.alongside.web.NotHere;
import org.alongside.web.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One tap on the person’s page says what came of a request. */
@Controller
class RequestController {
    private final Requests requests;

    RequestController(Requests requests) {
        this.requests = requests;
    }

    @PostMapping("/people/{person}/requests/{request}/state")
    ModelAndView move(Relationship between, @PathVariable RequestId request, @RequestParam String state) {
        requests.move(
                between,
                request,
                Arrays.stream(State.values())
                        .filter(one -> one.code().equals(state))
                        .findFirst()
                        .orElseThrow(NotHere::new));
        return Redirects.to("/people/" + between.person() + "#requests");
    }
}
