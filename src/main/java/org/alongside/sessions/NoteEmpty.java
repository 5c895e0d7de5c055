package org.alongside.sessions;

import org.alongside.web.Refusal;

/** A note without a word cannot be signed. */
public final class NoteEmpty extends Refusal {
    private static final long serialVersionUID = 1L;

    NoteEmpty() {
        super("sessions.note-empty");
    }
}
