package stemma.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    private static final String STORIES = """
            with found as (
                select story.id, '/stories/' || story.slug as url, headline, body, null as outlet, null::bigint as outlet_id, lead.language, query,
                    ts_rank(search, query) as rank,
                    (select count(*) from placement where placement.story_id = story.id) as reports
                from websearch_to_tsquery('english', :query) query, story
                join article lead on lead.id = story.lead_id
                join revision on revision.id = coalesce(story.text_id, lead.head_id)
                where merged_into is null and search @@ query
                order by rank desc, story.id desc limit :most)
            """ + SNIPPET;

    private static final String ARTICLES = """
            with found as (
                select article.id, '/articles/' || article.slug as url, headline, body, outlet, outlet_id, language, query,
                    ts_rank(search, query) as rank, 1 as reports
                from websearch_to_tsquery('english', :query) query, article
                join revision on revision.id = article.head_id
                where search @@ query
                order by rank desc, article.id desc limit :most)
            """ + SNIPPET;

    private final JdbcClient jdbc;
    private final Register register;

    Search(JdbcClient jdbc, Register register) {
        this.jdbc = jdbc;
        this.register = register;
    }

    /** Whether anything of the query is left once words that stand in every text are taken out. */
    boolean hasWords(String query) {
        return jdbc.sql("select numnode(websearch_to_tsquery('english', ?)) > 0")
                .param(query)
                .query(Boolean.class)
                .single();
    }

    /** The best stories, then the best articles. */
    List<Hit> find(String query) {
        return Stream.concat(find(STORIES, "story", query).stream(), find(ARTICLES, "article", query).stream())
                .toList();
    }

    private List<Hit> find(String sql, String kind, String query) {
        return jdbc.sql(sql)
                .param("query", query)
                .param("most", MOST)
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
