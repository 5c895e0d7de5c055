package org.alongside.people;

import org.alongside.web.Refusal;

/** The person’s own number is four digits. */
public class FourDigits extends Refusal {
    public FourDigits() {
        super("meeting.four-digits");
    }
}
