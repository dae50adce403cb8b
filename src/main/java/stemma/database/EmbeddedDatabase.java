package stemma.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The embedded PostgreSQL, whether this program runs it or is a guest of the one that does. */
public interface EmbeddedDatabase extends JdbcConnectionDetails {

    /** The database that holds everything, and the user who owns it. */
    String NAME = "stemma";

    /** How much more its disk can take. */
    long freeBytes();
}
