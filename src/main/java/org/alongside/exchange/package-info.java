/** What comes in from an agency's other systems: a reader at the edge that hands rows to the modules they belong to. */
@NullMarked
@ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {"audit", "identity", "disclosure", "people", "calendar", "web", "platform"})
package org.alongside.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
