/** Who is signed in and as what: units, staff, roles, second factors; and the ids of staff and persons. */
@NullMarked
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"audit", "platform", "web"})
package org.alongside.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
