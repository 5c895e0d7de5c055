package org.alongside.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.StaffId;

/**
 * One thing that happened, as a timeline tells of it. {@code told} is the key of a sentence, {@code fact} a number or name
 * in it ("" for none), {@code path} what follows the person's address where there is more to read ("" for nowhere).
 */
public record Happening(String kind, Moment moment, String told, String fact, Optional<StaffId> by, String path) {

    /** From a row with the columns kind, id, at, by, told, fact and path. */
    public static Happening of(ResultSet row, int number) throws SQLException {
        return new Happening(
                row.getString("kind"),
                new Moment(row.getObject("at", OffsetDateTime.class).toInstant(), row.getObject("id", UUID.class)),
                row.getString("told"),
                Objects.requireNonNullElse(row.getString("fact"), ""),
                Optional.ofNullable(row.getObject("by", UUID.class)).map(StaffId::new),
                Objects.requireNonNullElse(row.getString("path"), ""));
    }

    public UUID id() {
        return moment.id();
    }

    public Happening naming(String other) {
        return new Happening(kind, moment, told, other, by, path);
    }
}
