package org.alongside.identity;

import java.time.ZoneId;

/** A probation unit and the time zone its clocks show. */
public record Unit(UnitId id, String name, ZoneId zone, boolean demo) {}
