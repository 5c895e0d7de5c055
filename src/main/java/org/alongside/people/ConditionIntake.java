package org.alongside.people;

import java.time.LocalDate;

/** A condition as an export tells of it: the {@code position}-th with this code in its order. */
public record ConditionIntake(
        String person,
        String order,
        String code,
        int position,
        String wording,
        Condition.SetBy setBy,
        LocalDate since) {}
