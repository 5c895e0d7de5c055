package org.alongside.people;

import org.alongside.web.Refusal;

/** A second record of somebody is read, and written in no more. */
public final class OlderRecord extends Refusal {
    private static final long serialVersionUID = 1L;

    OlderRecord() {
        super("caseload.older-record");
    }
}
