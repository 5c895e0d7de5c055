package org.alongside.people;

import java.time.LocalDate;
import java.util.Optional;
import org.alongside.identity.PersonId;
import org.alongside.identity.StaffId;

/** What a supervisor asks for: {@code only} is empty for the officer's whole caseload; both days are part of it. */
public record NewCover(StaffId officer, Optional<PersonId> only, StaffId covering, LocalDate from, LocalDate until) {}
