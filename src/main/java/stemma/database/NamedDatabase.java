package stemma.database;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.env.PropertyResolver;
import org.springframework.util.StringUtils;

/**
 * The database that the person who runs Stemma named in the settings. What they set for the connection pool alone counts more.
 */
record NamedDatabase(DataSourceProperties settings, PropertyResolver pool) implements JdbcConnectionDetails {

    /** Whether there is one. */
    static boolean in(PropertyResolver settings) {
        return StringUtils.hasText(settings.getProperty("spring.datasource.url"));
    }

    @Override
    public String getJdbcUrl() {
        return ofPool("jdbc-url").orElseGet(settings::determineUrl);
    }

    @Override
    public @Nullable String getUsername() {
        return ofPool("username").orElseGet(settings::determineUsername);
    }

    @Override
    public @Nullable String getPassword() {
        return ofPool("password").orElseGet(settings::determinePassword);
    }

    @Override
    public String getDriverClassName() {
        return ofPool("driver-class-name").orElseGet(settings::determineDriverClassName);
    }

    private Optional<String> ofPool(String name) {
        return Optional.ofNullable(pool.getProperty("spring.datasource.hikari." + name));
    }

    /** As whom its schema is changed: as the program, if the settings name nobody else. */
    record Owner(FlywayProperties settings) implements FlywayConnectionDetails {

        @Override
        public @Nullable String getUsername() {
            return settings.getUser();
        }

        @Override
        public @Nullable String getPassword() {
            return settings.getPassword();
        }

        @Override
        public @Nullable String getJdbcUrl() {
            return settings.getUrl();
        }

        @Override
        public @Nullable String getDriverClassName() {
            return settings.getDriverClassName();
        }
    }
}
