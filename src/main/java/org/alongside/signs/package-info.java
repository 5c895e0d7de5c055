/** Early signs: facts with their sources that ask somebody to check on a person. A watch, never a finding or a score. */
@NullMarked
@ApplicationModule(
        displayName = "Signs",
        allowedDependencies = {"audit", "identity", "disclosure", "people", "calendar", "web", "platform"})
package org.alongside.signs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
