/** Information classes and the one gate through which anything leaves the unit. */
@NullMarked
@ApplicationModule(
        displayName = "Disclosure",
        allowedDependencies = {"audit", "identity", "web", "platform"})
package org.alongside.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
