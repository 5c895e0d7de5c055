package org.alongside.drill;

/** One thing that somebody did at one window. */
record Tapped(String screen, Kind kind, String item, String value) {
    enum Kind {
        TAP,
        WORDS,
        TOPIC,
        MOVE
    }
}
