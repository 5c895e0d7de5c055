/** The worked stories, played through a real browser from sign-in to paper. */
@NullMarked
package org.alongside.stories;

import org.jspecify.annotations.NullMarked;
