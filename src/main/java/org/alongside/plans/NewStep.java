package org.alongside.plans;

import java.time.LocalDate;

/** A step as it is being agreed. */
public record NewStep(Step.Owner owner, String wording, LocalDate due) {}
