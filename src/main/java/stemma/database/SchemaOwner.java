package stemma.database;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** As whom the schema of the embedded database is changed: not as the program, which could change the audit log then. */
record SchemaOwner(EmbeddedDatabase database) implements FlywayConnectionDetails {

    @Override
    public String getUsername() {
        return database.owner();
    }

    @Override
    public String getPassword() {
        return database.getPassword();
    }

    @Override
    public String getJdbcUrl() {
        return database.getJdbcUrl();
    }
}
