package stemma.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Where the data is kept: in the database that was named, or else in one of our own. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    // The connection pool depends on this bean, so Spring closes the pool first and then stops the server.
    @Bean
    @Conditional(DatabaseNamed.Not.class)
    EmbeddedDatabase embeddedDatabase(
            @Value("${stemma.data-dir:./data}") String folder, @Value("${stemma.join:false}") boolean join) {
        return join ? JoinedPostgres.orStarted(Path.of(folder)) : LocalPostgres.start(Path.of(folder));
    }

    @Bean
    @Conditional(DatabaseNamed.Not.class)
    SchemaOwner schemaOwner(EmbeddedDatabase database) {
        return new SchemaOwner(database);
    }

    @Bean
    @Conditional(DatabaseNamed.class)
    static ServerCheck serverCheck() {
        return new ServerCheck();
    }
}
