package org.alongside.calendar;

import org.alongside.identity.UnitId;

/** Appointments of a unit came in with an export. */
public record CalendarBroughtIn(UnitId unit) {}
