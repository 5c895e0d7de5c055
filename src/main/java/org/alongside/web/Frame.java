package org.alongside.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the header of a desk page shows about whoever is signed in.
 *
 * @param lockAfter the seconds without a touch after which a page locks itself, or "" for never
 */
public record Frame(
        String unit,
        String name,
        boolean seesPeople,
        List<Place> places,
        List<Place> own,
        String warning,
        String language,
        String lockAfter) {
    public Frame {
        places = List.copyOf(places);
        own = List.copyOf(own);
    }

    /** One place in the navigation: where it leads and the key of its name. */
    public record Place(String path, String key) {}

    /** Told by modules above that have a place for somebody only at times. */
    public interface More {
        List<Place> of(UUID staff);
    }

    /** Told by the module that knows who is signed in; nobody, no frame. */
    public interface Source {
        Optional<Frame> of(HttpServletRequest request);
    }
}
