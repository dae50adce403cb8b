package stemma.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import stemma.StemmaApplication;
import stemma.bulk.BulkRows;
import stemma.bulk.BulkTables;
import stemma.parsing.Upload;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures an import of many reports, the import of the same ones again, and beside them the plain way: {@code COPY} of
 * the same texts into one table with a generated {@code tsvector} and a GIN index. Arguments: a file of JSON Lines and an
 * empty folder for the database.
 */
public final class ImportBenchmark {

    private static final Duration LONG = Duration.ofHours(5);
    private static final PrintStream OUT = System.out;

    private final ConfigurableApplicationContext program;
    private final Path file;

    private ImportBenchmark(ConfigurableApplicationContext program, Path file) {
        this.program = program;
        this.file = file;
    }

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(StemmaApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        try (var program = application.run("--stemma.data-dir=" + args[1], "--logging.level.root=WARN")) {
            new ImportBenchmark(program, Path.of(args[0])).run();
        }
    }

    private void run() {
        OUT.printf("%n| what | reports | seconds | a second |%n|---|---|---|---|%n");
        double plain = copied();
        double first = imported("first import");
        double again = imported("the same again");
        OUT.printf(
                Locale.ROOT,
                "%nfirst import : plain COPY %.2f, the same again : first import %.1f, heap at most %,d MiB%n",
                first / plain,
                again / first,
                Runtime.getRuntime().maxMemory() >> 20);
        JdbcClient jdbc = program.getBean(JdbcClient.class);
        OUT.printf(
                "articles %,d, stories %,d, ledger lines %,d, %s%n",
                count(jdbc, "article"),
                count(jdbc, "story"),
                count(jdbc, "ledger_line"),
                jdbc.sql("select pg_size_pretty(pg_database_size(current_database()))")
                        .query(String.class)
                        .single());
    }

    private static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private double imported(String what) {
        Imports imports = program.getBean(Imports.class);
        long start = System.nanoTime();
        long run = begun(imports, file);
        double stored = (System.nanoTime() - start) / 1e9;
        imports.await(run, LONG);
        Counts counts = imports.run(run).counts();
        if (counts.imported() + counts.unchanged() != counts.total()) {
            throw new IllegalStateException("not all came in: " + counts);
        }
        double rate = told(what, counts.total(), start);
        OUT.printf(Locale.ROOT, "| … of that, until all was stored | | %.1f | |%n", stored);
        return rate;
    }

    /** Begins the import of a file's reports. */
    static long begun(Imports imports, Path file) {
        return imports.begin(new Errand(Origin.COMMAND, "benchmark", "benchmark", false), List.of(receiver -> {
            try (InputStream in = Files.newInputStream(file)) {
                Upload.each(file.getFileName().toString(), in, receiver);
            }
        }));
    }

    private double copied() {
        JdbcClient jdbc = program.getBean(JdbcClient.class);
        jdbc.sql("""
                        create table plain_text (id bigint primary key, headline text, body text, search tsvector generated always as
                            (to_tsvector('english', headline || ' ' || body)) stored)""").update();
        jdbc.sql("create index plain_text_search on plain_text using gin (search)")
                .update();
        long start = System.nanoTime();
        Integer count = program.getBean(TransactionTemplate.class).execute(status -> copy());
        double rate = told("plain COPY", count == null ? 0 : count, start);
        jdbc.sql("drop table plain_text").update();
        return rate;
    }

    private int copy() {
        JsonMapper json = JsonMapper.shared();
        int count = 0;
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8);
                BulkRows rows = program.getBean(BulkTables.class).into("plain_text", "id", "headline", "body")) {
            for (String line : (Iterable<String>) lines::iterator) {
                JsonNode report = json.readTree(line);
                count++;
                rows.row(
                        (long) count,
                        report.get("title").asString(),
                        report.get("text").asString());
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double told(String what, int reports, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        OUT.printf(Locale.ROOT, "| %s | %,d | %.1f | %,.0f |%n", what, reports, seconds, reports / seconds);
        return reports / seconds;
    }
}
