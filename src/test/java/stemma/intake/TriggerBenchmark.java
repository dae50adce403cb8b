package stemma.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.Rounds;
import stemma.StemmaApplication;
import stemma.database.EmbeddedDatabase;

/**
 * Measures what the triggers cost an import that note texts for the checks and tell readers' pages what has changed: runs of so
 * many reports by turns with these triggers and without them, in one program, while the checks rest. Arguments: a file of JSON
 * Lines, an empty folder for the database, and how many reports a run has (2,000 without it).
 */
public final class TriggerBenchmark {

    private static final Duration LONG = Duration.ofHours(5);

    private record Trigger(String name, String table) {}

    private final ConfigurableApplicationContext program;
    private final Rounds with = new Rounds("import with the triggers");
    private final Rounds without = new Rounds("import without them");

    private TriggerBenchmark(ConfigurableApplicationContext program) {
        this.program = program;
    }

    public static void main(String[] args) throws IOException, SQLException {
        SpringApplication application = new SpringApplication(StemmaApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        try (var program = application.run(
                "--stemma.data-dir=" + args[1], "--stemma.checks.every=PT24H", "--logging.level.root=WARN")) {
            new TriggerBenchmark(program).run(Path.of(args[0]), args.length > 2 ? Integer.parseInt(args[2]) : 2_000);
        }
    }

    /** The first part warms up; then pairs, in each of which the other half comes first. */
    private void run(Path file, int size) throws IOException, SQLException {
        List<Path> parts = ChainBenchmark.parts(file, size);
        bring(parts.get(0));
        Rounds.printHead();
        for (int i = 1; i < parts.size(); i++) {
            Path part = parts.get(i);
            boolean silent = i % 4 == 2 || i % 4 == 3;
            turn(silent ? "disable" : "enable");
            (silent ? without : with).add(() -> bring(part));
        }
        turn("enable");
        with.print();
        without.print();
        Rounds.printLoad();
        System.out.printf(
                Locale.ROOT, "with : without, processor %+.1f %%%n", 100 * (with.cost() / without.cost() - 1));
    }

    private void turn(String how) throws SQLException {
        EmbeddedDatabase database = program.getBean(EmbeddedDatabase.class);
        try (Connection owner =
                        DriverManager.getConnection(database.getJdbcUrl(), database.owner(), database.getPassword());
                Statement statement = owner.createStatement()) {
            for (Trigger trigger : triggers()) {
                statement.execute("alter table " + trigger.table() + " " + how + " trigger " + trigger.name());
            }
        }
    }

    private List<Trigger> triggers() {
        return program.getBean(JdbcClient.class).sql("""
                        select tgname as name, tgrelid::regclass::text as table from pg_trigger
                        where not tgisinternal and (tgname like 'check\\_%' or tgname like 'signal\\_%')""").query(Trigger.class).list();
    }

    private void bring(Path part) {
        Imports imports = program.getBean(Imports.class);
        long run = ImportBenchmark.begun(imports, part);
        imports.await(run, LONG);
        Counts counts = imports.run(run).counts();
        if (counts.imported() != counts.total()) {
            throw new IllegalStateException("not all came in: " + counts);
        }
    }
}
