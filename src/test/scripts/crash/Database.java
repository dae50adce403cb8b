import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A look into a database, which changes nothing. */
class Database {

    /** Where it is now: that of a program moves with each start. */
    record Place(String url, String user, String password) {}

    interface Places {
        Place find() throws IOException;
    }

    private static Driver driver;

    private final Trial trial;
    private final Places places;

    Database(Trial trial, Places places) {
        this.trial = trial;
        this.places = places;
    }

    /** The embedded database in a data folder, which must be there. */
    static Database in(Trial trial, Path folder) {
        return new Database(trial, () -> {
            String port = Files.readAllLines(folder.resolve("postmaster.pid")).get(3).strip();
            String password = Files.readString(folder.resolve("stemma.password")).strip();
            return new Place("jdbc:postgresql://127.0.0.1:" + port + "/stemma", "stemma", password);
        });
    }

    int count(String of) {
        return Integer.parseInt(sql("select count(*) from " + of));
    }

    /** The first column of what the query finds, a line for each row. */
    String sql(String query) {
        try {
            return run(query);
        } catch (IOException | SQLException | ReflectiveOperationException | IndexOutOfBoundsException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** The same, or nothing while the database is not there. */
    Optional<String> trySql(String query) {
        try {
            return Optional.of(run(query));
        } catch (IOException | SQLException | IndexOutOfBoundsException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private String run(String query) throws IOException, SQLException, ReflectiveOperationException {
        try (Connection connection = connect();
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return String.join("\n", lines);
        }
    }

    private Connection connect() throws IOException, SQLException, ReflectiveOperationException {
        Place place = places.find();
        Properties login = new Properties();
        login.put("user", place.user());
        login.put("password", place.password());
        login.put("options", "-c default_transaction_read_only=on");
        login.put("connectTimeout", "2");
        return driver(trial).connect(place.url(), login);
    }

    /** The driver that the jar carries: these scripts have no class path. */
    static synchronized Driver driver(Trial trial) throws IOException, ReflectiveOperationException {
        if (driver == null) {
            Path copy = trial.work().resolve("driver.jar");
            try (ZipFile whole = new ZipFile(trial.jar().toFile())) {
                ZipEntry entry = whole.stream()
                        .filter(each -> each.getName().matches("BOOT-INF/lib/postgresql-[\\d.]+\\.jar"))
                        .findFirst()
                        .orElseThrow();
                Files.copy(whole.getInputStream(entry), copy);
            }
            URLClassLoader loader = new URLClassLoader(new URL[] {copy.toUri().toURL()});
            driver = (Driver) loader.loadClass("org.postgresql.Driver").getDeclaredConstructor().newInstance();
        }
        return driver;
    }
}
