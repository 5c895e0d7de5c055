/** Who looked and who changed: append-only, chained by hashes, in pseudonyms; it knows no names and no free text. */
@NullMarked
@ApplicationModule(displayName = "Audit", allowedDependencies = "platform")
package org.alongside.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
