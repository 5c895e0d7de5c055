package org.alongside.identity;

/** Told by the modules that know who may go where. */
public interface Way {
    /** Whether this path is open to them, as far as the module knows; where it knows nothing, it objects to nothing. */
    boolean mayGo(Staff staff, String path);
}
