/** The fictional unit that the first start fills, so that everything can be seen at work; everybody in it is made up. */
@NullMarked
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "audit",
            "identity",
            "disclosure",
            "people",
            "calendar",
            "toolkit",
            "decisions",
            "plans",
            "measures",
            "responses",
            "signs",
            "sessions",
            "exchange",
            "desk",
            "web",
            "platform"
        })
package org.alongside.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
