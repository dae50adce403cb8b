package stemma.ruling;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.article.Article;
import stemma.matching.PairRulings;

/** What follows from rulings for an article, along whatever chain of them. */
@Component
@Transactional(readOnly = true)
public class Laws {

    /** Rulings and what they rule on; a source's place in the list is its number in the rulings. */
    record Chapter(List<Source> sources, PairRulings rulings) {}

    record Pair(Source one, Source other, boolean same) {}

    /** Of a row with a collection and a source. */
    public static final String RULED_ON = """
            (exists (select from ruling where withdrawn_at is null and one_collection = collection_id and one_source = source_key)
            or exists (select from ruling where withdrawn_at is null and other_collection = collection_id and other_source = source_key))
            """;

    private final JdbcClient jdbc;

    Laws(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is ruled on an article. */
    public Law law(Article article) {
        return law(Source.of(article));
    }

    Law law(Source source) {
        Chapter chapter = around(Set.of(source));
        return chapter.sources().size() == 1 ? Law.NONE : law(chapter, source, articles(chapter));
    }

    private static Law law(Chapter chapter, Source source, Map<Integer, Long> articles) {
        int place = chapter.sources().indexOf(source);
        Map<Integer, Long> others = new TreeMap<>(articles);
        others.remove(place);
        Set<Long> together = of(others, chapter.rulings().together(place));
        return new Law(together, of(others, chapter.rulings().apart(place)));
    }

    private static Set<Long> of(Map<Integer, Long> articles, Set<Integer> places) {
        return articles.entrySet().stream()
                .filter(article -> places.contains(article.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    /** Those of a chapter's articles that are there, by their places. */
    private Map<Integer, Long> articles(Chapter chapter) {
        Map<Integer, Long> articles = new TreeMap<>();
        jdbc.sql("""
                        select place, id from unnest(:collections::bigint[], :keys::text[]) with ordinality as asked (collection, key, place)
                        join article on collection_id = collection and source_key = key""")
                .param(
                        "collections",
                        chapter.sources().stream().map(Source::collection).toArray(Long[]::new))
                .param("keys", chapter.sources().stream().map(Source::key).toArray(String[]::new))
                .query(row -> {
                    articles.put(row.getInt("place") - 1, row.getLong("id"));
                });
        return articles;
    }

    /** Everything that rulings connect with the sources, by whatever chain. */
    Chapter around(Collection<Source> starts) {
        Set<Source> known = new LinkedHashSet<>(starts);
        Set<Pair> pairs = new LinkedHashSet<>();
        Set<Source> next = new LinkedHashSet<>(starts);
        while (!next.isEmpty()) {
            List<Pair> found = touching(next);
            pairs.addAll(found);
            next = found.stream()
                    .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                    .filter(known::add)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        List<Source> sources = List.copyOf(known);
        PairRulings rulings = new PairRulings();
        pairs.forEach(pair -> rulings.rule(sources.indexOf(pair.one()), sources.indexOf(pair.other()), pair.same()));
        return new Chapter(sources, rulings);
    }

    List<Pair> touching(Collection<Source> sources) {
        return jdbc.sql("""
                        select ruling.* from unnest(:collections::bigint[], :keys::text[]) as asked (collection, key)
                        cross join lateral (
                            select * from ruling where withdrawn_at is null and one_collection = collection and one_source = key
                            union all
                            select * from ruling where withdrawn_at is null and other_collection = collection and other_source = key
                        ) as ruling""")
                .param("collections", sources.stream().map(Source::collection).toArray(Long[]::new))
                .param("keys", sources.stream().map(Source::key).toArray(String[]::new))
                .query((row, n) -> new Pair(
                        new Source(row.getLong("one_collection"), row.getString("one_source")),
                        new Source(row.getLong("other_collection"), row.getString("other_source")),
                        row.getBoolean("same")))
                .list();
    }

    /** What is ruled on the articles of a story, by the article; those that nobody ruled on are left out. */
    public Map<Long, Law> lawsOf(long story) {
        Map<Source, Long> ruled = new LinkedHashMap<>();
        jdbc.sql("select article.id, collection_id, source_key from placement join article on article.id = article_id"
                        + " where story_id = ? and " + RULED_ON)
                .param(story)
                .query(row -> {
                    ruled.put(new Source(row.getLong("collection_id"), row.getString("source_key")), row.getLong("id"));
                });
        Chapter chapter = around(ruled.keySet());
        Map<Integer, Long> articles = articles(chapter);
        Map<Long, Law> laws = new TreeMap<>();
        ruled.forEach((source, article) -> laws.put(article, law(chapter, source, articles)));
        return laws;
    }
}
