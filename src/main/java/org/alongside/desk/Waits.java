package org.alongside.desk;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * One thing about a person that waits on the officer, and since or until when. Lists are in this order, by the kind and
 * then by the day, and by nothing that anybody rated (rulings, Ranking).
 */
record Waits(Kind kind, LocalDate day, boolean late, String words, String path) implements Comparable<Waits> {
    private static final Comparator<Waits> ORDER =
            Comparator.comparing(Waits::kind).thenComparing(Waits::day).thenComparing(Waits::path);

    /** What it is; the one that is named first comes first. */
    enum Kind {
        /** A yes to a safety question waits for somebody's words. */
        ALERT,
        /** What the officer said they would do is due within a week, or was. */
        PROMISE,
        /** A report could not wait for the person to be told first; now they are to be told. */
        TO_TELL,
        /** Facts that a rule of the unit names came together: somebody looks until that day. */
        SIGN,
        /** An appointment is over and nobody said how it turned out. */
        UNSETTLED,
        /** A meeting of an earlier day is still open. */
        LEFT_OPEN,
        /** A meeting of today goes on. */
        UNDERWAY,
        /** A meeting is over and its note is not signed. */
        NOTE_UNSIGNED,
        /** They met, and no next time is set. */
        NO_NEXT,
        /** Something was not kept, and it has no answer yet. */
        RESPONSE,
        /** Both agreed to ask the court or the agency, and it is not filed. */
        TO_FILE,
        /** The court or the agency answered; the person should hear it. */
        ANSWERED,
        /** Nobody met them for a month, though they could. */
        UNSEEN,
        /** Supervision ends within two months. */
        ENDING;

        boolean isNote() {
            return this == LEFT_OPEN || this == UNDERWAY || this == NOTE_UNSIGNED;
        }
    }

    @Override
    public int compareTo(Waits other) {
        return ORDER.compare(this, other);
    }
}
