package org.alongside.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Tells what happened with a person, of one module's own records; the timeline puts all of them together. A module that
 * wants to be in it makes one component of this type, and says {@code about.kind.<kind>} and each {@code told} in words.
 */
public interface Chronicle {
    /** The kinds it tells of, such as {@code decision}: what a timeline can be filtered by. */
    Set<String> kinds();

    /** What happened before that moment, of these kinds, the newest first. Nobody's words are read for it (W7). */
    List<Happening> before(Relationship between, Moment moment, Set<String> kinds, int limit);

    /** What was said or written, by id, for some of what this chronicle told; an id without words is not there. */
    default Map<UUID, String> words(Relationship between, Collection<UUID> ids) {
        return Map.of();
    }
}
