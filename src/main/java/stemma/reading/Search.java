package stemma.reading;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stemma.register.Register;
import stemma.revision.Content;
import stemma.revision.Language;

/**
 * Finds stories by the words they show and articles by their present words; headlines count most. Of words that very many
 * texts have, the newest texts are looked at, and the newest that have them in their headlines.
 */
@Component
class Search {

    static final int PAGE = 20;

    /** So many texts are ranked of the newest, and of those with the words in their headlines. */
    private static final int RANKED = 500;

    /** Characters that no text on a page has, around the words that were looked for. */
    private static final char START = '\u0001';

    private static final char STOP = '\u0002';

    /** What was found, the best first; whether there is more of it, and whether there were too many texts to look at all. */
    record Found(List<Hit> hits, boolean more, boolean many) {}

    private record Ranked(Long[] revisions, Float[] ranks, boolean many) {}

    private record Row(
            String kind,
            long revision,
            String url,
            @Nullable String headline,
            @Nullable String outlet,
            @Nullable String lang,
            int reports) {}

    /** What readers may know of; so too of the words: those that they see. */
    private static final String PUBLIC = "%1$s.state = 'PUBLISHED' and %1$s.public_from <= :now";

    /** Of the report that readers know, while words are kept inside and another has come in. */
    private static final String LANGUAGE =
            "case when held and (live_facts ->> 'live')::bigint = coalesce(live_id, head_id)"
                    + " then live_facts ->> 'language' else language end";

    /** The newest of some revisions, as far as readers see them. */
    private static final String NEWEST = """
            (select id from (select id from %%1$s order by id desc offset 0) each cross join lateral (
                select from article where coalesce(live_id, head_id) = each.id and %1$s
                union all
                select from story where (case when held then live_id else text_id end) = each.id
                    and merged_into is null and %2$s
                limit 1) seen limit :ranked)
            """.formatted(publicly("article"), publicly("story"));

    private static final String RANKS = """
            with said as materialized (select id from revision where search @@ cast(:query as tsquery)),
            titled as materialized (
                select id from revision where to_tsvector('english', coalesce(headline, '')) @@ cast(:query as tsquery)),
            newest as materialized (%s), newest_titled as materialized (%s)
            select id, ts_rank(search, cast(:query as tsquery)) as rank, (select count(*) from newest) >= :ranked as many
            from revision where id in (select id from newest union select id from newest_titled)
                and search @@ cast(:query as tsquery)
            """.formatted(NEWEST.formatted("said"), NEWEST.formatted("titled"));

    private static final String HITS =
            "with hit as (select * from unnest(cast(:revisions as bigint[]), cast(:ranks as real[])) as hit (id, rank)) ";

    /** Stories found by their own words, and those found by the words of the article that speaks for them. */
    private static final String STORIES = HITS
            + """
            , told as (
                select story.id, case when %3$s then story.lead_id else
                    (select min(member.id) from placement there join article member on member.id = there.article_id
                        where there.story_id = story.id and %4$s) end as speaker, hit.id as revision_id, hit.rank
                from hit join story on (case when story.held then story.live_id else story.text_id end) = hit.id
                join article lead on lead.id = story.lead_id
                where merged_into is null and %1$s and exists (select from placement join article on article.id = article_id
                    where story_id = story.id and %2$s)
                union all
                select story.id, article.id, hit.id, hit.rank
                from hit join article on coalesce(live_id, head_id) = hit.id
                join placement on article_id = article.id join story on story.id = story_id
                join article lead on lead.id = story.lead_id
                where merged_into is null and %1$s and %2$s
                    and (case when story.held then story.live_id else story.text_id end) is null
                    and (lead.id = article.id or not (%3$s) and article.id =
                        (select min(member.id) from placement there join article member on member.id = there.article_id
                            where there.story_id = story.id and %4$s))
                order by rank desc, id desc limit :most offset :after)
            select revision_id, '/stories/' || slug as url, headline, null as outlet, null::bigint as outlet_id,
                (select %5$s from article where id = speaker) as language,
                (select count(*) from placement join article on article.id = article_id
                    where story_id = told.id and %2$s) as reports
            from told join story on story.id = told.id join revision on revision.id = revision_id
            order by rank desc, told.id desc
            """.formatted(publicly("story"), publicly("article"), publicly("lead"), publicly("member"), LANGUAGE);

    private static final String ARTICLES = HITS + """
            select revision.id as revision_id, '/articles/' || article.slug as url, headline, outlet,
                case when live_id is null then outlet_id end as outlet_id, %2$s as language, 1 as reports
            from hit join article on coalesce(live_id, head_id) = hit.id join revision on revision.id = hit.id
            where %1$s
            order by rank desc, article.id desc limit :most offset :after
            """.formatted(publicly("article"), LANGUAGE);

    private static final String SNIPPETS = """
            select id, ts_headline('english', (select string_agg(block ->> 'text', ' ') from jsonb_array_elements(body) block),
                cast(:query as tsquery),
                'StartSel=\u0001, StopSel=\u0002, MaxFragments=2, MaxWords=24, MinWords=12, FragmentDelimiter=" … "') as snippet
            from revision where id = any(:revisions)""";

    private final JdbcClient jdbc;
    private final Register register;
    private final OtherNames names;
    private final Clock clock;

    Search(JdbcClient jdbc, Register register, OtherNames names, Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.names = names;
        this.clock = clock;
    }

    private static String publicly(String table) {
        return PUBLIC.formatted(table);
    }

    /** Whether anything of the query is left once words that stand in every text are taken out. */
    boolean hasWords(String query) {
        return jdbc.sql("select numnode(websearch_to_tsquery('english', ?)) > 0")
                .param(query)
                .query(Boolean.class)
                .single();
    }

    /** The best stories, then the best articles; a name finds its other names too. */
    Found find(String asked, int page) {
        String query = names.query(asked);
        Ranked ranked = ranked(query);
        List<Row> stories = rows(STORIES, "story", ranked, page);
        List<Row> articles = rows(ARTICLES, "article", ranked, page);
        List<Row> shown = Stream.of(stories, articles)
                .flatMap(rows -> rows.stream().limit(PAGE))
                .toList();
        Map<Long, String> snippets = snippets(shown, query);
        return new Found(
                shown.stream()
                        .map(row -> hit(row, snippets.getOrDefault(row.revision(), "")))
                        .toList(),
                stories.size() > PAGE || articles.size() > PAGE,
                ranked.many());
    }

    private Ranked ranked(String query) {
        List<Long> revisions = new ArrayList<>();
        List<Float> ranks = new ArrayList<>();
        AtomicBoolean many = new AtomicBoolean();
        // The planner takes reading the lexemes of every text for cheaper than it is.
        jdbc.sql("set local enable_seqscan = off").update();
        jdbc.sql(RANKS)
                .param("query", query)
                .param("ranked", RANKED)
                .param("now", Timestamp.from(clock.instant()))
                .query(row -> {
                    revisions.add(row.getLong("id"));
                    ranks.add(row.getFloat("rank"));
                    many.set(row.getBoolean("many"));
                });
        return new Ranked(revisions.toArray(Long[]::new), ranks.toArray(Float[]::new), many.get());
    }

    private List<Row> rows(String sql, String kind, Ranked ranked, int page) {
        return jdbc.sql(sql)
                .param("revisions", ranked.revisions())
                .param("ranks", ranked.ranks())
                .param("most", PAGE + 1)
                .param("after", page * PAGE)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Row(
                        kind,
                        row.getLong("revision_id"),
                        row.getString("url"),
                        row.getString("headline"),
                        register.name(row.getObject("outlet_id", Long.class), row.getString("outlet")),
                        Language.foreign(row.getString("language")),
                        row.getInt("reports")))
                .list();
    }

    /** Reading a text for its snippet costs more than all else: each is read once, and only what is shown. */
    private Map<Long, String> snippets(List<Row> shown, String query) {
        Map<Long, String> snippets = new HashMap<>();
        jdbc.sql(SNIPPETS)
                .param("query", query)
                .param("revisions", shown.stream().map(Row::revision).distinct().toArray(Long[]::new))
                .query(row -> {
                    snippets.put(row.getLong("id"), row.getString("snippet"));
                });
        return snippets;
    }

    private static Hit hit(Row row, String snippet) {
        return new Hit(
                row.kind(),
                row.url(),
                title(row.headline(), snippet),
                parts(snippet),
                row.outlet(),
                row.lang(),
                row.reports());
    }

    /** A text without a headline is called by the beginning of what was found. */
    private static String title(@Nullable String headline, String snippet) {
        return Content.title(headline, snippet.replaceAll("[\u0001\u0002]", ""));
    }

    private static List<Part> parts(String snippet) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        boolean marked = false;
        for (int i = 0; i <= snippet.length(); i++) {
            if (i == snippet.length() || snippet.charAt(i) == START || snippet.charAt(i) == STOP) {
                if (i > from) {
                    parts.add(new Part(snippet.substring(from, i), marked));
                }
                marked = i < snippet.length() && snippet.charAt(i) == START;
                from = i + 1;
            }
        }
        return parts;
    }
}
