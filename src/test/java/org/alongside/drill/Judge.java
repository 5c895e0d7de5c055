package org.alongside.drill;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.audit.AuditVerification;
import org.alongside.drill.Ledger.Pages;
import org.alongside.platform.Vault;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares what the writers know with what stands in the database. */
final class Judge {
    private final JdbcClient jdbc;
    private final Vault vault;
    private final AuditVerification audit;
    private final List<String> complaints = new ArrayList<>();
    private int lost;
    private int doubled;
    private int ghosts;

    Judge(ApplicationContext application) {
        jdbc = application.getBean(JdbcClient.class);
        vault = application.getBean(Vault.class);
        audit = application.getBean(AuditVerification.class);
    }

    /** One row of the history of a place: which revision, and what it says. */
    private record Revision(String place, int number, String value) {}

    Verdict.Losses judge(Pages pages) {
        var written = revisions().stream().collect(groupingBy(Revision::place));
        var tried = pages.tried().values().stream().collect(groupingBy(Write::place));
        written.forEach((place, revisions) -> ghosts += tried.containsKey(place) ? 0 : revisions.size());
        tried.forEach((place, writes) -> place(place, writes, written.getOrDefault(place, List.of()), pages));
        keys(pages);
        auditOf(written);
        var unanswered = pages.tried().size() - pages.acknowledged().size();
        return new Verdict.Losses(lost, doubled, ghosts, unanswered, complaints);
    }

    /** Every value as often as it was acknowledged, each under the revision its receipt named, none skipped. */
    private void place(String place, List<Write> writes, List<Revision> revisions, Pages pages) {
        var surplus = new HashMap<String, Integer>();
        for (var revision : revisions) surplus.merge(revision.value(), 1, Integer::sum);
        for (var write : writes) {
            var acknowledged = pages.acknowledged().get(write.key());
            var found = surplus.getOrDefault(write.value(), 0) > 0;
            if (found) surplus.merge(write.value(), -1, Integer::sum);
            if (acknowledged == null) continue;
            if (!found) lost++;
            else if (!revisions.contains(new Revision(place, acknowledged, write.value())))
                complaints.add("%s: revision %d is not what was acknowledged".formatted(place, acknowledged));
        }
        surplus.forEach((value, times) -> {
            if (writes.stream().anyMatch(write -> write.value().equals(value))) doubled += times;
            else ghosts += times;
        });
        var numbers = revisions.stream().map(Revision::number).sorted().toList();
        for (var at = 0; at < numbers.size(); at++)
            if (numbers.get(at) != at + 1) complaints.add("%s: revision %d is missing".formatted(place, at + 1));
    }

    private List<Revision> revisions() {
        return jdbc.sql("""
                select session_id, item, person_id, r.revision, r.choice, r.words
                  from answer_revision r join answer using (session_id, item) order by session_id, item, r.revision
                """)
                .query((row, number) -> {
                    var place = row.getString("session_id") + "/" + row.getString("item");
                    var choice = row.getString("choice");
                    var person = Objects.requireNonNull(row.getObject("person_id", UUID.class));
                    var said = choice != null
                            ? choice
                            : vault.open(person, "answer.words:" + place, row.getBytes("words"));
                    return new Revision(place, row.getInt("revision"), said);
                })
                .list();
    }

    private void keys(Pages pages) {
        var stored = jdbc.sql("select key from request_key")
                .query((row, number) -> Objects.requireNonNull(row.getObject("key", UUID.class)))
                .list();
        var counted = stored.stream().collect(Collectors.toMap(key -> key, key -> 1, Integer::sum));
        pages.acknowledged().keySet().stream()
                .filter(key -> counted.getOrDefault(key, 0) != 1)
                .forEach(key -> complaints.add("key %s stands %d times".formatted(key, counted.getOrDefault(key, 0))));
        counted.keySet().stream()
                .filter(key -> !pages.tried().containsKey(key))
                .forEach(key -> complaints.add("key %s was never tried".formatted(key)));
    }

    private void auditOf(Map<String, List<Revision>> written) {
        var noted = jdbc
                .sql(
                        "select thing, count(*)::int as times from audit_entry where action = 'answer.saved' group by thing")
                .query((row, number) -> Map.entry(row.getString("thing"), row.getInt("times")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var saved = written.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().size()));
        if (!noted.equals(saved)) complaints.add("the audit trail does not have one entry for each revision");
        complaints.addAll(audit.verify().breaks());
    }
}
