package org.alongside.desk;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One section of a page: what is in it, or that it could not be read just now. The others stand without it. */
record Part<T>(T it, boolean broken) {
    private static final Logger LOG = LoggerFactory.getLogger(Part.class);

    /** The log gets the kind of the fault alone: its message may carry a row. */
    static <T> Part<T> of(String section, T otherwise, Supplier<T> read) {
        try {
            return new Part<>(read.get(), false);
        } catch (RuntimeException fault) {
            LOG.error("today.section-broken: {} {}", section, fault.getClass().getSimpleName());
            return new Part<>(otherwise, true);
        }
    }
}
