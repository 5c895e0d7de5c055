package org.alongside.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an export holds, and the columns it is known by. */
enum ExportKind {
    PEOPLE(
            List.of("PersonNumber", "LastName", "FirstName", "OfficerBadge", "OrderNumber", "SupervisionStart"),
            List.of(
                    "PreferredName",
                    "DateOfBirth",
                    "PrimaryLanguage",
                    "InterpreterNeeded",
                    "Phone",
                    "OkToText",
                    "Email",
                    "Address",
                    "City",
                    "PostalCode",
                    "OfficerName",
                    "Judge",
                    "SupervisionEnd",
                    "ContactStandard")),
    CONDITIONS(List.of("PersonNumber", "OrderNumber", "ConditionCode", "ConditionText", "SetBy", "Since"), List.of()),
    APPOINTMENTS(
            List.of("PersonNumber", "OfficerBadge", "Date", "Time", "Minutes", "Kind"), List.of("Place", "Outcome"));

    private final List<String> required;
    private final List<String> optional;

    ExportKind(List<String> required, List<String> optional) {
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
        return required;
    }

    List<String> columns() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }
}
