package stemma.matching;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is asked of the tables of texts and their terms. Of each term only the newest articles are read, from the end of
 * its part of the index, so that a look-up costs the same whatever the archive holds.
 *
 * <p>A term is asked for as all from it to it, in the order of the key, and not by {@code =}: then only the key can serve, and the
 * planner takes a term for a ninth of the table, whatever the statistics say. By {@code =} it takes each term for an average one, of
 * ten articles say, reads all articles of a term that all have, and sorts them.
 */
final class TermIndex {

    /** An article that shares terms, in its present state, and of how many terms asked for only the newest were read. */
    record Sharing(long article, String digest, long cut) {

        FeatureCache.Key key() {
            return new FeatureCache.Key(article, digest);
        }
    }

    /** Which of the articles beside one are looked at: of each term those on this side that are nearest. */
    enum Side {
        ALL("t.term >= asked.term and (t.term, t.id) <= (asked.term, 9223372036854775807) and t.id <> :asked", "desc"),
        EARLIER("t.term >= asked.term and (t.term, t.id) < (asked.term, :asked)", "desc"),
        LATER("t.term <= asked.term and (t.term, t.id) > (asked.term, :asked)", "asc");

        private final String sharing;

        Side(String range, String order) {
            this.sharing = SHARING.formatted(NEWEST, range, order);
        }

        String sharing() {
            return sharing;
        }
    }

    /** How many articles of a term are read. */
    static final int NEWEST = 64;

    private static final String SHARING = """
            with hit as (
                select asked.weight, newest.id, count(*) over (partition by asked.term) as articles
                from unnest(:terms::text[], :weights::float8[]) as asked (term, weight)
                cross join lateral (
                    select t.id from matching_term t
                    where %2$s
                    order by t.term %3$s, t.id %3$s
                    limit %1$d
                ) as newest
            ), best as (
                select id, round(sum(weight / sqrt(articles))::numeric, 6) as shared
                from hit
                group by id
                having sum(weight) > :least::float8 - 0.000002
                    and round(sum(weight)::numeric, 6) >= round(:least::numeric, 6)
                order by shared desc, id desc
                limit :limit
            )
            select best.id as article, text.digest, (select count(*) from hit where articles = %1$d) / %1$d as cut
            from best
            cross join lateral (select m.digest from matching_text m where m.id = best.id limit 1) as text
            order by best.shared desc, best.id desc
            """;

    /** Three statements, sent at once; each sees what others stored while the one before it waited for them. */
    private static final String PUTTING = """
            insert into matching_text (id, headline, body, published, digest)
            values (:id, :headline, :body, :published, :digest)
            on conflict (id) do update set headline = excluded.headline, body = excluded.body,
                published = excluded.published, digest = excluded.digest;
            delete from matching_term where id = :id;
            insert into matching_term (term, id) select term, :id from unnest(:terms::text[]) as t (term)
            """;

    private final JdbcClient jdbc;

    TermIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The articles on one side of the asked one that share much of these terms by weight, those that share most first. */
    List<Sharing> sharing(long asked, List<String> terms, Background background, int limit, Side side) {
        double[] weights = terms.stream().mapToDouble(background::idf).toArray();
        return jdbc.sql(side.sharing())
                .param("terms", terms.toArray(String[]::new))
                .param("weights", weights)
                .param("least", Postings.LEAST_SHARED * Arrays.stream(weights).sum())
                .param("asked", asked)
                .param("limit", limit)
                .query(Sharing.class)
                .list();
    }

    /** Enters the newest articles of each of these terms. */
    void look(List<String> terms, Postings postings) {
        terms.forEach(term -> postings.enter(term, new long[0]));
        jdbc.sql("""
                        select asked.term, array_agg(newest.id order by newest.id) as articles
                        from unnest(:terms::text[]) as asked (term)
                        cross join lateral (
                            select t.id from matching_term t
                            where t.term >= asked.term and (t.term, t.id) <= (asked.term, 9223372036854775807)
                            order by t.term desc, t.id desc
                            limit %d
                        ) as newest
                        group by asked.term""".formatted(NEWEST))
                .param("terms", terms.toArray(String[]::new))
                .query(row -> {
                    Long[] articles = (Long[]) row.getArray("articles").getArray();
                    postings.enter(
                            row.getString("term"),
                            Arrays.stream(articles).mapToLong(Long::longValue).toArray());
                });
    }

    /** Stores a text with its telling terms in place of any that the article had. */
    void put(FeatureCache.Key key, Text text, List<String> terms) {
        jdbc.sql(PUTTING)
                .param("id", key.article())
                .param("headline", text.headline())
                .param("body", text.body())
                .param("published", text.published())
                .param("digest", key.digest())
                .param("terms", terms.toArray(String[]::new))
                .update();
    }

    void remove(long article) {
        jdbc.sql("with text as (delete from matching_text where id = :id) delete from matching_term where id = :id")
                .param("id", article)
                .update();
    }
}
