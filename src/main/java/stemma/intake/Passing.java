package stemma.intake;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessException;

/** Failures that are no fault of the file in hand: the database is away, or somebody else was in the way. */
final class Passing {

    /** Classes of SQL states: connection, rolled back for another's sake, resources, not now, stopping, system. */
    private static final Set<String> STATES = Set.of("08", "40", "53", "55", "57", "58");

    private Passing() {}

    static boolean passes(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException
                    || cause instanceof SQLTransientException
                    || (cause instanceof SQLException sql && passes(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(@Nullable String state) {
        return state != null && state.length() == 5 && STATES.contains(state.substring(0, 2));
    }
}
