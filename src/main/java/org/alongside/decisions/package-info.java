/** Choices an officer and a person weigh together: what is fixed, the ways it could go, and what the person chose. */
@NullMarked
@ApplicationModule(
        displayName = "Shared decisions",
        allowedDependencies = {"audit", "identity", "disclosure", "people", "toolkit", "web", "platform"})
package org.alongside.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
