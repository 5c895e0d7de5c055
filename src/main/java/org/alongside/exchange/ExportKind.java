package org.alongside.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an export holds, and the columns it is known by. */
enum ExportKind {
    PEOPLE(
            "PersonNumber LastName FirstName OfficerBadge OrderNumber SupervisionStart",
            "PreferredName DateOfBirth PrimaryLanguage InterpreterNeeded Phone OkToText Email Address City PostalCode"
                    + " OfficerName Judge SupervisionEnd ContactStandard",
            "LastCommaFirst FirstLast Status"),
    CONDITIONS("PersonNumber OrderNumber ConditionCode ConditionText SetBy Since", "", ""),
    APPOINTMENTS("PersonNumber OfficerBadge Date Time Minutes Kind", "Place Outcome", "OfficerName");

    private final String required;
    private final String optional;
    private final String elsewhere;

    ExportKind(String required, String optional, String elsewhere) {
        this.required = required;
        this.optional = optional;
        this.elsewhere = elsewhere;
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

    /** What a column of another system may become: ours, and what only other systems have. */
    List<String> choices() {
        var choices = new ArrayList<>(columns());
        if (!elsewhere.isEmpty()) choices.addAll(List.of(elsewhere.split(" ")));
        return choices;
    }

    /** What is needed and not told; an officer may be told by badge or by name. */
    List<String> missing(Set<String> told) {
        return required().stream()
                .filter(each -> !told.contains(each))
                .filter(each -> !each.equals("OfficerBadge") || !told.contains("OfficerName"))
                .toList();
    }
}
