package org.alongside.plans;

/** What the person answered to the plan as a whole, in the first person. No answer stops a plan. */
public sealed interface Assent {
    /** "Yes, this is my plan." */
    record MyPlan() implements Assent {}

    /** "Not quite, because …": the words stay with the version. */
    record NotQuite(String because) implements Assent {}

    /** "I could not answer today." */
    record NotToday() implements Assent {}

    record NotAsked() implements Assent {}

    default String code() {
        return switch (this) {
            case MyPlan _ -> "my-plan";
            case NotQuite _ -> "not-quite";
            case NotToday _ -> "not-today";
            case NotAsked _ -> "not-asked";
        };
    }

    default String words() {
        return this instanceof NotQuite(var because) ? because : "";
    }

    /** @throws IllegalArgumentException for a code that is none */
    static Assent of(String code, String words) {
        return switch (code) {
            case "my-plan" -> new MyPlan();
            case "not-quite" -> new NotQuite(words.strip());
            case "not-today" -> new NotToday();
            case "", "not-asked" -> new NotAsked();
            default -> throw new IllegalArgumentException("answer " + code);
        };
    }
}
