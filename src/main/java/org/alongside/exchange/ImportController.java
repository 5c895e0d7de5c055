package org.alongside.exchange;

import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.Map;
import java.util.UUID;
import org.alongside.identity.Staff;
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
    private final MessageSource words;

    ImportController(KeptImports imports, MessageSource words) {
        this.imports = imports;
        this.words = words;
    }

    @GetMapping
    ModelAndView form() {
        return form(ExportKind.PEOPLE, Saying.NOTHING, OK);
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
            return form(chosen, unusable.saying(), UNPROCESSABLE_CONTENT);
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

    private static ModelAndView form(ExportKind kind, Saying problem, HttpStatus status) {
        return new ModelAndView("exchange/import", Map.of("kind", kind, "problem", problem), status);
    }
}
