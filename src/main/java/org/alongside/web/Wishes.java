package org.alongside.web;

/** How somebody likes the shared screen, on whatever device: "" where they never said; calm: it settles when untouched. */
public record Wishes(String theme, String text, boolean calm) {
    public static final Wishes NONE = new Wishes("", "", true);

    /** Only what a page can show is kept; anything else reads as never said. */
    public Wishes {
        theme = Display.THEMES.contains(theme) ? theme : "";
        text = Display.TEXTS.contains(text) ? text : "";
    }
}
