package stemma.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Another article's report with the very same bytes.
 *
 * @param collection the name of its collection, where that is another
 */
public record ExactCopy(
        String slug, String sourceKey, @Nullable String collection) {

    private static final String COPIES = """
            select distinct on (own.id) own.id, other.slug, other.source_key,
                case when other.collection_id <> own.collection_id then collection.name end as collection
            from article own join report on report.id = own.report_id
                join report twin on twin.sha256 = report.sha256
                join article other on other.report_id = twin.id and other.id %s own.id
                join collection on collection.id = other.collection_id
            where own.id = any(?::bigint[])
            order by own.id, other.collection_id <> own.collection_id, other.source_key""";

    /** Of each article with whose bytes another came, that other one, in the same collection if there is one. */
    static Map<Long, ExactCopy> any(JdbcClient jdbc, List<Long> articles) {
        return find(jdbc, articles, "<>");
    }

    /** The same among the articles that came before. */
    static Map<Long, ExactCopy> earlier(JdbcClient jdbc, List<Long> articles) {
        return find(jdbc, articles, "<");
    }

    private static Map<Long, ExactCopy> find(JdbcClient jdbc, List<Long> articles, String order) {
        Map<Long, ExactCopy> copies = new HashMap<>();
        jdbc.sql(COPIES.formatted(order)).param(articles.toArray(Long[]::new)).query(row -> {
            copies.put(
                    row.getLong("id"),
                    new ExactCopy(row.getString("slug"), row.getString("source_key"), row.getString("collection")));
        });
        return copies;
    }

    /** For people: what it is called, and where it is. */
    public String words() {
        return "“" + sourceKey + "”" + (collection == null ? "" : " in the collection “" + collection + "”");
    }
}
