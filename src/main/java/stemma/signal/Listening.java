package stemma.signal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Waits for PostgreSQL to say that something has changed, and looks once a second in any case: a notification only saves the
 * waiting. Begins when somebody first asks for it.
 */
@Component
public class Listening implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Listening.class);
    private static final int LONGEST_WAIT_MILLIS = 1000;

    private final DataSource database;
    private final JdbcClient jdbc;
    private final Signals signals;
    private @Nullable Thread thread;
    private volatile boolean begun;
    private volatile boolean stopped;

    Listening(DataSource database, JdbcClient jdbc, Signals signals) {
        this.database = database;
        this.jdbc = jdbc;
        this.signals = signals;
    }

    /** From here on hearers are told of changes within milliseconds; returns once they have been told of those before. */
    public void begin() {
        if (!begun) {
            start();
        }
    }

    private synchronized void start() {
        if (thread == null && !stopped) {
            signals.catchUp();
            begun = true;
            thread = new Thread(this::listen, "signals");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Has hearers told of all that was committed before the call, if anybody has asked for that at all. */
    void catchUp() {
        if (begun) {
            signals.catchUp();
        }
    }

    /** What is older than an hour is known to everybody, or nobody trusts what they know. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT5M")
    void forget() {
        jdbc.sql("delete from signal where made_at < now() - interval '1 hour'").update();
    }

    private void listen() {
        while (!stopped) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen stemma_signal");
                hear(connection.unwrap(PGConnection.class));
                statement.execute("unlisten *");
            } catch (SQLException | RuntimeException e) {
                log.debug("Changes cannot be heard now; the next try is in a second", e);
                pause();
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        while (!stopped) {
            signals.catchUp();
            connection.getNotifications(LONGEST_WAIT_MILLIS);
        }
    }

    private synchronized void pause() {
        try {
            wait(LONGEST_WAIT_MILLIS);
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        stopped = true;
        Thread running;
        synchronized (this) {
            notifyAll();
            running = thread;
        }
        if (running != null) {
            running.join(2L * LONGEST_WAIT_MILLIS);
        }
    }
}
