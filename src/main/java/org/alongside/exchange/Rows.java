package org.alongside.exchange;

import java.util.List;
import java.util.Map;
import org.alongside.identity.Unit;
import org.alongside.people.Arrival;

/** How the rows of one kind are read, told apart, and handed to the module they belong to. Lives for one import. */
interface Rows<T> {
    /**
     * What the row tells.
     *
     * @throws RowRefused with the reason in plain words
     */
    T read(Row row);

    /** What two rows share that speak of the same thing. */
    Object identity(T told);

    /** What to say about all rows together, once they are read. */
    default List<Saying> notes() {
        return List.of();
    }

    /** How the file says that supervision of a person stands, by their number; only what an officer is asked about. */
    default Map<String, String> standing() {
        return Map.of();
    }

    List<Arrival> compare(Unit unit, List<T> told);

    List<Arrival> bringIn(Unit unit, List<T> told);
}
