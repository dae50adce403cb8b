package stemma.matching;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The texts in the database with the most telling terms of each. A look-up reads at most {@code TERMS * NEWEST} index rows,
 * whatever the archive holds: of a term that many articles share only the newest are read, and its say shrinks.
 */
@Component
class CandidateIndex {

    /** An article that may tell the same event, with the features of its text. */
    record Candidate(long article, Features features) {}

    private record Stored(
            long id,
            String digest,
            @Nullable String headline,
            String body,
            @Nullable LocalDate published) {}

    private static final int TERMS = 40;

    /** Small enough that PostgreSQL reads just these from the end of the index, whatever it takes the term for. */
    private static final int NEWEST = 64;

    private static final int REMEMBERED = 1_000;

    private final JdbcClient jdbc;
    private final Background background;
    private final FeatureCache cache = new FeatureCache(REMEMBERED);

    CandidateIndex(JdbcClient jdbc, Background background) {
        this.jdbc = jdbc;
        this.background = background;
    }

    /** Stores the text of an article in place of any that was there, and returns its features. */
    Features put(long article, Text text) {
        Features features = Features.of(text, background);
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
                .param("terms", telling(features).toArray(String[]::new))
                .update();
        cache.put(key, features);
        return features;
    }

    void remove(long article) {
        jdbc.sql("delete from matching_text where id = :id")
                .param("id", article)
                .update();
    }

    /** The articles other than the asked one that share most of its telling terms, the most first. */
    List<Candidate> candidates(long asked, Features features, int limit) {
        List<String> terms = telling(features);
        List<FeatureCache.Key> found = jdbc.sql("""
                        with hit as (
                            select asked.weight, newest.id, count(*) over (partition by asked.term) as articles
                            from unnest(:terms::text[], :weights::float8[]) as asked (term, weight)
                            cross join lateral (
                                select t.id from matching_term t
                                where t.term = asked.term and t.id <> :asked
                                order by t.id desc
                                limit :newest
                            ) as newest
                        ), best as (
                            select id, round(sum(weight / sqrt(articles))::numeric, 6) as shared
                            from hit
                            group by id
                            order by shared desc, id desc
                            limit :limit
                        )
                        select m.id as article, m.digest from best join matching_text m on m.id = best.id
                        order by best.shared desc, best.id desc
                        """)
                .param("terms", terms.toArray(String[]::new))
                .param("weights", terms.stream().map(background::idf).toArray(Double[]::new))
                .param("asked", asked)
                .param("newest", NEWEST)
                .param("limit", limit)
                .query(FeatureCache.Key.class)
                .list();
        return withFeatures(found);
    }

    private List<Candidate> withFeatures(List<FeatureCache.Key> found) {
        Map<FeatureCache.Key, Features> known = new HashMap<>();
        for (FeatureCache.Key key : found) {
            Features features = cache.get(key);
            if (features != null) {
                known.put(key, features);
            }
        }
        read(found.stream().filter(key -> !known.containsKey(key)).toList(), known);
        return found.stream()
                .map(key -> new Candidate(key.article(), Objects.requireNonNull(known.get(key))))
                .toList();
    }

    private void read(List<FeatureCache.Key> unknown, Map<FeatureCache.Key, Features> known) {
        if (unknown.isEmpty()) {
            return;
        }
        jdbc.sql("select id, digest, headline, body, published from matching_text where id = any(:ids::bigint[])")
                .param("ids", unknown.stream().map(FeatureCache.Key::article).toArray(Long[]::new))
                .query(Stored.class)
                .list()
                .forEach(stored -> known.put(new FeatureCache.Key(stored.id(), stored.digest()), read(stored)));
    }

    private Features read(Stored stored) {
        Text text = new Text(stored.headline(), stored.body(), stored.published());
        Features features = Features.of(text, background);
        cache.put(new FeatureCache.Key(stored.id(), stored.digest()), features);
        return features;
    }

    private List<String> telling(Features features) {
        return features.vector(Feature.WORDS).foremost(TERMS);
    }
}
