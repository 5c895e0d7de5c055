package org.alongside.responses;

import org.alongside.identity.PersonId;

/** What the law asks to be reported at once was reported. */
public record ReportMade(PersonId person, RequiredReportId report) {}
