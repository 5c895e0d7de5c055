package org.alongside.sessions;

import java.time.LocalDateTime;
import java.util.List;
import org.alongside.disclosure.Permit;
import org.jspecify.annotations.Nullable;

/** The card for a question that the person thinks about at home. It can only be made with a permit of the gate. */
record TakeHome(
        Permit permit,
        String person,
        String officer,
        String question,
        List<String> ways,
        List<String> matters,
        @Nullable LocalDateTime next) {}
