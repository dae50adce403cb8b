package stemma.search;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.register.Register;
import stemma.revision.Content;
import stemma.revision.Language;
import stemma.search.Queries.Query;

/**
 * Finds stories by the words they show and articles by their present words; headlines count most. Of words that very many
 * texts have, the newest texts are looked at, and the newest that have them in their headlines.
 */
@Component
@Transactional(readOnly = true)
public class Search {

    /** So many stories and so many articles. */
    public static final int PAGE = 10;

    /** So many texts are ranked of the newest, and of those with the words in their headlines. */
    private static final int RANKED = 500;

    /**
     * What was found, the best first.
     *
     * @param more whether there is more of it
     * @param many whether there were too many texts to look at all
     * @param wordless whether nothing of what was asked is left once words that stand in every text are taken out
     */
    public record Found(List<Hit> hits, boolean more, boolean many, boolean wordless) {

        public Found {
            hits = List.copyOf(hits);
        }
    }

    /** The texts found, the best first, by their slugs, and whether there are more. */
    public record Slugs(List<String> slugs, boolean more) {

        public Slugs {
            slugs = List.copyOf(slugs);
        }
    }

    /** What was found; whether that is all that is ranked at most; how many revisions that say it were looked at. */
    private record Ranked(Long[] revisions, Float[] ranks, boolean many, long said) {

        /** Nothing can be found, so nothing was looked for. */
        static final Ranked NOTHING = new Ranked(new Long[0], new Float[0], false, 0);
    }

    private record Row(
            String kind,
            long revision,
            String slug,
            String url,
            @Nullable String headline,
            @Nullable String outlet,
            String lang,
            int reports) {}

    private final JdbcClient jdbc;
    private final Register register;
    private final Queries queries;
    private final Narrowings narrowings;
    private final Lookback lookback;
    private final Clock clock;

    Search(JdbcClient jdbc, Register register, Queries queries, Narrowings narrowings, Lookback lookback, Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.queries = queries;
        this.narrowings = narrowings;
        this.lookback = lookback;
        this.clock = clock;
    }

    /** The best stories, then the best articles; a name finds its other names too. */
    public Found find(Asked asked, int page) {
        return narrowings
                .of(asked)
                .map(narrowing -> Planning.forTexts(jdbc, () -> found(asked, run(asked, narrowing), page)))
                .orElseGet(() -> nothing(queries.of(asked.words()).isEmpty()));
    }

    private static Found nothing(boolean wordless) {
        return new Found(List.of(), false, false, wordless);
    }

    private Found found(Asked asked, Run run, int page) {
        if (run.ranked() == Ranked.NOTHING) {
            return nothing(run.query().isEmpty());
        }
        List<Row> stories =
                "article".equals(asked.kind()) ? List.of() : rows(SearchSql.STORIES, "story", run, page, PAGE);
        List<Row> articles =
                "story".equals(asked.kind()) ? List.of() : rows(SearchSql.ARTICLES, "article", run, page, PAGE);
        List<Row> shown = Stream.of(stories, articles)
                .flatMap(rows -> rows.stream().limit(PAGE))
                .toList();
        Map<Long, Snippet> snippets = snippets(shown, run.query());
        Marks marks = Marks.of(run.query());
        return new Found(
                shown.stream()
                        .map(row -> hit(row, snippets.getOrDefault(row.revision(), Snippet.NONE), marks))
                        .toList(),
                stories.size() > PAGE || articles.size() > PAGE,
                run.ranked().many(),
                false);
    }

    /** The best stories alone. */
    public Slugs stories(Asked asked, int page, int most) {
        return slugs(SearchSql.STORIES, asked, page, most);
    }

    /** The best articles alone. */
    public Slugs articles(Asked asked, int page, int most) {
        return slugs(SearchSql.ARTICLES, asked, page, most);
    }

    private Slugs slugs(String sql, Asked asked, int page, int most) {
        List<Row> rows = narrowings
                .of(asked)
                .map(narrowing -> Planning.forTexts(jdbc, () -> {
                    Run run = run(asked, narrowing);
                    return run.ranked() == Ranked.NOTHING ? List.<Row>of() : rows(sql, "article", run, page, most);
                }))
                .orElse(List.of());
        return new Slugs(rows.stream().limit(most).map(Row::slug).toList(), rows.size() > most);
    }

    private Run run(Asked asked, Narrowing narrowing) {
        Query query = queries.of(asked.words());
        String text = query.ranked();
        return query.isEmpty() || !asked.problems().isEmpty()
                ? new Run(text, narrowing, Ranked.NOTHING)
                : new Run(text, narrowing, ranked(query, text, narrowing));
    }

    /** What was ranked for a query, which is narrowed in this way. */
    private record Run(String query, Narrowing narrowing, Ranked ranked) {}

    /** Of all texts, if what is common was not found often enough among the newest. */
    private Ranked ranked(Query query, String text, Narrowing narrowing) {
        if (narrowing.few()) {
            return ranked(query, text, narrowing, Narrowing.OF_FEW);
        }
        long from = lookback.since(query, narrowing.looksAt(RANKED));
        // The number itself, as each wants a plan of its own.
        Ranked found = ranked(query, text, narrowing, from == Lookback.ALL ? "true" : "id > " + from);
        return from == Lookback.ALL || found.many() || found.said() >= narrowing.looksAt(Integer.MAX_VALUE)
                ? found
                : ranked(query, text, narrowing, "true");
    }

    /** @param among which revisions are looked at, as a condition */
    private Ranked ranked(Query query, String text, Narrowing narrowing, String among) {
        List<Long> revisions = new ArrayList<>();
        List<Float> ranks = new ArrayList<>();
        AtomicLong newest = new AtomicLong();
        AtomicLong said = new AtomicLong();
        String sql = SearchSql.RANKS
                .replace("{titled}", query.titled())
                .replace("{found}", query.found())
                .replace("{among}", among);
        JdbcClient.StatementSpec statement = jdbc.sql(narrowing.in(sql))
                .param("query", text)
                .params(query.values())
                .param("ranked", RANKED)
                .param("now", Timestamp.from(clock.instant()))
                .params(narrowing.values());
        statement.query(row -> {
            newest.set(row.getLong("newest"));
            said.set(row.getLong("said"));
            if (row.getObject("id") != null) {
                revisions.add(row.getLong("id"));
                ranks.add(row.getFloat("rank"));
            }
        });
        return new Ranked(
                revisions.toArray(Long[]::new), ranks.toArray(Float[]::new), newest.get() >= RANKED, said.get());
    }

    private List<Row> rows(String sql, String kind, Run run, int page, int most) {
        return jdbc.sql(run.narrowing().in(sql))
                .param("revisions", run.ranked().revisions())
                .param("ranks", run.ranked().ranks())
                .param("most", most + 1)
                .param("after", page * most)
                .param("now", Timestamp.from(clock.instant()))
                .params(run.narrowing().values())
                .query((row, n) -> new Row(
                        kind,
                        row.getLong("revision_id"),
                        row.getString("slug"),
                        row.getString("url"),
                        row.getString("headline"),
                        register.name(row.getObject("outlet_id", Long.class), row.getString("outlet")),
                        Objects.requireNonNullElse(row.getString("language"), Language.OF_PAGES),
                        row.getInt("reports")))
                .list();
    }

    /** What is shown of a text, and what it is called by where it has no headline. */
    private record Snippet(String words, String opening) {

        static final Snippet NONE = new Snippet("", "");
    }

    /** Reading a text for its snippet costs more than all else: each is read once, and only what is shown. */
    private Map<Long, Snippet> snippets(List<Row> shown, String query) {
        Map<Long, Snippet> snippets = new HashMap<>();
        jdbc.sql(SearchSql.SNIPPETS)
                .param("query", query)
                .param("lexemes", Queries.lexemes(query).toArray(String[]::new))
                .param("revisions", shown.stream().map(Row::revision).distinct().toArray(Long[]::new))
                .query(row -> {
                    snippets.put(row.getLong("id"), new Snippet(row.getString("snippet"), row.getString("opening")));
                });
        return snippets;
    }

    private static Hit hit(Row row, Snippet snippet, Marks marks) {
        return new Hit(
                row.kind(),
                row.url(),
                Content.title(row.headline(), snippet.opening()),
                marks.parts(snippet.words()),
                row.outlet(),
                row.lang(),
                row.reports());
    }
}
