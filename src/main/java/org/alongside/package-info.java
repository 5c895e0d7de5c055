/** Alongside: the working companion for an officer and a person who meet to work things out together. */
@NullMarked
package org.alongside;

import org.jspecify.annotations.NullMarked;
