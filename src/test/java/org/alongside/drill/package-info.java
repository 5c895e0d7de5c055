/** The kill drill: proof that no acknowledged write is lost and none is doubled (D2, D3). */
@NullMarked
package org.alongside.drill;

import org.jspecify.annotations.NullMarked;
