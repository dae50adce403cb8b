package stemma.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import stemma.bulk.BulkTables;

/**
 * The texts in the database with the most telling terms of each. A look-up reads at most {@code TERMS * NEWEST} index rows,
 * whatever the archive holds: of a term that many articles share only the newest are read, and its say shrinks.
 */
@Component
class CandidateIndex {

    /** An article that may tell the same event, with the features of its text. */
    record Candidate(long article, Features features) {}

    /** Which of the articles beside one are looked at. */
    enum Side {
        ALL("<>", "desc"),
        EARLIER("<", "desc"),
        LATER(">", "asc");

        private final String comparison;
        private final String order;

        Side(String comparison, String order) {
            this.comparison = comparison;
            this.order = order;
        }

        /** Of each term those of the articles on this side that are nearest. */
        private String sharing() {
            return SHARING.formatted(comparison, order);
        }
    }

    /** Postings for the loads of one import, which come one right after the other. */
    private record Recent(Postings postings, long since) {

        /** By then others may have added and corrected texts. */
        boolean isOld() {
            return System.nanoTime() - since > SECONDS_RECENT * 1_000_000_000L;
        }
    }

    /** What was added in a transaction is gone where that is rolled back. */
    private final class IndexReset implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            if (status != STATUS_COMMITTED) {
                recent = null;
            }
        }
    }

    private static final int SECONDS_RECENT = 10;
    private static final int MOST_POSTINGS = 200_000;
    private static final int TERMS = 40;

    /** Small enough that PostgreSQL reads just these from the end of the index, whatever it takes the term for. */
    private static final int NEWEST = 64;

    private static final String SHARING = """
            with hit as (
                select asked.weight, newest.id, count(*) over (partition by asked.term) as articles
                from unnest(:terms::text[], :weights::float8[]) as asked (term, weight)
                cross join lateral (
                    select t.id from matching_term t
                    where t.term = asked.term and t.id %s :asked
                    order by t.id %s
                    limit :newest
                ) as newest
            ), best as (
                select id, round(sum(weight / sqrt(articles))::numeric, 6) as shared
                from hit
                group by id
                having round(sum(weight)::numeric, 6) >= round(:least::numeric, 6)
                order by shared desc, id desc
                limit :limit
            )
            select m.id as article, m.digest from best join matching_text m on m.id = best.id
            order by best.shared desc, best.id desc
            """;

    private final JdbcClient jdbc;
    private final BulkTables tables;
    private final Background background;
    private final IndexedFeatures features;
    private volatile @Nullable Recent recent;

    CandidateIndex(JdbcClient jdbc, BulkTables tables, Background background) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.background = background;
        this.features = new IndexedFeatures(jdbc, background);
    }

    /** Makes a text ready to be compared and stored. */
    Compared prepare(Text text) {
        WordedFeatures worded = Features.worded(text, background);
        return new Compared(text, worded, worded.foremost(TERMS));
    }

    /**
     * Stores the texts of new articles, in rising order of their numbers, and returns for each the candidates among those
     * that were there and those before it.
     */
    List<List<Candidate>> putAll(List<Newcomer> newcomers, int limit) {
        List<List<String>> terms =
                newcomers.stream().map(newcomer -> newcomer.compared().terms()).toList();
        Postings postings = postings(terms);
        List<List<Long>> found = new ArrayList<>();
        for (int i = 0; i < newcomers.size(); i++) {
            found.add(postings.sharing(terms.get(i), background, limit));
            postings.add(newcomers.get(i).article(), terms.get(i));
        }
        Map<Long, Features> compared = features(newcomers, found);
        store(newcomers, terms);
        return found.stream()
                .map(articles -> articles.stream()
                        .filter(compared::containsKey)
                        .map(article -> new Candidate(article, Objects.requireNonNull(compared.get(article))))
                        .toList())
                .toList();
    }

    /** With what was looked up for the loads before this one, if that was just now. */
    private Postings postings(List<List<String>> terms) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new IndexReset());
        }
        Recent recent = this.recent;
        if (recent == null || recent.isOld() || recent.postings().size() > MOST_POSTINGS) {
            recent = new Recent(new Postings(NEWEST), System.nanoTime());
            this.recent = recent;
        }
        Postings postings = recent.postings();
        look(
                terms.stream()
                        .flatMap(List::stream)
                        .distinct()
                        .filter(term -> !postings.knows(term))
                        .toList(),
                postings);
        return postings;
    }

    private void look(List<String> terms, Postings postings) {
        terms.forEach(term -> postings.enter(term, new long[0]));
        jdbc.sql("""
                        select asked.term, array_agg(newest.id order by newest.id) as articles
                        from unnest(:terms::text[]) as asked (term)
                        cross join lateral (
                            select t.id from matching_term t where t.term = asked.term order by t.id desc limit :newest
                        ) as newest
                        group by asked.term""")
                .param("terms", terms.toArray(String[]::new))
                .param("newest", NEWEST)
                .query(row -> {
                    Long[] articles = (Long[]) row.getArray("articles").getArray();
                    postings.enter(
                            row.getString("term"),
                            Arrays.stream(articles).mapToLong(Long::longValue).toArray());
                });
    }

    /** Of the newcomers and of all that were found beside them. */
    private Map<Long, Features> features(List<Newcomer> newcomers, List<List<Long>> found) {
        Map<Long, Features> all = new HashMap<>();
        newcomers.forEach(
                newcomer -> all.put(newcomer.article(), newcomer.compared().features()));
        all.putAll(features.of(found.stream()
                .flatMap(List::stream)
                .distinct()
                .filter(article -> !all.containsKey(article))
                .toArray(Long[]::new)));
        return all;
    }

    private void store(List<Newcomer> newcomers, List<List<String>> terms) {
        try (var rows = tables.into("matching_text", "id", "headline", "body", "published", "digest")) {
            for (Newcomer newcomer : newcomers) {
                Text text = newcomer.compared().text();
                FeatureCache.Key key = FeatureCache.Key.of(newcomer.article(), text);
                rows.row(newcomer.article(), text.headline(), text.body(), text.published(), key.digest());
                features.put(key, newcomer.compared().features());
            }
        }
        try (var rows = tables.into("matching_term", "term", "id")) {
            IntStream.range(0, newcomers.size())
                    .boxed()
                    .flatMap(i -> terms.get(i).stream()
                            .map(term -> Map.entry(term, newcomers.get(i).article())))
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> rows.row(entry.getKey(), entry.getValue()));
        }
    }

    /** Stores the text of an article in place of any that was there, and returns its features. */
    WordedFeatures put(long article, Text text) {
        recent = null;
        WordedFeatures worded = Features.worded(text, background);
        FeatureCache.Key key = FeatureCache.Key.of(article, text);
        jdbc.sql("""
                        insert into matching_text (id, headline, body, published, digest)
                        values (:id, :headline, :body, :published, :digest)
                        on conflict (id) do update set headline = excluded.headline, body = excluded.body,
                            published = excluded.published, digest = excluded.digest
                        """)
                .param("id", article)
                .param("headline", text.headline())
                .param("body", text.body())
                .param("published", text.published())
                .param("digest", key.digest())
                .update();
        jdbc.sql("delete from matching_term where id = :id")
                .param("id", article)
                .update();
        jdbc.sql("insert into matching_term (term, id) select term, :id from unnest(:terms::text[]) as t (term)")
                .param("id", article)
                .param("terms", worded.foremost(TERMS).toArray(String[]::new))
                .update();
        features.put(key, worded.features());
        return worded;
    }

    void remove(long article) {
        recent = null;
        jdbc.sql("with text as (delete from matching_text where id = :id) delete from matching_term where id = :id")
                .param("id", article)
                .update();
    }

    /** The articles other than the asked one that share much of its telling terms, those that share most first. */
    List<Candidate> candidates(long asked, WordedFeatures worded, int limit) {
        return candidates(asked, worded, limit, Side.ALL);
    }

    /** The same among the articles that came before it, or after it. */
    List<Candidate> candidates(long asked, WordedFeatures worded, int limit, Side side) {
        List<String> terms = worded.foremost(TERMS);
        double[] weights = terms.stream().mapToDouble(background::idf).toArray();
        List<FeatureCache.Key> found = jdbc.sql(side.sharing())
                .param("terms", terms.toArray(String[]::new))
                .param("weights", weights)
                .param("least", Postings.LEAST_SHARED * Arrays.stream(weights).sum())
                .param("asked", asked)
                .param("newest", NEWEST)
                .param("limit", limit)
                .query(FeatureCache.Key.class)
                .list();
        Map<FeatureCache.Key, Features> known = features.of(found);
        return found.stream()
                .map(key -> new Candidate(key.article(), Objects.requireNonNull(known.get(key))))
                .toList();
    }
}
