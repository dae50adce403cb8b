package stemma.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Looks at the named database before anything else uses it. */
class ServerCheck implements BeanPostProcessor {
    private static final Logger log = LoggerFactory.getLogger(ServerCheck.class);
    private static final int OLDEST = 15;

    private final boolean named;

    ServerCheck(boolean named) {
        this.named = named;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (named && bean instanceof DataSource source) {
            check(source);
        }
        return bean;
    }

    private static void check(DataSource source) {
        try (Connection connection = source.getConnection()) {
            DatabaseMetaData server = connection.getMetaData();
            refuseUnlessFit(server.getDatabaseProductName(), server.getDatabaseMajorVersion());
            log.info("Database: {} (PostgreSQL {})", withoutSecrets(server.getURL()), versionOf(server));
        } catch (SQLException e) {
            throw new DatabaseUnavailable(
                    "The database cannot be reached: " + e.getMessage(),
                    "See that it runs, and that SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and"
                            + " SPRING_DATASOURCE_PASSWORD are right.",
                    e);
        }
    }

    static void refuseUnlessFit(String product, int major) {
        if (!product.equals("PostgreSQL") || major < OLDEST) {
            throw new DatabaseUnavailable(
                    "The named database is " + product + " " + major + ".",
                    "Stemma needs PostgreSQL " + OLDEST + " or later.");
        }
    }

    /** The parameters of a JDBC URL may hold a password. */
    static String withoutSecrets(String url) {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    private static String versionOf(DatabaseMetaData server) throws SQLException {
        return server.getDatabaseProductVersion().split(" ", 2)[0];
    }
}
