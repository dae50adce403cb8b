package stemma.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL that another Stemma runs in its data folder; this program is a guest, and never starts or stops it. */
public final class JoinedPostgres extends EmbeddedDatabase {
    private static final Logger log = LoggerFactory.getLogger(JoinedPostgres.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private JoinedPostgres(Path cluster, int port, String password) {
        super(cluster, port, password);
    }

    /** Starts the embedded database of this folder, or joins it where another Stemma has started it. */
    static EmbeddedDatabase orStarted(Path path) {
        try {
            return LocalPostgres.start(path);
        } catch (FolderInUse inUse) {
            return join(path, inUse);
        }
    }

    private static JoinedPostgres join(Path path, FolderInUse inUse) {
        try {
            Path cluster = DataFolder.at(path).cluster();
            JoinedPostgres joined = new JoinedPostgres(cluster, port(cluster, inUse), Cluster.passwordIn(cluster));
            log.info("Database: embedded PostgreSQL of the Stemma that runs, on 127.0.0.1:{}", joined.port());
            return joined;
        } catch (IOException e) {
            throw DataFolder.unusable(path, e);
        }
    }

    /** Only the live server of this very folder is trusted with the password; one that still starts is waited for. */
    private static int port(Path cluster, FolderInUse inUse) throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            Optional<PidFile> server = PidFile.read(cluster).filter(PidFile::ready);
            if (server.isPresent() && server.get().postmasterOf(cluster).isPresent()) {
                return server.get().port();
            }
            pause();
        }
        throw inUse;
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for PostgreSQL", e);
        }
    }
}
