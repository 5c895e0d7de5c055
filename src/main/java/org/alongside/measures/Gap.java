package org.alongside.measures;

/** A pulse item on which the two are 2 or more apart, as far as the person showed it: a reason to talk, no verdict. */
public record Gap(String item, int person, int officer) {
    public int size() {
        return Math.abs(person - officer);
    }
}
