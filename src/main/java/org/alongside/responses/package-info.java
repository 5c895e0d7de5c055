/** What is done when something was not kept: heard first, weighed, answered; what went well beside it; what a court may read. */
@NullMarked
@ApplicationModule(
        displayName = "Responses",
        allowedDependencies = {
            "audit",
            "identity",
            "disclosure",
            "people",
            "calendar",
            "toolkit",
            "decisions",
            "plans",
            "web",
            "platform"
        })
package org.alongside.responses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
