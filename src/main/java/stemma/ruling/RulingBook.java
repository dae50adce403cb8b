package stemma.ruling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.article.Article;
import stemma.matching.ContradictoryRulings;
import stemma.story.MergeRefused;

/** Editors' rulings on pairs of articles: kept for ever, found by source, and never allowed to contradict each other. */
@Component
@Transactional
public class RulingBook {

    /** Of those that one regrouping implied, the first speaks for all. */
    private static final String RULINGS = """
            select ruling.id, one_article.slug as one_slug, one_words.title as one_title, one_source,
                other_article.slug as other_slug, other_words.title as other_title, other_source,
                same, note, ruled_by, ruled_at, merge_id
            from ruling
            left join article one_article on one_article.collection_id = one_collection and one_article.source_key = one_source
            left join article other_article
                on other_article.collection_id = other_collection and other_article.source_key = other_source
            left join lateral (select coalesce(headline, left(body -> 0 ->> 'text', 80)) as title
                from revision where id = one_article.head_id) one_words on true
            left join lateral (select coalesce(headline, left(body -> 0 ->> 'text', 80)) as title
                from revision where id = other_article.head_id) other_words on true
            where withdrawn_at is null and (implied_by is null or not exists (select from ruling earlier
                where earlier.implied_by = ruling.implied_by and earlier.withdrawn_at is null and earlier.id < ruling.id))
            """;

    private final Laws laws;
    private final JdbcClient jdbc;

    RulingBook(Laws laws, JdbcClient jdbc) {
        this.laws = laws;
        this.jdbc = jdbc;
    }

    /**
     * Rules on two articles; the same ruling a second time changes nothing.
     *
     * @return the number of the ruling
     * @throws MergeRefused if earlier rulings say otherwise, with the chain of articles that they lead along
     */
    public long rule(
            Article article, Article another, boolean same, String editor, @Nullable String note, Instant now) {
        return rule(Source.of(article), Source.of(another), same, editor, note, now);
    }

    long rule(Source one, Source other, boolean same, String editor, @Nullable String note, Instant now) {
        Laws.Chapter chapter = laws.around(Set.of(one, other));
        try {
            chapter.rulings()
                    .rule(chapter.sources().indexOf(one), chapter.sources().indexOf(other), same);
        } catch (ContradictoryRulings contradiction) {
            throw new MergeRefused(contradiction(chapter, contradiction.chain(), same));
        }
        jdbc.sql("""
                        insert into ruling (one_collection, one_source, other_collection, other_source, same, note, ruled_by, ruled_at)
                        select one.collection, one.source, other.collection, other.source, :same, :note, :by, :at
                        from (values (:oc::bigint, :os), (:tc, :ts)) as one (collection, source),
                            (values (:oc::bigint, :os), (:tc, :ts)) as other (collection, source)
                        where (one.collection, one.source) < (other.collection, other.source)
                        on conflict do nothing""")
                .param("oc", one.collection())
                .param("os", one.key())
                .param("tc", other.collection())
                .param("ts", other.key())
                .param("same", same)
                .param("note", note == null || note.isBlank() ? null : note.strip(), Types.VARCHAR)
                .param("by", editor)
                .param("at", Timestamp.from(now))
                .update();
        return standing(one, other);
    }

    private long standing(Source one, Source other) {
        return jdbc.sql("""
                        select id from ruling where withdrawn_at is null
                        and (one_collection, one_source, other_collection, other_source) in ((:oc, :os, :tc, :ts), (:tc, :ts, :oc, :os))""")
                .param("oc", one.collection())
                .param("os", one.key())
                .param("tc", other.collection())
                .param("ts", other.key())
                .query(Long.class)
                .single();
    }

    private String contradiction(Laws.Chapter chapter, List<Integer> chain, boolean same) {
        String titles = chain.stream()
                .map(place -> "“" + title(chapter.sources().get(place)) + "”")
                .collect(Collectors.joining(", "));
        String stands = same
                ? "Editors ruled that these are one story, each with the next, and that the first and the last are not: "
                : "Editors ruled that these are one story, each with the next: ";
        return stands + titles + ". Withdraw one of these rulings first.";
    }

    private String title(Source source) {
        return jdbc.sql("""
                        select coalesce(headline, left(body -> 0 ->> 'text', 80)) from article join revision on revision.id = head_id
                        where article.collection_id = ? and source_key = ?""")
                .params(source.collection(), source.key())
                .query(String.class)
                .optional()
                .orElse(source.key());
    }

    /** Which of the sources, by their places, editors have ruled on. */
    @Transactional(readOnly = true)
    public Set<Integer> ruledOn(List<Long> collections, List<String> keys) {
        List<Source> sources = IntStream.range(0, keys.size())
                .mapToObj(i -> new Source(collections.get(i), keys.get(i)))
                .toList();
        Set<Source> ruled = laws.touching(sources).stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .collect(Collectors.toSet());
        return IntStream.range(0, sources.size())
                .filter(i -> ruled.contains(sources.get(i)))
                .boxed()
                .collect(Collectors.toSet());
    }

    /** Rulings, merges and moves are weighed against each other, so editors make them one at a time. */
    public void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('stemma.rulings'))")
                .query()
                .listOfRows();
    }

    public void because(long ruling, long merge) {
        jdbc.sql("update ruling set merge_id = ? where id = ?")
                .params(merge, ruling)
                .update();
    }

    /** Withdraws a ruling, which stays on record, and returns what it was. */
    public Ruling withdraw(long id, String editor, Instant now) {
        Ruling ruling = jdbc.sql(RULINGS + "and ruling.id = ?")
                .param(id)
                .query(RulingBook::ruling)
                .optional()
                .orElseThrow(() -> new RulingNotFound(id));
        jdbc.sql("update ruling set withdrawn_by = :by, withdrawn_at = :at where withdrawn_at is null"
                        + " and (id = :id or implied_by = (select implied_by from ruling where id = :id))")
                .param("by", editor)
                .param("at", Timestamp.from(now))
                .param("id", id)
                .update();
        return ruling;
    }

    /** Withdraws what brought about a merge, and returns it. */
    public List<Ruling> withdrawOf(long merge, String editor, Instant now) {
        return jdbc
                .sql("select id from ruling where merge_id = ? and withdrawn_at is null")
                .param(merge)
                .query(Long.class)
                .list()
                .stream()
                .map(id -> withdraw(id, editor, now))
                .toList();
    }

    /** Standing rulings older than the given one, the newest first. */
    @Transactional(readOnly = true)
    public List<Ruling> page(long before, int most) {
        return jdbc.sql(RULINGS + "and ruling.id < ? order by ruling.id desc limit ?")
                .params(before, most)
                .query(RulingBook::ruling)
                .list();
    }

    /** Standing rulings on the articles of a story. */
    @Transactional(readOnly = true)
    public List<Ruling> onStory(long story) {
        return jdbc.sql(RULINGS + """
                        and ruling.id in (
                            select made.id from placement join article on article.id = article_id
                            join ruling made on made.one_collection = article.collection_id and made.one_source = article.source_key
                            where story_id = :story and made.withdrawn_at is null
                            union select made.id from placement join article on article.id = article_id
                            join ruling made on made.other_collection = article.collection_id and made.other_source = article.source_key
                            where story_id = :story and made.withdrawn_at is null)
                        order by ruling.id desc""")
                .param("story", story)
                .query(RulingBook::ruling)
                .list();
    }

    private static Ruling ruling(ResultSet row, int n) throws SQLException {
        long merge = row.getLong("merge_id");
        return new Ruling(
                row.getLong("id"),
                new Ruling.Side(row.getString("one_slug"), row.getString("one_title"), row.getString("one_source")),
                new Ruling.Side(
                        row.getString("other_slug"), row.getString("other_title"), row.getString("other_source")),
                row.getBoolean("same"),
                row.getString("note"),
                Objects.requireNonNull(row.getString("ruled_by")),
                row.getTimestamp("ruled_at").toInstant(),
                merge == 0 ? null : merge);
    }
}
