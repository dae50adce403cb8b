package stemma.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import stemma.delivery.Delivery;
import stemma.parsing.ReceivedFile;

/** A repeatable migration that imports the seed files; it runs again whenever their names or bytes change. */
@SuppressWarnings("ClassCanBeStatic")
record SeedMigration(List<ReceivedFile> files, Importer importer) implements JavaMigration {

    SeedMigration {
        files = List.copyOf(files);
    }

    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "seed reports";
    }

    @Override
    public Integer getChecksum() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (ReceivedFile file : files) {
                digest.update(file.name().getBytes(StandardCharsets.UTF_8));
                digest.update(
                        ByteBuffer.allocate(8).putLong(file.bytes().length).array());
                digest.update(file.bytes());
            }
            return ByteBuffer.wrap(digest.digest()).getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The importer has transactions of its own, so that a kill leaves whole files behind and the next start goes on. */
    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }

    @Override
    public void migrate(Context context) throws IOException {
        if (!files.isEmpty()) {
            Errand errand = new Errand(Origin.SEED, null, "seed", false);
            importer.work(importer.begin(errand, List.<Delivery>of(files::forEach)), () -> true);
        }
    }
}
