package org.alongside.responses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.Recorded;
import org.alongside.identity.StaffId;

/** How the tables of this module are read. */
final class Rows {
    private Rows() {}

    static Recorded recorded(ResultSet row, String by, String at) throws SQLException {
        return new Recorded(new StaffId(row.getObject(by, UUID.class)), instant(row, at));
    }

    static Optional<Recorded> perhaps(ResultSet row, String by, String at) throws SQLException {
        return row.getObject(by) == null ? Optional.empty() : Optional.of(recorded(row, by, at));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
