package stemma.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stemma.register.Register;
import stemma.revision.Content;
import stemma.revision.Language;

/** Finds stories by the words they show and articles by their present words; headlines count most. */
@Component
class Search {

    private static final int MOST = 50;

    /** Characters that no text on a page has, around the words that were looked for. */
    private static final char START = '\u0001';

    private static final char STOP = '\u0002';

    private static final String SNIPPET = """
            select found.*, ts_headline('english', words, query,
                'StartSel=\u0001, StopSel=\u0002, MaxFragments=2, MaxWords=24, MinWords=12, FragmentDelimiter=" … "') as snippet
            from found, lateral (select string_agg(block ->> 'text', ' ') as words from jsonb_array_elements(body) block) text
            order by rank desc, id desc""";

    /** What readers may know of; so too of the words: those that they see. */
    private static final String PUBLIC = "%1$s.state = 'PUBLISHED' and %1$s.public_from <= :now";

    /** Stories found by their own words, and those found by the words of the article that speaks for them. */
    private static final String STORIES =
            """
            with hit as (select revision.id, ts_rank(search, query) as rank
                from (select cast(:query as tsquery) as query) asked, revision where search @@ query),
            told as (
                select story.id, story.lead_id as speaker, hit.id as revision_id, hit.rank
                from hit join story on (case when held then live_id else text_id end) = hit.id
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
                order by rank desc, id desc limit :most),
            found as (
                select told.id, '/stories/' || slug as url, headline, body, null as outlet, null::bigint as outlet_id,
                    (select language from article where id = speaker) as language, query, rank,
                    (select count(*) from placement join article on article.id = article_id
                        where story_id = told.id and %2$s) as reports
                from (select cast(:query as tsquery) as query) asked, told
                join story on story.id = told.id join revision on revision.id = revision_id)
            """.formatted(publicly("story"), publicly("article"), publicly("lead"), publicly("member")) + SNIPPET;

    private static final String ARTICLES = """
            with found as (
                select article.id, '/articles/' || article.slug as url, headline, body, outlet,
                    case when live_id is null then outlet_id end as outlet_id, language, query,
                    ts_rank(search, query) as rank, 1 as reports
                from (select cast(:query as tsquery) as query) asked, article
                join revision on revision.id = coalesce(live_id, head_id)
                where search @@ query and %s
                order by rank desc, article.id desc limit :most)
            """.formatted(publicly("article")) + SNIPPET;

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
    List<Hit> find(String asked) {
        String query = names.query(asked);
        return Stream.concat(find(STORIES, "story", query).stream(), find(ARTICLES, "article", query).stream())
                .toList();
    }

    private List<Hit> find(String sql, String kind, String query) {
        return jdbc.sql(sql)
                .param("query", query)
                .param("most", MOST)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> hit(kind, row))
                .list();
    }

    private Hit hit(String kind, ResultSet row) throws SQLException {
        String snippet = row.getString("snippet");
        return new Hit(
                kind,
                row.getString("url"),
                title(row.getString("headline"), snippet),
                parts(snippet),
                register.name(row.getObject("outlet_id", Long.class), row.getString("outlet")),
                Language.foreign(row.getString("language")),
                row.getInt("reports"));
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
