package org.alongside.drill;

import java.util.UUID;

/** One tap or field, sent under one request key however often it is sent. */
record Write(UUID key, Meeting meeting, String item, String value) {
    /** Where it belongs; the revisions of one place are counted together. */
    String place() {
        return meeting.session() + "/" + item;
    }
}
