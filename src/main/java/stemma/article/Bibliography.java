package stemma.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stemma.register.EntryKind;

/** Which articles are by which outlets and authors. */
@Component
public class Bibliography {

    private final JdbcClient jdbc;
    private final Articles articles;

    Bibliography(JdbcClient jdbc, Articles articles) {
        this.jdbc = jdbc;
        this.articles = articles;
    }

    /** How many articles there are by each record of the register, with all that became part of it. */
    public Map<Long, Long> counts(EntryKind kind, Map<Long, List<Long>> families) {
        List<Long> roots = new ArrayList<>();
        List<Long> members = new ArrayList<>();
        families.forEach((root, family) -> family.forEach(member -> {
            roots.add(root);
            members.add(member);
        }));
        Map<Long, Long> counts = new HashMap<>();
        // “offset 0” keeps the planner from reading all articles at once
        jdbc.sql("""
                        select root, count(distinct id) as articles
                        from unnest(:roots, :members) family (root, member)
                            cross join lateral (select id from article where %s offset 0) those
                        group by root""".formatted(naming(kind, "article", "array[member]")))
                .param("roots", roots.toArray(Long[]::new))
                .param("members", members.toArray(Long[]::new))
                .query(row -> {
                    counts.put(row.getLong("root"), row.getLong("articles"));
                });
        return counts;
    }

    /**
     * In SQL, that an article names one of some records as its outlet, its authors or its topics.
     *
     * @param article its alias in the query
     * @param records an array of their numbers
     */
    public static String naming(EntryKind kind, String article, String records) {
        return switch (kind) {
            case OUTLET -> article + ".outlet_id = any(" + records + ")";
            case PERSON -> article + ".author_ids && " + records;
            case TOPIC -> article + ".topic_ids && " + records;
            case BODY, PLACE, NEWSMAKER -> throw new IllegalArgumentException("articles point at no " + kind.word());
        };
    }

    /** Their articles before the given one, newest first. */
    public List<Article> page(EntryKind kind, Collection<Long> family, long before, int most) {
        List<Long> ids = jdbc.sql("""
                        select id from article where %s and id < :before order by id desc limit :most""".formatted(naming(kind, "article", ":family")))
                .param("family", family.toArray(Long[]::new))
                .param("before", before)
                .param("most", most)
                .query(Long.class)
                .list();
        return articles.findAllWithHead(ids).stream()
                .sorted(Comparator.comparing(Article::id).reversed())
                .toList();
    }
}
