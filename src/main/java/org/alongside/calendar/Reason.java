package org.alongside.calendar;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.alongside.calendar.Appointment.Outcome;

/** Why two people did not meet. A miss starts as UNKNOWN, and may stay so for good. */
public enum Reason {
    UNKNOWN(Side.NOT_KNOWN),
    FORGOT(Side.THEIRS),
    MIXED_UP(Side.THEIRS),
    NOT_READY(Side.THEIRS),
    OTHER_PLANS(Side.THEIRS),
    TRANSPORT(Side.ACCESS),
    PHONE(Side.ACCESS),
    WORK(Side.ACCESS),
    CARE(Side.ACCESS),
    COST(Side.ACCESS),
    WEATHER(Side.ACCESS),
    OTHER_OBSTACLE(Side.ACCESS),
    OFFICER_ILL(Side.OURS),
    OFFICER_CALLED_AWAY(Side.OURS),
    OFFICE_CLOSED(Side.OURS),
    SYSTEM_DOWN(Side.OURS),
    WE_MOVED_IT(Side.OURS),
    NO_INTERPRETER(Side.OURS),
    OUR_MISTAKE(Side.OURS),
    ILL(Side.PAUSE),
    HOSPITAL(Side.PAUSE),
    CUSTODY(Side.PAUSE),
    AWAY(Side.PAUSE),
    COURT(Side.PAUSE),
    FAMILY_EMERGENCY(Side.PAUSE);

    private final Side side;

    Reason(Side side) {
        this.side = side;
    }

    /** On whose side a reason lies. */
    public enum Side {
        /** Nobody has heard from them yet. */
        NOT_KNOWN,
        /** The person's own. */
        THEIRS,
        /** What stood in the way: transport, phone, work, care, cost. */
        ACCESS,
        /** The unit's. */
        OURS,
        /** Life as a whole paused: health, hospital, custody, away, court. */
        PAUSE
    }

    public Side side() {
        return side;
    }

    /** What an appointment is that was not kept for this reason: only what is the person's, or in their way, is missed. */
    public Outcome outcome() {
        return switch (side) {
            case NOT_KNOWN, THEIRS, ACCESS -> Outcome.MISSED;
            case OURS -> Outcome.CANCELLED;
            case PAUSE -> Outcome.EXCUSED;
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** For a key of words: no blanks. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for a code that is no reason */
    public static Reason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_'));
    }

    /** The reasons of one side, in the order in which a page offers them. */
    public static List<Reason> of(Side side) {
        return Arrays.stream(values()).filter(reason -> reason.side == side).toList();
    }
}
