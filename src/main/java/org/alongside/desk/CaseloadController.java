package org.alongside.desk;

import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.desk.Line.Shows;
import org.alongside.desk.Line.Sorted;
import org.alongside.identity.Role;
import org.alongside.identity.Staff;
import org.alongside.people.Covers;
import org.alongside.people.Listed;
import org.alongside.people.People;
import org.alongside.web.Layout;
import org.alongside.web.NotHere;
import org.alongside.web.Redirects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** My people: everybody on the officer's list, by what waits on the officer (S3); and the search of the header. */
@Controller
class CaseloadController {
    private final People people;
    private final Covers covers;
    private final Lines lines;
    private final KeptLists lists;

    CaseloadController(People people, Covers covers, Lines lines, KeptLists lists) {
        this.people = people;
        this.covers = covers;
        this.lines = lines;
        this.lists = lists;
    }

    /** One filter: how many people it shows, and where it leads when it is tapped. */
    record Chip(String code, long people, boolean on, String path) {}

    /** One order of the list. */
    record Order(String code, boolean on, String path) {}

    record Shown(
            List<Line> lines,
            int all,
            List<Chip> chips,
            List<Order> orders,
            List<KeptList> lists,
            List<Shows> shows,
            Sorted sorted,
            LocalDate today) {
        boolean isWhole() {
            return shows.isEmpty();
        }

        String path() {
            return KeptList.path(shows, sorted);
        }
    }

    @GetMapping("/people")
    ModelAndView list(
            Staff staff,
            @RequestParam(name = "show", required = false) List<String> show,
            @RequestParam(defaultValue = "") String sort) {
        return page(staff, shows(show), sorted(sort), "", "", OK);
    }

    private ModelAndView page(
            Staff staff, List<Shows> shows, Sorted sorted, String problem, String typed, HttpStatus status) {
        var today = covers.today(staff);
        var all = all(staff, today);
        var shown = new Shown(
                all.stream()
                        .filter(line -> shows.stream().allMatch(one -> line.is(one, today)))
                        .sorted(sorted.order())
                        .toList(),
                all.size(),
                Arrays.stream(Shows.values())
                        .map(one -> chip(one, shows, sorted, all, today))
                        .toList(),
                Arrays.stream(Sorted.values())
                        .map(one -> new Order(one.code(), one == sorted, KeptList.path(shows, one)))
                        .toList(),
                lists.of(staff),
                shows,
                sorted,
                today);
        return new ModelAndView("desk/people", Map.of("it", shown, "problem", problem, "typed", typed), status);
    }

    /** Officers have their people; whoever only supervises sees the first of the unit, and finds the others. */
    private List<Line> all(Staff staff, LocalDate today) {
        if (staff.is(Role.OFFICER)) return lines.of(staff, people.listed(staff));
        return lines.ofUnit(
                staff,
                people.firstOfUnit(staff).stream()
                        .map(person -> new Listed(person, today.minusYears(1), Optional.empty(), false))
                        .toList());
    }

    private static Chip chip(Shows one, List<Shows> shows, Sorted sorted, List<Line> all, LocalDate today) {
        var on = shows.contains(one);
        var next = on
                ? shows.stream().filter(other -> other != one).toList()
                : java.util.stream.Stream.concat(shows.stream(), java.util.stream.Stream.of(one))
                        .toList();
        return new Chip(
                one.code(), all.stream().filter(line -> line.is(one, today)).count(), on, KeptList.path(next, sorted));
    }

    /** By post: a name does not belong into an address (R48). */
    @PostMapping("/people")
    ModelAndView find(Staff staff, @RequestParam(defaultValue = "") String q) {
        var typed = typed(q);
        return typed.isEmpty()
                ? page(staff, List.of(), Sorted.WAITS, "", "", OK)
                : new ModelAndView("desk/found", Map.of("found", people.find(staff, typed), "typed", typed));
    }

    /** The same as a fragment, while somebody types. */
    @PostMapping(path = "/people", headers = "X-Alongside=find")
    ModelAndView type(Staff staff, @RequestParam(defaultValue = "") String q) {
        var typed = typed(q);
        var model = new HashMap<String, Object>(Map.of(Layout.KEY, Layout.BARE, "title", "", "typed", typed));
        model.put(
                "found",
                typed.isEmpty() ? new org.alongside.people.Found(List.of(), false) : people.find(staff, typed));
        return new ModelAndView("desk/finding", model);
    }

    private static String typed(String q) {
        var typed = q.replaceAll("\\p{Cntrl}", " ").strip();
        return typed.substring(0, Math.min(typed.length(), 100));
    }

    @PostMapping("/kept-lists")
    ModelAndView keep(
            Staff staff,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(name = "show", required = false) List<String> show,
            @RequestParam(defaultValue = "") String sort) {
        seesPeople(staff);
        var called = name.replaceAll("\\p{Cntrl}", " ").strip();
        if (called.isEmpty() || called.length() > KeptList.LONGEST_NAME)
            return page(staff, shows(show), sorted(sort), "caseload.list-name", called, UNPROCESSABLE_CONTENT);
        var list = new KeptList(UUID.randomUUID(), called, shows(show), sorted(sort));
        lists.keep(staff, list);
        return Redirects.to(list.path());
    }

    @PostMapping("/kept-lists/{list}/removal")
    ModelAndView remove(Staff staff, @PathVariable String list) {
        seesPeople(staff);
        if (!list.matches("[0-9a-f-]{36}")) throw new NotHere();
        lists.remove(staff, UUID.fromString(list));
        return Redirects.to("/people");
    }

    private static void seesPeople(Staff staff) {
        if (!staff.is(Role.OFFICER) && !staff.is(Role.SUPERVISOR)) throw new NotHere();
    }

    /** Codes that nobody knows are left out: an old address still leads somewhere. */
    private static List<Shows> shows(@org.jspecify.annotations.Nullable List<String> codes) {
        return codes == null
                ? List.of()
                : Arrays.stream(Shows.values())
                        .filter(one -> codes.contains(one.code()))
                        .toList();
    }

    private static Sorted sorted(String code) {
        return Arrays.stream(Sorted.values())
                .filter(one -> one.code().equals(code.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(Sorted.WAITS);
    }
}
