package stemma;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last line of a start: which version is ready, at which address, on which database. */
@Component
@ConditionalOnWebApplication
class ReadyLine {

    private static final Logger log = LoggerFactory.getLogger(ReadyLine.class);

    private final ObjectProvider<BuildProperties> build;
    private final Environment environment;
    private final DataSource source;

    ReadyLine(ObjectProvider<BuildProperties> build, Environment environment, DataSource source) {
        this.build = build;
        this.environment = environment;
        this.source = source;
    }

    @EventListener(ApplicationReadyEvent.class)
    void log() throws SQLException {
        log.info("{}", text());
    }

    String text() throws SQLException {
        return "Stemma " + version() + " is ready: http://" + host() + ":"
                + environment.getProperty("local.server.port", "?") + ", " + database();
    }

    /** An IDE that runs the classes makes no build info. */
    private String version() {
        BuildProperties properties = build.getIfAvailable();
        return properties == null ? "(not packaged)" : String.valueOf(properties.getVersion());
    }

    private String host() {
        String address = environment.getProperty("server.address", "localhost");
        return address.contains(":") ? "[" + address + "]" : address;
    }

    private String database() throws SQLException {
        try (Connection connection = source.getConnection()) {
            DatabaseMetaData server = connection.getMetaData();
            String version = server.getDatabaseProductVersion().split(" ", 2)[0];
            return "PostgreSQL " + version + " at " + place(server.getURL());
        }
    }

    /** The parameters of a JDBC URL may hold a password. */
    static String place(String url) {
        return url.replaceFirst("^jdbc:postgresql://", "").replaceFirst("\\?.*", "");
    }
}
