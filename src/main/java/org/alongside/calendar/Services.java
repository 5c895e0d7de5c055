package org.alongside.calendar;

import org.alongside.identity.PersonId;

/** How many appointments at a service somebody kept, of those that were due in some days; what was excused or does not count is left out. */
public record Services(PersonId person, int kept, int of) {}
