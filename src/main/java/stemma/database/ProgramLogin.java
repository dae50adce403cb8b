package stemma.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** As whom the program reads and writes the embedded database. */
record ProgramLogin(EmbeddedDatabase database) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return database.getJdbcUrl();
    }

    @Override
    public String getUsername() {
        return database.getUsername();
    }

    @Override
    public String getPassword() {
        return database.getPassword();
    }
}
