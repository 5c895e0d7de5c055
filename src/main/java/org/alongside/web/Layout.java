package org.alongside.web;

/** Which frame surrounds a page. */
public enum Layout {
    /** The officer alone: header, search, navigation. */
    DESK("web/desk"),
    /** Officer and person at one screen: nothing but the meeting. */
    TOGETHER("web/together"),
    /** Before anybody is known, and on paper. */
    PLAIN("web/plain"),
    /** A part of a page that a script asked for. */
    BARE("web/bare");

    /** Under this name a controller may put a layout into its model; without it a page is framed as {@link #DESK}. */
    public static final String KEY = "layout";

    private final String page;

    Layout(String page) {
        this.page = page;
    }

    String page() {
        return page + ".jte";
    }
}
