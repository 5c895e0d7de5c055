/** Our own short ratings, asked of both sides; private to the person unless they show them (I6). Not validated. */
@NullMarked
@ApplicationModule(
        displayName = "Measures",
        allowedDependencies = {"audit", "identity", "disclosure", "people", "toolkit", "web", "platform"})
package org.alongside.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
