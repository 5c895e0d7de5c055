/** Goals, steps and the officer's promises; what got in the way; the plan both take away. */
@NullMarked
@ApplicationModule(
        displayName = "Plans",
        allowedDependencies = {"audit", "identity", "disclosure", "people", "toolkit", "decisions", "web", "platform"})
package org.alongside.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
