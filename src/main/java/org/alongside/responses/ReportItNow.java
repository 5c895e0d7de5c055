package org.alongside.responses;

import org.alongside.web.Refusal;

/** What must be reported is reported before anything else is decided (R13). */
final class ReportItNow extends Refusal {
    private static final long serialVersionUID = 1L;

    ReportItNow() {
        super("responses.report-it-now");
    }
}
