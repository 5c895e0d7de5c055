/** What the machine gives: the database that comes with the application, keys and sealing, time, paper, settings. */
@NullMarked
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {})
package org.alongside.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
