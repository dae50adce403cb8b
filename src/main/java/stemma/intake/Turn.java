package stemma.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to work on imports, which one node has at a time: a lock of a PostgreSQL session, which ends with the node
 * however the node ends. It keeps the line in order; that no file is done twice rests on the lock of its own row.
 */
final class Turn implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Turn.class);
    private static final int SECONDS_TO_ANSWER = 2;

    // A node that lost its power says no goodbye: PostgreSQL must ask for it, and sooner than after two hours.
    private static final String TAKE = "select set_config('tcp_keepalives_idle', '5', false),"
            + " set_config('tcp_keepalives_interval', '2', false), set_config('tcp_keepalives_count', '3', false),"
            + " pg_try_advisory_lock(hashtext('stemma.import')) as taken";

    private final Connection session;

    private Turn(Connection session) {
        this.session = session;
    }

    /** Takes the turn, unless another node has it. */
    static Optional<Turn> take(DataSource source) throws SQLException {
        Connection session = source.getConnection();
        boolean taken = false;
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(TAKE)) {
            taken = row.next() && row.getBoolean("taken");
            return taken ? Optional.of(new Turn(session)) : Optional.empty();
        } finally {
            if (!taken) {
                session.close();
            }
        }
    }

    /** Whether the turn is still ours: it is lost when the database goes away. */
    boolean stands() {
        try {
            return session.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() throws SQLException {
        try (session;
                Statement statement = session.createStatement()) {
            statement.execute("select pg_advisory_unlock(hashtext('stemma.import'))");
        } catch (SQLException e) {
            log.debug("The turn was lost before it could be given back", e);
        }
    }
}
