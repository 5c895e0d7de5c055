/** The frame of every page: layout, words in both languages, refusals, problems of forms; knows no other module. */
@NullMarked
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {})
package org.alongside.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
