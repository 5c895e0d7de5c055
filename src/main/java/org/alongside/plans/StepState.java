package org.alongside.plans;

/** What has come of a step so far. "Not yet" is an answer, not a verdict. */
public sealed interface StepState {
    record Open() implements StepState {}

    record Partly() implements StepState {}

    record NotYet() implements StepState {}

    /** Nobody at the table can hurry it; {@code waitsFor} is "" where that was not said. */
    record CannotYet(String waitsFor) implements StepState {}

    record Done() implements StepState {}

    /** Given up by whoever owned it; {@code why} is "" where that was not said. */
    record Dropped(String why) implements StepState {}

    default String code() {
        return switch (this) {
            case Open _ -> "open";
            case Partly _ -> "partly";
            case NotYet _ -> "not-yet";
            case CannotYet _ -> "cannot-yet";
            case Done _ -> "done";
            case Dropped _ -> "dropped";
        };
    }

    /** What it waits for, or why it was dropped; "" for every other state. */
    default String words() {
        return switch (this) {
            case CannotYet(var waitsFor) -> waitsFor;
            case Dropped(var why) -> why;
            case Open _, Partly _, NotYet _, Done _ -> "";
        };
    }

    /** Nobody owes anything any more. */
    default boolean isOver() {
        return switch (this) {
            case Done _, Dropped _ -> true;
            case Open _, Partly _, NotYet _, CannotYet _ -> false;
        };
    }

    /** Nobody is late with what is over, or waits for somebody else. */
    default boolean canBeLate() {
        return switch (this) {
            case Open _, Partly _, NotYet _ -> true;
            case CannotYet _, Done _, Dropped _ -> false;
        };
    }

    /** @throws IllegalArgumentException for a code that is none */
    static StepState of(String code, String words) {
        return switch (code) {
            case "open" -> new Open();
            case "partly" -> new Partly();
            case "not-yet" -> new NotYet();
            case "cannot-yet" -> new CannotYet(words.strip());
            case "done" -> new Done();
            case "dropped" -> new Dropped(words.strip());
            default -> throw new IllegalArgumentException("state " + code);
        };
    }
}
