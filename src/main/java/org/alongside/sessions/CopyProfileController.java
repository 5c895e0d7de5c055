package org.alongside.sessions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.identity.Staff;
import org.alongside.sessions.CopyProfile.Field;
import org.alongside.web.NotHere;
import org.alongside.web.Redirects;
import org.alongside.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a supervisor or administrator says what the agency's systems ask for, in which order, under which names. */
@Controller
@RequestMapping("/copy-profiles")
class CopyProfileController {
    private final CopyProfiles profiles;

    CopyProfileController(CopyProfiles profiles) {
        this.profiles = profiles;
    }

    /** One part on the form: its place, "" where it is left out, and its name there. */
    record Line(String field, String place, String label) {}

    record Sheet(String id, String name, List<Line> lines, String problem) {}

    @GetMapping
    ModelAndView show(Staff staff) {
        CopyProfiles.mayChange(staff);
        return page(staff, fresh(), HttpStatus.OK);
    }

    private ModelAndView page(Staff staff, Sheet unsaved, HttpStatus status) {
        var sheets = new ArrayList<Sheet>();
        for (var profile : profiles.of(staff))
            if (!profile.id().toString().equals(unsaved.id())) sheets.add(sheet(profile));
        sheets.add(unsaved);
        return new ModelAndView("sessions/copyprofiles", Map.of("sheets", sheets), status);
    }

    private static Sheet fresh() {
        return new Sheet(
                UUID.randomUUID().toString(),
                "",
                NoteDraft.FIELDS.stream()
                        .map(field -> new Line(field, Integer.toString(NoteDraft.FIELDS.indexOf(field) + 1), ""))
                        .toList(),
                "");
    }

    private static Sheet sheet(CopyProfile profile) {
        var order = profile.order();
        return new Sheet(
                profile.id().toString(),
                profile.name(),
                NoteDraft.FIELDS.stream()
                        .map(field -> order.contains(field)
                                ? new Line(
                                        field,
                                        Integer.toString(order.indexOf(field) + 1),
                                        profile.fields()
                                                .get(order.indexOf(field))
                                                .label())
                                : new Line(field, "", ""))
                        .sorted(Comparator.comparing(line -> line.place().isEmpty() ? Integer.MAX_VALUE : number(line)))
                        .toList(),
                "");
    }

    @PostMapping
    ModelAndView save(
            Staff staff,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam Map<String, String> form) {
        CopyProfiles.mayChange(staff);
        var lines = NoteDraft.FIELDS.stream()
                .map(field -> new Line(
                        field,
                        form.getOrDefault("place-" + field, "").strip(),
                        form.getOrDefault("label-" + field, "").strip()))
                .toList();
        try {
            profiles.save(staff, new CopyProfile(uuid(id), name.strip(), ordered(lines)));
        } catch (Refusal refusal) {
            return page(staff, new Sheet(id, name, lines, refusal.key()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return Redirects.to("/copy-profiles");
    }

    /** The same place twice keeps the order of the form. */
    private static List<Field> ordered(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.place().matches("\\d{1,3}"))
                .sorted(Comparator.comparingInt(CopyProfileController::number))
                .map(line -> new Field(line.field(), line.label()))
                .toList();
    }

    private static int number(Line line) {
        return Integer.parseInt(line.place());
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    @PostMapping("/{profile}/removal")
    ModelAndView remove(Staff staff, @PathVariable String profile) {
        CopyProfiles.mayChange(staff);
        if (!profile.matches("[0-9a-f-]{36}")) throw new NotHere();
        profiles.remove(staff, UUID.fromString(profile));
        return Redirects.to("/copy-profiles");
    }
}
