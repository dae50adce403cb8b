package stemma.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.env.Environment;

/**
 * Where the data is kept: in the database that was named, or else in one of our own. No condition says which, since
 * conditions may be settled when the program is built, and the database is named when it starts.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DataSourceProperties.class, FlywayProperties.class})
class DatabaseConfiguration {

    private static final String EMBEDDED = "embeddedDatabase";

    @Bean(EMBEDDED)
    static @Nullable EmbeddedDatabase embeddedDatabase(
            Environment environment,
            @Value("${stemma.data-dir:./data}") String folder,
            @Value("${stemma.join:false}") boolean join) {
        if (NamedDatabase.in(environment)) {
            return null;
        }
        return join ? JoinedPostgres.orStarted(Path.of(folder)) : LocalPostgres.start(Path.of(folder));
    }

    // The connection pool depends on this bean, so Spring closes the pool first and then stops the server.
    @Bean
    @DependsOn(EMBEDDED)
    static JdbcConnectionDetails database(
            ObjectProvider<EmbeddedDatabase> embedded, DataSourceProperties named, Environment environment) {
        EmbeddedDatabase database = embedded.getIfAvailable();
        return database != null ? new ProgramLogin(database) : new NamedDatabase(named, environment);
    }

    @Bean
    @DependsOn(EMBEDDED)
    static FlywayConnectionDetails schemaOwner(ObjectProvider<EmbeddedDatabase> embedded, FlywayProperties named) {
        EmbeddedDatabase database = embedded.getIfAvailable();
        return database != null ? new SchemaOwner(database) : new NamedDatabase.Owner(named);
    }

    @Bean
    static ServerCheck serverCheck(Environment environment) {
        return new ServerCheck(NamedDatabase.in(environment));
    }
}
