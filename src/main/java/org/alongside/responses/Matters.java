package org.alongside.responses;

import java.util.Optional;
import org.alongside.identity.Staff;
import org.springframework.stereotype.Component;

/** What a question to the supervisor is about: they are shown it whole, without opening the rest of the record. */
@Component
class Matters {
    private final ResponseReader responses;
    private final RequiredReportRepository reports;
    private final SummaryRepository summaries;
    private final StateProfiles profiles;

    Matters(
            ResponseReader responses,
            RequiredReportRepository reports,
            SummaryRepository summaries,
            StateProfiles profiles) {
        this.responses = responses;
        this.reports = reports;
        this.summaries = summaries;
        this.profiles = profiles;
    }

    /** One of the three; {@code item} is the wording of a must-report item, "" if there is none. */
    record Matter(
            Optional<Response> response, Optional<RequiredReport> report, Optional<Summary> summary, String item) {}

    Matter of(Staff reader, Consult consult) {
        var asked = consult.asked();
        return switch (asked.asks()) {
            case ADVICE, REPORT -> {
                var response = responses.of(asked.person(), new ResponseId(asked.about()));
                yield new Matter(
                        Optional.of(response),
                        Optional.empty(),
                        Optional.empty(),
                        response.about()
                                .notKept()
                                .mustReport()
                                .map(item -> wording(reader, item))
                                .orElse(""));
            }
            case AT_ONCE -> {
                var report = reports.find(asked.person(), asked.about()).orElseThrow();
                yield new Matter(
                        Optional.empty(), Optional.of(report), Optional.empty(), wording(reader, report.item()));
            }
            case CLASS_B ->
                new Matter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(summaries.find(asked.person(), new SummaryId(asked.about()))),
                        "");
        };
    }

    private String wording(Staff reader, NotKept.Item item) {
        return profiles.named(item.profile()).wordingOf(item.key(), reader.language());
    }
}
