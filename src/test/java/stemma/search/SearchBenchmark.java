package stemma.search;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.Caller;
import stemma.queue.Costs;
import stemma.queue.CountedStatements;

/**
 * Measures how long readers wait for a search in a data folder that was filled before: words that nearly all texts have, a fifth, a
 * fiftieth and so on, as the statistics of the database say, and what is put together from these. Argument: the folder.
 */
public final class SearchBenchmark {

    private static final int WARM = Integer.getInteger("warm", 60);
    private static final int ROUNDS = Integer.getInteger("rounds", 60);
    private static final PrintStream OUT = System.out;

    /** The word whose share of all texts is nearest to one; stems that are no words are found all the same. */
    private static final String WORDS = """
            select word from (select unnest(most_common_elems::text::text[]) as word, unnest(most_common_elem_freqs) as share
                from pg_stats where tablename = 'revision' and attname = 'search') common
            where word ~ '^[a-z]{4,}$' and ts_lexize('english_stem', word) = array[word]
            order by abs(share - :share), word limit 1""";

    private static final String RARE = """
            select word from ts_stat('select search from revision order by id desc limit 2000')
            where word ~ '^[a-z]{5,}$' and ts_lexize('english_stem', word) = array[word] and ndoc between :least and :most
            order by word limit 1""";

    private final JdbcClient jdbc;
    private final Caller reader;
    private final CountedStatements statements;
    private final Path data;

    private SearchBenchmark(JdbcClient jdbc, int port, CountedStatements statements, Path data) {
        this.jdbc = jdbc;
        this.reader = new Caller(port);
        this.statements = statements;
        this.data = data;
    }

    public static void main(String[] args) {
        CountedStatements statements = new CountedStatements();
        try (var program = statements.program(args[0])) {
            int port = Integer.parseInt(program.getEnvironment().getProperty("local.server.port", "0"));
            new SearchBenchmark(program.getBean(JdbcClient.class), port, statements, Path.of(args[0])).run();
        }
    }

    private void run() {
        OUT.printf(
                Locale.ENGLISH,
                "%n%,d articles; load %.1f%n%n",
                jdbc.sql("select count(*) from article").query(Long.class).single(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        OUT.printf("| search | query | texts | median, ms | p95, ms | program, ms | PostgreSQL, ms | statements |%n");
        OUT.printf("|---|---|---|---|---|---|---|---|%n");
        tell("(the login page)", "", "/login", 0);
        queries().forEach((name, query) -> tell(name, query, "/search?q=" + encoded(query), texts(query)));
        tell("as one types, three letters", "gov", "/search/suggest?q=gov", 0);
        tell("as one types, two letters", "ma", "/search/suggest?q=ma", 0);
    }

    private Map<String, String> queries() {
        Map<String, String> queries = new LinkedHashMap<>();
        word(0.9).ifPresent(word -> queries.put("a word in most texts", word));
        word(0.2).ifPresent(word -> queries.put("in a fifth", word));
        word(0.02).ifPresent(word -> queries.put("in a fiftieth", word));
        rare(8, 12).ifPresent(word -> queries.put("in some of a thousand", word));
        rare(1, 1).ifPresent(word -> queries.put("in very few", word));
        queries.put("two words", queries.get("a word in most texts") + " " + queries.get("in a fiftieth"));
        queries.put("one word without another", queries.get("in a fifth") + " -" + queries.get("in a fiftieth"));
        queries.put("a phrase", '"' + queries.get("a word in most texts") + " " + queries.get("in a fiftieth") + '"');
        queries.put("an outlet of a seventh of all", queries.get("in a fiftieth") + outlet("desc"));
        queries.put("an outlet of a handful", queries.get("in a fiftieth") + outlet("asc"));
        queries.put("a name", "United States");
        queries.put("nothing found", "qwertzuiop");
        queries.put("another spelling offered", "govrenor");
        return queries;
    }

    private Optional<String> word(double share) {
        return jdbc.sql(WORDS).param("share", share).query(String.class).optional();
    }

    private Optional<String> rare(int least, int most) {
        return jdbc.sql(RARE)
                .param("least", least)
                .param("most", most)
                .query(String.class)
                .optional();
    }

    private String outlet(String order) {
        return " outlet:\""
                + jdbc.sql(
                                "select name from register_entry join article on outlet_id = register_entry.id group by name order by count(*) "
                                        + order + ", name limit 1")
                        .query(String.class)
                        .single()
                + '"';
    }

    private long texts(String query) {
        return jdbc.sql("select count(*) from revision where search @@ websearch_to_tsquery('english', ?)")
                .param(Typed.of(query).words())
                .query(Long.class)
                .single();
    }

    private void tell(String name, String query, String address, long texts) {
        Costs costs = Costs.of(data, statements, WARM, ROUNDS, round -> {
            HttpResponse<String> answer = reader.get(address);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + " answered " + answer.statusCode());
            }
        });
        OUT.printf(
                Locale.ENGLISH,
                "| %s | %s | %,d | %.0f | %.0f | %.1f | %.1f | %.0f |%n",
                name,
                query,
                texts,
                costs.median(),
                costs.p95(),
                costs.program(),
                costs.database(),
                costs.statements());
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
