package stemma.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.env.PropertyResolver;
import org.springframework.util.StringUtils;

/** The database that the person who runs Stemma named in the settings. */
record NamedDatabase(DataSourceProperties settings) implements JdbcConnectionDetails {

    /** Whether there is one. */
    static boolean in(PropertyResolver settings) {
        return StringUtils.hasText(settings.getProperty("spring.datasource.url"));
    }

    @Override
    public String getJdbcUrl() {
        return settings.determineUrl();
    }

    @Override
    public @Nullable String getUsername() {
        return settings.determineUsername();
    }

    @Override
    public @Nullable String getPassword() {
        return settings.determinePassword();
    }

    @Override
    public String getDriverClassName() {
        return settings.determineDriverClassName();
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
