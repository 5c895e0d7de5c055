package org.alongside.sessions;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.platform.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes many meetings at once, with their answers and notes. */
@Repository
class EarlierSessionRepository {
    private static final int BATCH = 500;
    private static final Duration SIGNING = Duration.ofMinutes(6);

    private final JdbcTemplate batches;
    private final Vault vault;

    EarlierSessionRepository(JdbcTemplate batches, Vault vault) {
        this.batches = batches;
        this.vault = vault;
    }

    private record Row(EarlierSession of, String item, String value, ItemRule rule) {}

    void insert(List<EarlierSession> meetings, Function<String, Items> items) {
        var people =
                meetings.stream().map(one -> one.person().value()).distinct().toList();
        vault.prepare(people);
        vault.takeOut(people);
        insertSessions(meetings);
        insertHeard(meetings.stream().filter(EarlierSession::heard).toList());
        insertAnswers(rows(meetings, items));
        insertRevisions(meetings);
        insertNotes(meetings.stream().filter(one -> !one.note().isBlank()).toList());
    }

    private static List<Row> rows(List<EarlierSession> meetings, Function<String, Items> items) {
        var rules = new HashMap<String, ItemRule>();
        var rows = new ArrayList<Row>();
        for (var meeting : meetings)
            meeting.answers().forEach((item, value) -> {
                var rule = rules.computeIfAbsent(
                        meeting.edition() + "/" + item,
                        place -> items.apply(meeting.edition()).rule(item));
                rule.check(value);
                rows.add(new Row(meeting, item, value, rule));
            });
        return rows;
    }

    private void insertSessions(List<EarlierSession> meetings) {
        batches.batchUpdate("""
                insert into session (id, person_id, officer_id, edition, variant, language, state, phase, started_at, closed_at,
                                     ended_early)
                values (?, ?, ?, ?, ?, ?, 'closed', 'close', ?, ?, ?)
                """, meetings, BATCH, (row, one) -> {
            row.setObject(1, one.id().value());
            row.setObject(2, one.person().value());
            row.setObject(3, one.officer().value());
            row.setString(4, one.edition());
            row.setString(5, one.variant());
            row.setString(6, one.language().getLanguage());
            row.setObject(7, one.startedAt().atOffset(UTC));
            row.setObject(8, one.closedAt().atOffset(UTC));
            row.setString(9, one.endedEarly().isEmpty() ? null : one.endedEarly());
        });
    }

    private void insertHeard(List<EarlierSession> meetings) {
        batches.batchUpdate("""
                insert into must_report_heard (person_id, edition, session_id, at) values (?, ?, ?, ?) on conflict do nothing
                """, meetings, BATCH, (row, one) -> {
            row.setObject(1, one.person().value());
            row.setString(2, one.edition());
            row.setObject(3, one.id().value());
            row.setObject(4, one.startedAt().atOffset(UTC));
        });
    }

    private void insertAnswers(List<Row> rows) {
        batches.batchUpdate("""
                insert into answer (session_id, item, person_id, choice, words, information_class, origin, seen_by, revision,
                                    saved_by, saved_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
                """, rows, BATCH, (row, one) -> {
            var words = one.rule().isWords();
            row.setObject(1, one.of().id().value());
            row.setString(2, one.item());
            row.setObject(3, one.of().person().value());
            row.setString(4, words ? null : one.value());
            row.setBytes(5, words ? sealed(one) : null);
            row.setString(6, one.rule().informationClass().name());
            row.setString(7, one.rule().origin());
            row.setString(8, one.rule().seenBy().name().toLowerCase(Locale.ROOT));
            row.setObject(9, one.of().officer().value());
            row.setObject(10, one.of().closedAt().atOffset(UTC));
        });
    }

    private byte @org.jspecify.annotations.Nullable [] sealed(Row row) {
        return vault.seal(
                row.of().person().value(), AnswerRepository.place(row.of().id(), row.item()), row.value());
    }

    private void insertRevisions(List<EarlierSession> meetings) {
        batches.update(
                """
                insert into answer_revision (session_id, item, revision, choice, words, saved_by, saved_at)
                select session_id, item, revision, choice, words, saved_by, saved_at from answer where session_id = any(?)
                """, (Object) meetings.stream().map(one -> one.id().value()).toArray(UUID[]::new));
    }

    private void insertNotes(List<EarlierSession> meetings) {
        batches.batchUpdate("""
                insert into note (session_id, person_id, revision, signed_by, signed_at) values (?, ?, 1, ?, ?)
                """, meetings, BATCH, (row, one) -> {
            row.setObject(1, one.id().value());
            row.setObject(2, one.person().value());
            row.setObject(3, one.officer().value());
            row.setObject(4, one.closedAt().plus(SIGNING).atOffset(UTC));
        });
        batches.batchUpdate("""
                insert into note_revision (session_id, number, words, after_signing, by, at) values (?, 1, ?, false, ?, ?)
                """, meetings, BATCH, (row, one) -> {
            var place = NoteRepository.place(one.id(), "words", 1);
            row.setObject(1, one.id().value());
            row.setBytes(2, vault.seal(one.person().value(), place, one.note()));
            row.setObject(3, one.officer().value());
            row.setObject(4, one.closedAt().plus(SIGNING).atOffset(UTC));
        });
    }
}
