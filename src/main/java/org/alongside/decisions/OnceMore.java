package org.alongside.decisions;

import java.util.List;
import org.alongside.decisions.Conclusion.ThinkItOver;

/** A question that comes back: as it was asked, with its ways and what mattered. */
public record OnceMore(
        DecisionId id, String starter, String question, List<Option> ways, List<String> matters, String mattersWords) {
    static OnceMore of(Decision decision, List<Option> ways) {
        return new OnceMore(
                decision.id(),
                decision.starter(),
                decision.question(),
                ways,
                decision.matters(),
                decision.mattersWords());
    }

    static OnceMore of(Concluded concluded) {
        var table = concluded.conclusion().table();
        var thought = concluded.conclusion() instanceof ThinkItOver over ? over : null;
        return new OnceMore(
                concluded.id(),
                table.starter(),
                table.question(),
                table.ways(),
                thought == null ? List.of() : thought.matters(),
                thought == null ? "" : thought.mattersWords());
    }
}
