package org.alongside.signs;

import java.util.UUID;

/** One thing that was noticed. */
record NoticeId(UUID value) {
    static NoticeId next() {
        return new NoticeId(UUID.randomUUID());
    }

    /** One thing that was noticed. */
    static NoticeId of(String text) {
        return new NoticeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
