package stemma.signal;

import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A connection that is kept: who waits for a signal may hold one of the pool's, so reading signals must never wait for
 * another of them.
 */
final class OwnConnection {

    private final DataSource database;
    private @Nullable SingleConnectionDataSource kept;

    OwnConnection(DataSource database) {
        this.database = database;
    }

    /** A connection that fails is given back, and the next call gets another. */
    void use(Consumer<JdbcClient> work) {
        try {
            SingleConnectionDataSource now = kept == null ? open() : kept;
            work.accept(JdbcClient.create(now));
        } catch (DataAccessException e) {
            close();
            throw e;
        }
    }

    private SingleConnectionDataSource open() {
        try {
            SingleConnectionDataSource opened = new SingleConnectionDataSource(database.getConnection(), true);
            kept = opened;
            return opened;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("no connection to read signals with", e);
        }
    }

    void close() {
        if (kept != null) {
            kept.destroy();
            kept = null;
        }
    }
}
