package stemma.matching;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;
import stemma.bulk.BulkTables;
import stemma.database.LocalPostgres;

/**
 * Measures what one new article costs in PostgreSQL beside a large archive: {@code CandidateCostBenchmark FOLDER ARTICLES}.
 * The database of so many {@link SyntheticArchive synthetic articles} is made in the folder if it is not there yet; it is
 * measured as the application starts it, or with other {@code SETTING=VALUE}s after the first two arguments, one article after
 * another, each in a transaction of its own.
 */
final class CandidateCostBenchmark {

    private static final int ROUNDS = 6;
    private static final int MEASURED = 300;
    private static final int LATE = 200;
    private static final int DAYS_LATE = 30;
    private static final Map<String, String> FOR_LOADING = Map.of(
            "wal_level", "minimal", "max_wal_senders", "0", "max_wal_size", "4GB", "autovacuum", "off", "fsync", "off");

    private final SyntheticArchive archive;
    private final DocumentFrequencies background = DocumentFrequencies.shipped();
    private final SyntheticTexts texts = new SyntheticTexts(background);
    private SplittableRandom random = new SplittableRandom(3);

    private CandidateCostBenchmark(int articles) {
        archive = new SyntheticArchive(articles);
    }

    public static void main(String[] args) throws SQLException {
        Path folder = Path.of(args[0], args[1]);
        CandidateCostBenchmark benchmark = new CandidateCostBenchmark(Integer.parseInt(args[1]));
        if (!folder.toFile().exists()) {
            try (LocalPostgres postgres = LocalPostgres.start(folder, FOR_LOADING)) {
                benchmark.load(postgres);
            }
        }
        Map<String, String> settings = Arrays.stream(args)
                .skip(2)
                .map(setting -> setting.split("="))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
        try (LocalPostgres postgres = LocalPostgres.start(folder, settings)) {
            benchmark.measure(postgres);
        }
    }

    private void load(LocalPostgres postgres) throws SQLException {
        SyntheticLoad load =
                new SyntheticLoad(archive, texts, Math.min(archive.articles() / 2, 5 * SyntheticArchive.PER_DAY));
        try (Connection connection = connect(postgres)) {
            var source = new SingleConnectionDataSource(connection, true);
            JdbcClient.create(source).sql(Database.REFUSE_CHANGE).update();
            for (String migration : Database.MIGRATIONS) {
                new ResourceDatabasePopulator(new ClassPathResource("db/migration/" + migration)).execute(source);
            }
            say("sorted rows, indexes", () -> load.old(connection));
            LookUpPlan plan = new LookUpPlan(JdbcClient.create(source), background);
            System.out.println("without statistics: " + plan.told(fresh(1), 9_000_000_000L));
            say("analyze", () -> JdbcClient.create(source).sql("analyze").update());
            System.out.println("with statistics: " + plan.told(fresh(1), 9_000_000_000L));
            say("newest articles", () -> load.newest(new BulkTables(source)));
            System.out.println("with statistics from before: " + plan.told(fresh(1), 9_000_000_000L));
        }
    }

    private void measure(LocalPostgres postgres) throws SQLException {
        try (Connection connection = connect(postgres)) {
            var source = new SingleConnectionDataSource(connection, true);
            JdbcClient jdbc = JdbcClient.create(source);
            sizes(jdbc);
            LookUpPlan plan = new LookUpPlan(jdbc, background);
            long next = 1
                    + jdbc.sql("select max(id) from matching_text")
                            .query(Long.class)
                            .single();
            // Those who come to a database that was measured before are others.
            random = new SplittableRandom(next);
            rounds(source, next);
            System.out.println(plan.told(fresh(next), next + 1_000_000));
            say("vacuum", () -> jdbc.sql("vacuum (analyze) matching_term").update());
            rounds(source, next + 100_000);
            System.out.println(plan.told(fresh(next), next + 1_000_000));
        }
    }

    private void rounds(SingleConnectionDataSource source, long first) {
        Supplier<CandidateIndex> fresh =
                () -> new CandidateIndex(JdbcClient.create(source), new BulkTables(source), background);
        CandidateIndex warm = fresh.get();
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        ProcessHandle backend = ProcessHandle.of(JdbcClient.create(source)
                        .sql("select pg_backend_pid()")
                        .query(Long.class)
                        .single())
                .orElseThrow();
        long id = first;
        for (int i = 0; i < ROUNDS; i++) {
            Round stream = new Round(i == 0 ? "warming" : "as they come", transaction, backend);
            for (int j = 0; j < MEASURED; j++) {
                stream.place(warm, id, fresh(id++), new int[0]);
            }
            System.out.println(stream);
        }
        Round cold = new Round("no features remembered", transaction, backend);
        for (int i = 0; i < LATE; i++) {
            cold.place(fresh.get(), id, fresh(id++), new int[0]);
        }
        System.out.println(cold);
        Round late = new Round("late follow-ups", transaction, backend);
        for (int mate : lateMates()) {
            late.place(warm, id, text(archive.event(mate), id++), archive.mates(mate));
        }
        System.out.println(late);
    }

    /** Of an event of the last day, as most are. */
    private Text fresh(long id) {
        int mate = archive.articles() - 1 - random.nextInt(SyntheticArchive.PER_DAY);
        return text(archive.event(mate), id);
    }

    /** One article of each of some events that nobody has told of for 30 days, or for 4 in a small archive. */
    private int[] lateMates() {
        int days = archive.articles() > 2 * DAYS_LATE * SyntheticArchive.PER_DAY ? DAYS_LATE : 4;
        int last = archive.articles() - days * SyntheticArchive.PER_DAY;
        return random.ints(0, last)
                .filter(article -> archive.mates(article)[archive.mates(article).length - 1] < last)
                .distinct()
                .limit(LATE)
                .toArray();
    }

    private Text text(int event, long id) {
        return texts.text(archive.own(event, id), archive.common(random), SyntheticTexts.LONG, random);
    }

    private static Connection connect(LocalPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.getJdbcUrl(), "postgres", postgres.getPassword());
    }

    private static void sizes(JdbcClient jdbc) {
        jdbc.sql("""
                        select relname, reltuples::bigint as rows, pg_table_size(oid) as bytes from pg_class
                        where relname like 'matching_t%' order by relname""").query().listOfRows().forEach(System.out::println);
    }

    /** Something that takes a while. */
    private interface Work {
        void run() throws SQLException;
    }

    private static void say(String what, Work work) throws SQLException {
        long start = System.nanoTime();
        work.run();
        System.out.printf(Locale.ROOT, "%s: %.1f s%n", what, (System.nanoTime() - start) / 1e9);
    }
}
