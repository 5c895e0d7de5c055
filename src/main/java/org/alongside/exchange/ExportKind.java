package org.alongside.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an export holds, and the columns it is known by. */
enum ExportKind {
    PEOPLE(
            "PersonNumber LastName FirstName OfficerBadge OrderNumber SupervisionStart",
            "PreferredName DateOfBirth PrimaryLanguage InterpreterNeeded Phone OkToText Email Address City PostalCode"
                    + " OfficerName Judge SupervisionEnd ContactStandard"),
    CONDITIONS("PersonNumber OrderNumber ConditionCode ConditionText SetBy Since", ""),
    APPOINTMENTS("PersonNumber OfficerBadge Date Time Minutes Kind", "Place Outcome");

    private final String required;
    private final String optional;

    ExportKind(String required, String optional) {
        this.required = required;
        this.optional = optional;
    }

    static Optional<ExportKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> required() {
        return List.of(required.split(" "));
    }

    List<String> columns() {
        return List.of((required + " " + optional).strip().split(" "));
    }
}
