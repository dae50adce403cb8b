package stemma.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import stemma.database.EmbeddedDatabase;
import stemma.database.JoinedPostgres;
import stemma.parsing.ReceivedFile;

/**
 * Lets Flyway seed the database once the schema and the importer are ready, and before the first reader can come: the
 * schema's migrations run before JPA starts, the seed migration needs it.
 */
@Component
class SeedImport implements SmartInitializingSingleton {

    private final Flyway flyway;
    private final Importer importer;
    private final ResourcePatternResolver resources;
    private final String location;
    private final ObjectProvider<EmbeddedDatabase> database;

    SeedImport(
            Flyway flyway,
            Importer importer,
            ResourcePatternResolver resources,
            @Value("${stemma.seed.location}") String location,
            ObjectProvider<EmbeddedDatabase> database) {
        this.flyway = flyway;
        this.importer = importer;
        this.resources = resources;
        this.location = location;
        this.database = database;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (database.getIfAvailable() instanceof JoinedPostgres) {
            return; // a guest: the program that runs has seeds of its own
        }
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .javaMigrations(new SeedMigration(files(), importer))
                .load()
                .migrate();
    }

    private List<ReceivedFile> files() {
        try {
            List<ReceivedFile> files = new ArrayList<>();
            for (Resource resource : resources.getResources(location + "*.txt")) {
                files.add(new ReceivedFile(String.valueOf(resource.getFilename()), resource.getContentAsByteArray()));
            }
            files.sort(Comparator.comparing(ReceivedFile::name));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("The seed files in " + location + " cannot be read", e);
        }
    }
}
