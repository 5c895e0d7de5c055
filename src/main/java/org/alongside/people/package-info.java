/** Persons on probation, their orders and conditions, and who works with whom; hands out the relationship. */
@NullMarked
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"audit", "identity", "disclosure", "web", "platform"})
package org.alongside.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
