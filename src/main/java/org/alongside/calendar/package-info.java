/** Appointments and how they turned out. */
@NullMarked
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"audit", "identity", "disclosure", "people", "web", "platform"})
package org.alongside.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
