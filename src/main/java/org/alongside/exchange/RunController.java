package org.alongside.exchange;

import java.util.Map;
import java.util.UUID;
import org.alongside.identity.Staff;
import org.alongside.identity.Units;
import org.alongside.web.NotHere;
import org.alongside.web.Redirects;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What became of earlier imports, by whichever way they came; a file that stopped to ask is let in here. */
@Controller
@RequestMapping("/import/runs/{id}")
class RunController {
    private final Imports imports;
    private final ImportFolder folder;
    private final Units units;
    private final MessageSource words;

    RunController(Imports imports, ImportFolder folder, Units units, MessageSource words) {
        this.imports = imports;
        this.folder = folder;
        this.units = units;
        this.words = words;
    }

    @GetMapping
    ModelAndView report(Staff administrator, @PathVariable UUID id) {
        return new ModelAndView(
                "exchange/report", Map.of("report", reportOf(administrator, id), "id", id, "past", true));
    }

    @PostMapping("/rows")
    ModelAndView anyway(Staff administrator, @PathVariable UUID id, @RequestParam(defaultValue = "") String yes) {
        reportOf(administrator, id);
        if (!yes.isEmpty()) folder.anyway(units.unitOf(administrator), id);
        return Redirects.to("/import/runs/" + id);
    }

    @GetMapping("/spreadsheet")
    ResponseEntity<byte[]> spreadsheet(Staff administrator, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-report.csv\"")
                .body(Spreadsheet.of(reportOf(administrator, id), words, administrator.language()));
    }

    private Report reportOf(Staff administrator, UUID id) {
        return imports.reportOf(units.unitOf(administrator), id).orElseThrow(NotHere::new);
    }
}
