package stemma.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The copies in the database: which articles have much of the words of earlier ones. */
@Component
class CopyIndex {

    /** An article with those that its words are compared with. */
    private record Asked(Copying copying, List<Long> suspects) {}

    /** So many articles at once that their words and those of eight others each fit into memory easily. */
    private static final int AT_ONCE = 32;

    private final JdbcClient jdbc;

    CopyIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes what articles that have no notes have of earlier ones; their texts must be stored. */
    void note(List<Copying> copyings) {
        Map<Long, Text> known = copyings.stream().collect(Collectors.toMap(Copying::article, Copying::text));
        List<Asked> asked = copyings.parallelStream()
                .map(copying -> new Asked(copying, copying.suspects()))
                .filter(one -> !one.suspects().isEmpty())
                .toList();
        List<Copied> copies = new ArrayList<>();
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            copies.addAll(verified(asked.subList(from, Math.min(asked.size(), from + AT_ONCE)), known));
        }
        store(copies);
    }

    private List<Copied> verified(List<Asked> asked, Map<Long, Text> known) {
        Map<Long, Shingles> words = words(
                asked.stream()
                        .flatMap(one -> Stream.concat(Stream.of(one.copying().article()), one.suspects().stream()))
                        .collect(Collectors.toSet()),
                known);
        return asked.parallelStream()
                .flatMap(one -> one.copying().verified(one.suspects(), words).stream())
                .toList();
    }

    private Map<Long, Shingles> words(Collection<Long> articles, Map<Long, Text> known) {
        Map<Long, Text> texts = texts(
                articles.stream().filter(article -> !known.containsKey(article)).toList());
        Map<Long, Shingles> words = new ConcurrentHashMap<>();
        articles.parallelStream().forEach(article -> {
            Text text = known.getOrDefault(article, texts.get(article));
            if (text != null) {
                words.put(article, Shingles.of(text));
            }
        });
        return words;
    }

    /** The texts of articles as they are stored, as much of them as is compared. */
    Map<Long, Text> texts(Collection<Long> articles) {
        if (articles.isEmpty()) {
            return Map.of();
        }
        Map<Long, Text> texts = new HashMap<>();
        jdbc.sql(
                        "select id, headline, left(body, :longest) as body, published from matching_text where id = any(:ids::bigint[])")
                .param("longest", Features.LONGEST)
                .param("ids", articles.toArray(Long[]::new))
                .query(row -> {
                    texts.put(
                            row.getLong("id"),
                            new Text(
                                    row.getString("headline"),
                                    row.getString("body"),
                                    row.getObject("published", LocalDate.class)));
                });
        return texts;
    }

    private void store(List<Copied> copies) {
        if (copies.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into matching_copy (article_id, source_id, share, source_share)
                        select * from unnest(:articles::bigint[], :sources::bigint[], :shares::float8[], :sourceShares::float8[])
                        on conflict (article_id, source_id)
                        do update set share = excluded.share, source_share = excluded.source_share""")
                .param("articles", array(copies, Copied::article, Long[]::new))
                .param("sources", array(copies, Copied::source, Long[]::new))
                .param("shares", array(copies, Copied::share, Double[]::new))
                .param("sourceShares", array(copies, Copied::sourceShare, Double[]::new))
                .update();
    }

    private static <T> T[] array(List<Copied> copies, Function<Copied, T> column, IntFunction<T[]> type) {
        return copies.stream().map(column).toArray(type);
    }

    /** The articles that are noted to have words of this one. */
    List<Long> takers(long source) {
        return jdbc.sql("select article_id from matching_copy where source_id = ? order by article_id")
                .param(source)
                .query(Long.class)
                .list();
    }

    /** Forgets what an article has of others. */
    void forget(long article) {
        jdbc.sql("delete from matching_copy where article_id = ?")
                .param(article)
                .update();
    }

    /** What is noted of these articles, be they the copy or the source. */
    List<Copied> of(Collection<Long> articles) {
        return jdbc.sql("""
                        select article_id as article, source_id as source, share, source_share from matching_copy
                        where article_id = any(:ids::bigint[]) or source_id = any(:ids::bigint[])
                        order by article_id, share + source_share desc, source_id""")
                .param("ids", articles.toArray(Long[]::new))
                .query(Copied.class)
                .list();
    }
}
