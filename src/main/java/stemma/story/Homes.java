package stemma.story;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where articles belong. An article belongs to one story for good, until an editor moves it; it is told in the story that this
 * one is part of by now. So merging changes no article's home, and parting brings home whatever belongs there.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Homes {

    /** A story and all that are part of it, at whatever remove. */
    private static final String BRANCH = """
            with recursive branch (id) as (
                select :root::bigint union select story.id from story join branch on merged_into = branch.id)
            """;

    private final JdbcClient jdbc;

    Homes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The articles that a story tells, in the order in which they came. */
    public List<Long> members(Story story) {
        return jdbc.sql("select article_id from placement where story_id = ? order by article_id")
                .param(story.id())
                .query(Long.class)
                .list();
    }

    public Set<Long> branch(Story root) {
        return new TreeSet<>(jdbc.sql(BRANCH + "select id from branch")
                .param("root", root.id())
                .query(Long.class)
                .list());
    }

    /** Those of a story's articles that belong to the branch. */
    public Set<Long> belonging(Story root, Story told) {
        return new TreeSet<>(jdbc.sql(BRANCH + """
                        select article_id from placement where story_id = :told
                        and coalesce(home_id, story_id) in (select id from branch)""")
                .param("root", root.id())
                .param("told", told.id())
                .query(Long.class)
                .list());
    }

    /** Articles by the stories that tell them. */
    public Map<Long, Set<Long>> byStory(Collection<Long> articles) {
        Map<Long, Set<Long>> byStory = new TreeMap<>();
        jdbc.sql("select story_id, article_id from placement where article_id = any(?::bigint[])")
                .param(articles.toArray(Long[]::new))
                .query(row -> {
                    byStory.computeIfAbsent(row.getLong("story_id"), story -> new TreeSet<>())
                            .add(row.getLong("article_id"));
                });
        return byStory;
    }

    /** The time of a story moves if readers see that something was done with the articles there. */
    public void touch(Story story, Collection<Long> articles, Instant at) {
        if (!articles.isEmpty() && (!story.publication().isPublic(at) || arePublic(articles, at))) {
            story.touch(at);
        }
    }

    private boolean arePublic(Collection<Long> some, Instant at) {
        return jdbc.sql("""
                        select exists (select from article
                        where id = any(?::bigint[]) and state = 'PUBLISHED' and public_from <= ?)""")
                .params(some.toArray(Long[]::new), Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }

    /** All that a story tells is told in another from now on; says which articles these are. */
    public List<Long> follow(Story absorbed, Story survivor) {
        return jdbc.sql("""
                        update placement set story_id = :to, home_id = coalesce(home_id, :from)
                        where story_id = :from returning article_id""")
                .param("to", survivor.id())
                .param("from", absorbed.id())
                .query(Long.class)
                .list();
    }

    /** What belongs to a story that stands again is told there again. */
    public void comeHome(Story root, Story told) {
        jdbc.sql(BRANCH + """
                        update placement set story_id = :root, home_id = nullif(home_id, :root)
                        where story_id = :told and home_id in (select id from branch)""").param("root", root.id()).param("told", told.id()).update();
    }

    /** An editor's hand: the articles belong to the story from now on, and nothing but an editor moves them again. */
    public void move(Collection<Long> articles, Story to, Who who) {
        jdbc.sql("""
                        update placement set story_id = :to, home_id = null, placed_by = :by, placed_at = :at, score = null,
                            evidence = '{"nearest": []}' where article_id = any(:articles::bigint[])""")
                .param("to", to.id())
                .param("by", who.name())
                .param("at", Timestamp.from(who.at()))
                .param("articles", articles.toArray(Long[]::new))
                .update();
    }

    /** Everything about a placement is as it was before it was changed, but for the story that tells its home now. */
    public void putBack(long regrouping, Collection<Long> articles, Story home, Story told) {
        jdbc.sql("""
                        update placement set story_id = :told, home_id = nullif(:home::bigint, :told), placed_by = was.placed_by,
                            placed_at = was.placed_at, score = was.score, evidence = was.evidence
                        from regrouping_move move cross join lateral jsonb_populate_record(null::placement, move.before) was
                        where regrouping_id = :regrouping and placement.article_id = move.article_id
                        and move.article_id = any(:articles::bigint[])""")
                .param("told", told.id())
                .param("home", home.id())
                .param("regrouping", regrouping)
                .param("articles", articles.toArray(Long[]::new))
                .update();
    }
}
