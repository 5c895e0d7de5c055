package org.alongside.sessions;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.alongside.people.People;
import org.alongside.people.Relationship;
import org.alongside.web.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The note part by part, as one of the agency's systems asks for it. */
@Controller
@RequestMapping("/people/{person}/sessions/{id}")
class CopyController {
    private static final String USUAL = "usual";

    private final Sessions sessions;
    private final Notes notes;
    private final CopyProfiles profiles;
    private final People people;

    CopyController(Sessions sessions, Notes notes, CopyProfiles profiles, People people) {
        this.sessions = sessions;
        this.notes = notes;
        this.profiles = profiles;
        this.people = people;
    }

    /** The first profile of the unit, unless another is asked for; where there is none, the usual order. */
    @GetMapping("/copy")
    ModelAndView copy(
            Relationship between, @PathVariable SessionId id, @RequestParam(defaultValue = "") String profile) {
        var session = sessions.find(between, id);
        var all = profiles.of(between.officer());
        var chosen = all.stream()
                .filter(one -> one.id().toString().equals(profile))
                .findFirst()
                .or(() ->
                        profile.equals(USUAL) ? Optional.empty() : all.stream().findFirst());
        var names = new HashMap<String, String>();
        chosen.map(CopyProfile::fields)
                .ifPresent(fields -> fields.forEach(field -> {
                    if (!field.label().isEmpty()) names.put(field.key(), field.label());
                }));
        return new ModelAndView(
                "sessions/copy",
                Map.of(
                        "path",
                        TogetherPages.path(session),
                        "person",
                        people.personOf(between).fullName(),
                        "fields",
                        notes.forAgency(
                                between,
                                session,
                                chosen.map(CopyProfile::order).orElseGet(() -> notes.order(between.officer()))),
                        "names",
                        names,
                        "profiles",
                        all,
                        "chosen",
                        chosen.map(one -> one.id().toString()).orElse(USUAL)));
    }

    @PostMapping("/copy-order")
    ModelAndView reorder(
            Relationship between, @PathVariable SessionId id, @RequestParam String field, @RequestParam String move) {
        var session = sessions.find(between, id);
        notes.move(between, session, field, move.equals("up"));
        return Redirects.to(TogetherPages.path(session) + "/copy?profile=" + USUAL);
    }
}
