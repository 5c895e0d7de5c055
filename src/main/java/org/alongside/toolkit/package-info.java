/** Editions of the toolkit: phases, life areas, prompts, decision starters, in both languages, as data. */
@NullMarked
@ApplicationModule(
        displayName = "Toolkit",
        allowedDependencies = {"audit", "identity", "disclosure", "people", "web", "platform"})
package org.alongside.toolkit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
