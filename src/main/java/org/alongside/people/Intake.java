package org.alongside.people;

import java.time.LocalDate;
import org.alongside.identity.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * A person, their officer and their order as an agency's export tells of them. Null is what the export does not speak
 * of: it stays as it is. An empty text was told to be empty.
 */
public record Intake(
        String number,
        String lastName,
        String firstName,
        @Nullable String preferredName,
        @Nullable String language,
        @Nullable Boolean interpreter,
        @Nullable Boolean textOk,
        @Nullable String born,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        StaffId officer,
        OrderIntake order) {

    /** The order that puts them under supervision. {@code ends} is null while no end is set, or none told. */
    public record OrderIntake(
            String number,
            @Nullable String judge,
            LocalDate starts,
            @Nullable LocalDate ends,
            boolean tellsEnd,
            @Nullable String contactStandard) {}
}
