package org.alongside.exchange;

import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.identity.Staff;
import org.alongside.identity.Units;
import org.alongside.web.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/import")
class ImportController {
    private final KeptImports imports;
    private final Imports past;
    private final Profiles profiles;
    private final Questions questions;
    private final ImportFolder folder;
    private final NightlyImport nightly;
    private final Units units;
    private final MessageSource words;

    ImportController(
            KeptImports imports,
            Imports past,
            Profiles profiles,
            Questions questions,
            ImportFolder folder,
            NightlyImport nightly,
            Units units,
            MessageSource words) {
        this.imports = imports;
        this.past = past;
        this.profiles = profiles;
        this.questions = questions;
        this.folder = folder;
        this.nightly = nightly;
        this.units = units;
        this.words = words;
    }

    /** What stands below the form: earlier imports, saved matches, the folder, and what officers are asked. */
    record Before(List<Run> runs, List<Profile> profiles, String folder, LocalTime at, int questions, ZoneId zone) {}

    @GetMapping
    ModelAndView form(Staff administrator) {
        return form(administrator, ExportKind.PEOPLE, Saying.NOTHING, OK);
    }

    @PostMapping
    ModelAndView tryOut(
            Staff administrator,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        var chosen = ExportKind.of(kind).orElse(ExportKind.PEOPLE);
        try {
            if (file == null || file.isEmpty()) throw new Unusable("none-chosen");
            var received = imports.receive(administrator, chosen, file::getInputStream);
            return Redirects.to("/import/" + received.id() + (received.toMatch() ? "/columns" : ""));
        } catch (Unusable unusable) {
            return form(administrator, chosen, unusable.saying(), UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/{id}")
    ModelAndView report(Staff administrator, @PathVariable UUID id) {
        return new ModelAndView("exchange/report", Map.of("report", imports.reportOf(administrator, id), "id", id));
    }

    @PostMapping("/{id}/rows")
    ModelAndView bringIn(Staff administrator, @PathVariable UUID id, @RequestParam(defaultValue = "") String yes) {
        imports.bringIn(administrator, id, !yes.isEmpty());
        return Redirects.to("/import/" + id);
    }

    @GetMapping("/{id}/spreadsheet")
    ResponseEntity<byte[]> spreadsheet(Staff administrator, @PathVariable UUID id) {
        var report = imports.reportOf(administrator, id);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-report.csv\"")
                .body(Spreadsheet.of(report, words, administrator.language()));
    }

    private ModelAndView form(Staff administrator, ExportKind kind, Saying problem, HttpStatus status) {
        var unit = units.unitOf(administrator);
        var before = new Before(
                past.latest(unit),
                profiles.of(unit.id()),
                folder.place().toString(),
                nightly.at(),
                questions.open(unit),
                unit.zone());
        return new ModelAndView("exchange/import", Map.of("kind", kind, "problem", problem, "before", before), status);
    }
}
