/** What the officer sees alone: today, the people, one person. It reads others and changes nothing of theirs. */
@NullMarked
@ApplicationModule(
        displayName = "Desk",
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
            "safety",
            "responses",
            "signs",
            "sessions",
            "web",
            "platform"
        })
package org.alongside.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
