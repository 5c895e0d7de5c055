package org.alongside.measures;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.alongside.audit.Action;
import org.alongside.audit.Audit;
import org.alongside.people.Relationship;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the rest of the application can ask of ratings. Nothing here hands an officer a rating that was not shown. */
@Service
@Transactional
public class Measures {
    private static final Action RATED = new Action("session.rated");
    private static final Action BROUGHT_IN = new Action("rating.brought-in");
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Audit audit;
    private final Clock clock;

    Measures(JdbcClient jdbc, JdbcTemplate batches, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps what both sides tapped in one meeting. */
    public void rate(Relationship between, UUID session, String edition, List<Rating> ratings) {
        for (var rating : ratings) insert(between, session, edition, rating);
        if (!ratings.isEmpty()) audit.record(between.staff().value(), RATED, between.subject(), session);
    }

    private void insert(Relationship between, UUID session, String edition, Rating rating) {
        jdbc.sql("""
                insert into rating (session_id, person_id, officer_id, instrument, side, item, value, shown_to_officer,
                                    edition, at)
                values (:session, :person, :officer, :instrument, :side, :item, :value, :shown, :edition, :at)
                on conflict (session_id, instrument, side, item)
                do update set value = excluded.value, shown_to_officer = excluded.shown_to_officer
                """)
                .param("session", session)
                .param("person", between.person().value())
                .param("officer", between.staff().value())
                .param("instrument", rating.instrument().name().toLowerCase(Locale.ROOT))
                .param("side", rating.side().name().toLowerCase(Locale.ROOT))
                .param("item", rating.item())
                .param("value", rating.value())
                .param("shown", rating.shown())
                .param("edition", edition)
                .param("at", clock.instant().atOffset(UTC))
                .update();
    }

    private record Row(EarlierRatings of, Rating rating) {}

    /** Brings in the ratings of meetings that were held before Alongside, or on paper: many in one step. */
    public void recordEarlier(List<EarlierRatings> meetings) {
        var rows = meetings.stream()
                .flatMap(of -> of.ratings().stream().map(rating -> new Row(of, rating)))
                .toList();
        batches.batchUpdate("""
                insert into rating (session_id, person_id, officer_id, instrument, side, item, value, shown_to_officer,
                                    edition, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows, BATCH, (row, one) -> {
            row.setObject(1, one.of().session());
            row.setObject(2, one.of().person().value());
            row.setObject(3, one.of().officer().value());
            row.setString(4, one.rating().instrument().name().toLowerCase(Locale.ROOT));
            row.setString(5, one.rating().side().name().toLowerCase(Locale.ROOT));
            row.setString(6, one.rating().item());
            row.setInt(7, one.rating().value());
            row.setBoolean(8, one.rating().shown());
            row.setString(9, one.of().edition());
            row.setObject(10, one.of().at().atOffset(UTC));
        });
        audit.record(Audit.ITSELF, BROUGHT_IN, null, rows.size());
    }

    /** Where the two are 2 or more apart, the largest gap first; only ratings the person showed count (I6, rulings). */
    public List<Gap> gaps(Relationship between, UUID session) {
        return jdbc.sql("""
                select mine.item, mine.value as person, theirs.value as officer
                  from rating mine
                  join rating theirs using (session_id, instrument, item)
                 where session_id = :session and mine.person_id = :person and instrument = 'pulse'
                   and mine.side = 'person' and mine.shown_to_officer and theirs.side = 'officer'
                   and abs(mine.value - theirs.value) >= 2
                 order by abs(mine.value - theirs.value) desc, mine.item
                """)
                .param("session", session)
                .param("person", between.person().value())
                .query((row, number) -> new Gap(row.getString("item"), row.getInt("person"), row.getInt("officer")))
                .list();
    }

    /** Whether the two were 2 or more apart when they last rated, as far as the person showed it: something to put right. */
    public boolean wereApart(Relationship between) {
        if (between.isCover()) return false;
        return jdbc.sql("""
                select session_id from rating where person_id = :person and instrument = 'pulse' order by at desc limit 1
                """)
                .param("person", between.person().value())
                .query((row, number) -> row.getObject("session_id", UUID.class))
                .optional()
                .filter(session -> !gaps(between, session).isEmpty())
                .isPresent();
    }

    /** The pulse over time as the officer may see it: their own side, and what the person showed (I6). The earliest first. */
    public List<Trend> trend(Relationship between) {
        if (between.isCover()) return List.of();
        return jdbc.sql("""
                select side, item, value, at from rating
                 where person_id = :person and instrument = 'pulse'
                   and (side = 'officer' and officer_id = :officer or side = 'person' and shown_to_officer)
                 order by at
                """)
                .param("person", between.person().value())
                .param("officer", between.staff().value())
                .query(Measures::point)
                .list();
    }

    /** The person’s own side since then, shown or not: for the person alone. The earliest first. */
    public List<Trend> ofPerson(Relationship between, Instant since) {
        return jdbc.sql("""
                select side, item, value, at from rating
                 where person_id = :person and instrument = 'pulse' and side = 'person' and at >= :since
                 order by at
                """)
                .param("person", between.person().value())
                .param("since", since.atOffset(UTC))
                .query(Measures::point)
                .list();
    }

    private static Trend point(ResultSet row, int number) throws SQLException {
        return new Trend(
                Rating.Side.valueOf(row.getString("side").toUpperCase(Locale.ROOT)),
                row.getString("item"),
                row.getInt("value"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
