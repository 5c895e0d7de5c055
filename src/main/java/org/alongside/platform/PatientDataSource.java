package org.alongside.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Waits a little for a database that is just coming back. The pool alone asks ever more rarely, and would find it
 * seconds after it is there.
 */
final class PatientDataSource extends DelegatingDataSource {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(3);
    /** Nobody listens there yet; it is starting, stopping or recovering. */
    private static final Set<String> COMING_BACK = Set.of("08001", "57P03");

    PatientDataSource(DataSource database) {
        super(database);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var begun = System.nanoTime();
        while (true) {
            try {
                return super.getConnection();
            } catch (SQLException away) {
                if (!COMING_BACK.contains(String.valueOf(away.getSQLState()))) throw away;
                if (System.nanoTime() - begun > PATIENCE) throw away;
                pause(away);
            }
        }
    }

    private static void pause(SQLException away) throws SQLException {
        try {
            Thread.sleep(25);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw away;
        }
    }
}
