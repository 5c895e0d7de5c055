package org.alongside.calendar;

import org.alongside.web.Refusal;

/** Another changed the appointment since the page was shown; nothing was changed, and both wishes are shown. */
final class SomeoneWasFaster extends Refusal {
    private static final long serialVersionUID = 1L;

    SomeoneWasFaster() {
        super("calendar.someone-was-faster");
    }
}
