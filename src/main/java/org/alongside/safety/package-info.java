/** What helps when things get hard: the safety path, the alert it raises, and the person's hard-days card. */
@NullMarked
@ApplicationModule(
        displayName = "Safety",
        allowedDependencies = {"audit", "identity", "disclosure", "people", "toolkit", "web", "platform"})
package org.alongside.safety;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
