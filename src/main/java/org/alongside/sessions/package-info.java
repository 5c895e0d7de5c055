/** The meeting itself: its phases, what both tap and write, the shared view and the officer's, the note, the hand-out. */
@NullMarked
@ApplicationModule(
        displayName = "Sessions",
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
            "web",
            "platform"
        })
package org.alongside.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
