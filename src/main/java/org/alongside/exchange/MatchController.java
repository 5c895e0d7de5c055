package org.alongside.exchange;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.exchange.MatchPage.Difference;
import org.alongside.exchange.MatchPage.Naming;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.identity.Units;
import org.alongside.web.Redirects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an administrator says what the columns of another system's export are. */
@Controller
@RequestMapping("/import/{id}/columns")
class MatchController {
    private final KeptImports imports;
    private final Profiles profiles;
    private final Units units;

    MatchController(KeptImports imports, Profiles profiles, Units units) {
        this.imports = imports;
        this.profiles = profiles;
        this.units = units;
    }

    @GetMapping
    ModelAndView show(Staff administrator, @PathVariable UUID id) {
        var matching = imports.matching(administrator, id);
        var naming = matching.kept()
                .profile()
                .flatMap(profile -> profiles.find(administrator.unit(), profile))
                .map(profile -> new Naming(profile.name(), profile.files(), profile.whole(), profile.version()))
                .orElse(Naming.NONE);
        return page(administrator, matching, Saying.NOTHING, naming, List.of(), OK);
    }

    @PostMapping
    ModelAndView match(Staff administrator, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
        var typed = new TypedMapping(fields);
        var naming = new Naming(typed.typed("name"), typed.typed("files"), fields.containsKey("whole"), typed.base());
        var matching = imports.matching(administrator, id, Optional.of(typed.mapping()));
        if (typed.typed("do").equals("preview"))
            return page(administrator, matching, Saying.NOTHING, naming, List.of(), OK);
        if (typed.typed("do").equals("theirs")) return takeTheirs(administrator, id, naming);
        imports.match(administrator, id, matching.mapping(), Optional.empty());
        try {
            if (naming.name().length() > 80 || naming.files().length() > 120) throw new Unusable("name-too-long");
            checkForbidden(matching);
            imports.tryOut(administrator, id);
            keep(administrator, id, matching, naming);
            return Redirects.to("/import/" + id);
        } catch (Unusable unusable) {
            return page(administrator, matching, unusable.saying(), naming, List.of(), UNPROCESSABLE_CONTENT);
        } catch (ProfileChanged meanwhile) {
            var now = meanwhile.now();
            return page(
                    administrator,
                    matching,
                    Saying.of("file.profile-changed", now.name(), units.firstNameOf(now.changedBy())),
                    new Naming(now.name(), naming.files(), naming.whole(), now.version()),
                    differences(matching.mapping(), now.mapping()),
                    CONFLICT);
        }
    }

    /** Somebody has to say of each such column that it is left out. */
    private static void checkForbidden(KeptImports.Matching matching) {
        var sample = matching.sample();
        for (var at = 0; at < sample.headings().size(); at++)
            if (sample.forbidden(at)
                    && !matching.mapping().becomes(sample.headings().get(at)).equals(Mapping.LEFT_OUT))
                throw new Unusable("forbidden", Header.shown(sample.names().get(at)));
    }

    private void keep(Staff administrator, UUID id, KeptImports.Matching matching, Naming naming) {
        if (naming.name().isBlank()) return;
        var saved = profiles.save(
                administrator,
                matching.kept().kind(),
                naming.name(),
                naming.files(),
                naming.whole(),
                matching.mapping(),
                naming.base());
        imports.matchedBy(administrator, id, saved.id());
    }

    private ModelAndView takeTheirs(Staff administrator, UUID id, Naming naming) {
        profiles.named(administrator.unit(), naming.name())
                .ifPresent(theirs -> imports.match(administrator, id, theirs.mapping(), Optional.of(theirs.id())));
        return Redirects.to("/import/" + id + "/columns");
    }

    private static List<Difference> differences(Mapping mine, Mapping theirs) {
        var headings = new ArrayList<>(mine.columns().keySet());
        theirs.columns().keySet().stream()
                .filter(heading -> !headings.contains(heading))
                .forEach(headings::add);
        return headings.stream()
                .filter(heading -> !mine.becomes(heading).equals(theirs.becomes(heading)))
                .map(heading -> new Difference(heading, mine.becomes(heading), theirs.becomes(heading)))
                .toList();
    }

    private ModelAndView page(
            Staff administrator,
            KeptImports.Matching matching,
            Saying problem,
            Naming naming,
            List<Difference> differences,
            HttpStatus status) {
        var officers = units.staffOf(administrator.unit()).stream()
                .filter(each -> each.is(Role.OFFICER))
                .toList();
        var it = MatchPage.of(matching, officers, problem, naming, differences);
        return new ModelAndView("exchange/columns", Map.of("it", it), status);
    }
}
