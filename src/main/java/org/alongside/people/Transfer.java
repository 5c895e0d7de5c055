package org.alongside.people;

import java.time.LocalDate;
import java.util.List;
import org.alongside.identity.PersonId;
import org.alongside.identity.StaffId;

/** People of one officer go to another for good, from that day on; {@code why} is for the unit alone. */
record Transfer(StaffId from, StaffId to, List<PersonId> people, LocalDate day, String why) {
    static final int LONGEST_WHY = 500;

    Transfer {
        people = List.copyOf(people);
        why = why.strip();
    }
}
