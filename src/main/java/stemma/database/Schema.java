package stemma.database;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.Configuration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** Brings the schema up to date; a guest leaves it alone, since the program that runs must be able to read it. */
@Component
class Schema implements FlywayMigrationStrategy {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final ObjectProvider<EmbeddedDatabase> database;
    private final ObjectProvider<JdbcConnectionDetails> program;

    Schema(ObjectProvider<EmbeddedDatabase> database, ObjectProvider<JdbcConnectionDetails> program) {
        this.database = database;
        this.program = program;
    }

    @Override
    public void migrate(Flyway flyway) {
        if (database.getIfAvailable() instanceof JoinedPostgres) {
            awaitSame(flyway);
        } else {
            flyway.migrate();
            grant(flyway.getConfiguration());
        }
    }

    /** What a migration added is for the program too, whoever owns it. */
    private void grant(Configuration flyway) {
        JdbcConnectionDetails details = program.getIfAvailable();
        String login = details == null ? null : details.getUsername();
        if (login != null && !login.isBlank()) {
            new ProgramRights(flyway.getDataSource(), flyway.getTable()).grantTo(login);
        }
    }

    /** The other program may still be migrating. */
    private static void awaitSame(Flyway flyway) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!isSame(flyway.info())) {
            if (Instant.now().isAfter(deadline)) {
                throw new DatabaseUnavailable(
                        "The Stemma that runs on this data folder is of another version than this one: their databases"
                                + " differ.",
                        "Use the jar of the one that runs, or stop it first.");
            }
            pause();
        }
    }

    static boolean isSame(MigrationInfoService schema) {
        return schema.pending().length == 0
                && Arrays.stream(schema.all())
                        .noneMatch(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the other Stemma starts", e);
        }
    }
}
