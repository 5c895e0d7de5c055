package org.alongside.desk;

import java.util.List;
import java.util.Map;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.identity.StaffId;
import org.alongside.identity.Units;
import org.alongside.people.Cover;
import org.alongside.people.Covers;
import org.alongside.web.NotHere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The unit's officers by name, for their supervisor: counts of what waits, and who stands in. Nobody is ranked. */
@Controller
class TeamController {
    private final Units units;
    private final Covers covers;
    private final Team team;

    TeamController(Units units, Covers covers, Team team) {
        this.units = units;
        this.covers = covers;
        this.team = team;
    }

    /** One officer: how many people, notes unfinished, people not seen for a while, and who stands in until when. */
    record Line(String path, String name, long people, long notes, long unseen, List<Cover> covers) {}

    @GetMapping("/team")
    ModelAndView show(Staff supervisor) {
        if (!supervisor.is(Role.SUPERVISOR)) throw new NotHere();
        var today = covers.today(supervisor);
        var standIns = covers.ofUnit(supervisor);
        var counts = team.counts(supervisor);
        return new ModelAndView(
                "desk/team",
                Map.of(
                        "lines",
                        units.staffOf(supervisor.unit()).stream()
                                .filter(one -> one.is(Role.OFFICER))
                                .map(one -> line(one, counts, standIns))
                                .toList(),
                        "days",
                        Team.LONG_UNSEEN,
                        "today",
                        today));
    }

    private static Line line(Staff officer, Map<StaffId, Team.Counts> counts, List<Cover> standIns) {
        var count = counts.getOrDefault(officer.id(), Team.Counts.NONE);
        return new Line(
                "/team/" + officer.id(),
                officer.name(),
                count.people(),
                count.notes(),
                count.unseen(),
                standIns.stream()
                        .filter(cover -> cover.about().officer().id().equals(officer.id()))
                        .toList());
    }
}
