package org.alongside.decisions;

import java.time.LocalDate;
import java.util.List;
import org.alongside.identity.Recorded;
import org.alongside.toolkit.Latitude;

/** A shared decision as it stands on record. A change of mind is a new decision. */
public record Decision(
        DecisionId id,
        String starter,
        Latitude latitude,
        String question,
        List<String> chosen,
        String inTheirWords,
        List<String> matters,
        String mattersWords,
        int sure,
        LocalDate tryUntil,
        Recorded recorded) {
    public Decision {
        chosen = List.copyOf(chosen);
        matters = List.copyOf(matters);
    }
}
