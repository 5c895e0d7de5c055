package org.alongside.decisions;

import static java.time.ZoneOffset.UTC;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.decisions.FixedFact.SafetyLine;
import org.alongside.platform.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes many decisions at once. */
@Repository
class EarlierDecisionRepository {
    private static final int BATCH = 500;

    private final JdbcTemplate batches;
    private final Vault vault;

    EarlierDecisionRepository(JdbcTemplate batches, Vault vault) {
        this.batches = batches;
        this.vault = vault;
    }

    private record Row(UUID id, EarlierDecision decision) {
        UUID person() {
            return decision.person().value();
        }

        Weighing weighing() {
            return decision.choice().weighing();
        }
    }

    private record OptionRow(Row of, int place, Option option) {}

    private record FactRow(Row of, int place, FixedFact fact) {}

    void insert(List<EarlierDecision> decisions) {
        var people =
                decisions.stream().map(one -> one.person().value()).distinct().toList();
        vault.prepare(people);
        vault.takeOut(people);
        var rows = new ArrayList<Row>();
        var options = new ArrayList<OptionRow>();
        var facts = new ArrayList<FactRow>();
        for (var decision : decisions) {
            var row = new Row(DecisionId.next().value(), decision);
            rows.add(row);
            for (var option : row.weighing().options())
                options.add(new OptionRow(row, 1 + row.weighing().options().indexOf(option), option));
            for (var fact : row.weighing().fixed())
                facts.add(new FactRow(row, 1 + row.weighing().fixed().indexOf(fact), fact));
        }
        insertDecisions(rows);
        insertOptions(options);
        insertFacts(facts);
    }

    private void insertDecisions(List<Row> rows) {
        batches.batchUpdate("""
                insert into decision (id, person_id, session_id, starter, latitude, question, options, choice, matters,
                                      matters_words, in_their_words, decided_by, person_leans, officer_leans, sure,
                                      try_until, fixed_shown_at, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows, BATCH, (row, of) -> {
            var choice = of.decision().choice();
            var weighing = of.weighing();
            row.setObject(1, of.id());
            row.setObject(2, of.person());
            row.setObject(3, of.decision().session());
            row.setString(4, weighing.starter());
            row.setString(5, weighing.latitude().name());
            row.setBytes(6, seal(of, "question", weighing.question()));
            row.setObject(7, weighing.options().stream().map(Option::key).toArray(String[]::new));
            row.setObject(8, choice.keys().toArray(String[]::new));
            row.setObject(9, choice.matters().cards().toArray(String[]::new));
            row.setBytes(10, seal(of, "matters_words", choice.matters().ownWords()));
            row.setBytes(11, seal(of, "in_their_words", choice.inTheirWords()));
            row.setString(12, choice.decidedBy());
            row.setString(13, choice.leanings().person());
            row.setString(14, choice.leanings().officer());
            row.setInt(15, choice.sure());
            row.setObject(16, choice.tryUntil());
            row.setObject(17, weighing.fixedShownAt().atOffset(UTC));
            row.setObject(18, of.decision().recorded().by().value());
            row.setObject(19, of.decision().recorded().at().atOffset(UTC));
        });
    }

    private void insertOptions(List<OptionRow> rows) {
        batches.batchUpdate("""
                insert into decision_option (decision_id, position, key, wording) values (?, ?, ?, ?)
                """, rows, BATCH, (row, of) -> {
            row.setObject(1, of.of().id());
            row.setInt(2, of.place());
            row.setString(3, of.option().key());
            row.setBytes(4, seal(of.of(), "option." + of.place(), of.option().wording()));
        });
    }

    private void insertFacts(List<FactRow> rows) {
        batches.batchUpdate("""
                insert into decision_fixed_fact (decision_id, position, source, reference, wording, reason, author)
                values (?, ?, ?, ?, ?, ?, ?)
                """, rows, BATCH, (row, of) -> {
            var line = of.fact() instanceof SafetyLine safety ? safety : null;
            row.setObject(1, of.of().id());
            row.setInt(2, of.place());
            row.setString(3, DecisionRepository.source(of.fact()));
            row.setString(4, DecisionRepository.reference(of.fact()));
            row.setBytes(5, seal(of.of(), "fact." + of.place(), of.fact().wording()));
            row.setBytes(6, line == null ? null : seal(of.of(), "reason." + of.place(), line.reason()));
            row.setObject(7, line == null ? null : line.author().value());
        });
    }

    private byte @Nullable [] seal(Row row, String place, String text) {
        return vault.seal(row.person(), "decision." + place + ":" + row.id(), text);
    }
}
