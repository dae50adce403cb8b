package stemma.database;

import java.nio.file.Path;

/** The embedded PostgreSQL, whether this program runs it or is a guest of the one that does. */
public abstract sealed class EmbeddedDatabase permits LocalPostgres, JoinedPostgres {

    /** The database that holds everything, and the login that owns it and its tables. */
    static final String NAME = "stemma";

    /** The login of the program, which owns nothing. */
    static final String PROGRAM = "stemma_app";

    private final Path cluster;
    private final int port;
    private final String password;

    EmbeddedDatabase(Path cluster, int port, String password) {
        this.cluster = cluster;
        this.port = port;
        this.password = password;
    }

    final int port() {
        return port;
    }

    public final String getJdbcUrl() {
        return urlOf(NAME);
    }

    final String urlOf(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Who reads and writes: the program. */
    public final String getUsername() {
        return PROGRAM;
    }

    /** Who changes the schema; with the same password, since both are for this program alone. */
    public final String owner() {
        return NAME;
    }

    public final String getPassword() {
        return password;
    }

    /** How much more its disk can take. */
    public final long freeBytes() {
        return DataFolder.freeBytes(cluster);
    }
}
