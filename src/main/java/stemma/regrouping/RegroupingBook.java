package stemma.regrouping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import stemma.story.MergeNotFound;
import stemma.story.Story;
import stemma.story.Who;

/** What was done to the grouping of articles, written down so that each can be undone. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RegroupingBook {

    /** An article that was moved by hand, and the story that it belonged to before. */
    record Moved(long article, long home) {}

    private static final String ALL = """
            select regrouping.*, from_at.slug as from_slug, from_words.title as from_title, to_at.slug as to_slug,
                to_words.title as to_title, went.articles, went.title as article
            from regrouping
            left join story from_at on from_at.id = from_story
            left join story to_at on to_at.id = to_story
            left join lateral (select coalesce(headline, left(body -> 0 ->> 'text', 80)) as title from article, revision
                where article.id = from_at.lead_id and revision.id = coalesce(from_at.text_id, head_id)) from_words on true
            left join lateral (select coalesce(headline, left(body -> 0 ->> 'text', 80)) as title from article, revision
                where article.id = to_at.lead_id and revision.id = coalesce(to_at.text_id, head_id)) to_words on true
            cross join lateral (select count(*) as articles, min(coalesce(headline, left(body -> 0 ->> 'text', 80))) as title from (
                    select article_id from regrouping_move where regrouping_id = regrouping.id
                    union all select article_id from merge_move where merge_move.merge_id = regrouping.merge_id) as moved
                left join article on article.id = moved.article_id left join revision on revision.id = head_id) went
            """;

    /** The home of an article before it was moved. */
    private static final String HOME = "coalesce((before ->> 'home_id')::bigint, (before ->> 'story_id')::bigint)";

    private final JdbcClient jdbc;

    RegroupingBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else changes these stories, and those that they are part of, until the transaction ends. */
    void lock(Collection<Long> stories) {
        jdbc.sql("""
                        with recursive chain (id) as (
                            select unnest(?::bigint[])
                            union select merged_into from story join chain using (id) where merged_into is not null)
                        select id from story where id in (select id from chain) order by id for update""").param(stories.toArray(Long[]::new)).query(Long.class).list();
    }

    void lock(Collection<String> slugs, Collection<Long> articles) {
        Set<Long> stories = storiesOf(articles);
        stories.addAll(jdbc.sql("select id from story where slug = any(?)")
                .param(slugs.toArray(String[]::new))
                .query(Long.class)
                .list());
        lock(stories);
    }

    Set<Long> storiesOf(Collection<Long> articles) {
        return new TreeSet<>(jdbc.sql("select distinct story_id from placement where article_id = any(?::bigint[])")
                .param(articles.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    /** @param first the first of those done at one stroke */
    long write(Regrouping.Kind kind, Story from, Story to, @Nullable Long merge, @Nullable Long first, Who who) {
        return jdbc.sql("""
                        insert into regrouping (kind, from_story, to_story, merge_id, first_id, made_by, made_at)
                        values (:kind, :from, :to, :merge, :first, :by, :at) returning id""")
                .param("kind", kind.name())
                .param("from", from.id())
                .param("to", to.id())
                .param("merge", merge, Types.BIGINT)
                .param("first", first, Types.BIGINT)
                .param("by", who.name())
                .param("at", Timestamp.from(who.at()))
                .query(Long.class)
                .single();
    }

    void noteMerged(long merge, List<Long> articles) {
        jdbc.sql("insert into merge_move (merge_id, article_id) select ?, unnest(?::bigint[])")
                .params(merge, articles.toArray(Long[]::new))
                .update();
    }

    /** Keeps the address of a story that is not public, before articles come to it. */
    void noteUnseen(long id, Story story) {
        jdbc.sql("insert into regrouping_story (regrouping_id, story_id, slug) values (?, ?, ?)")
                .params(id, story.id(), story.slug())
                .update();
    }

    /** The address that a story had before a regrouping could make it public; none if there was no such one. */
    Optional<String> unseen(Story story) {
        return jdbc.sql("select slug from regrouping_story where story_id = ? order by regrouping_id limit 1")
                .param(story.id())
                .query(String.class)
                .optional();
    }

    /** Keeps how the articles are placed, before they are moved. */
    void noteMoving(long id, Collection<Long> articles) {
        jdbc.sql("""
                        insert into regrouping_move (regrouping_id, article_id, before)
                        select ?, article_id, to_jsonb(placement) from placement where article_id = any(?::bigint[])""").params(id, articles.toArray(Long[]::new)).update();
    }

    void close(long id, Who who) {
        jdbc.sql("update regrouping set undone_by = ?, undone_at = ? where id = ?")
                .params(who.name(), Timestamp.from(who.at()), id)
                .update();
    }

    Regrouping byId(long id) {
        return jdbc.sql(ALL + "where regrouping.id = ?")
                .param(id)
                .query(RegroupingBook::regrouping)
                .optional()
                .orElseThrow(() -> new RegroupingNotFound(id));
    }

    Regrouping ofMerge(long merge) {
        return byId(jdbc.sql("select id from regrouping where merge_id = ?")
                .param(merge)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new MergeNotFound(merge)));
    }

    /** All that was done to a story, and to those that are part of it, the last first. */
    List<Regrouping> of(long story, int most) {
        return jdbc.sql("with recursive branch (id) as (select ?::bigint"
                        + " union select story.id from story join branch on merged_into = branch.id) " + ALL + """
                        where from_story in (select id from branch) or to_story in (select id from branch)
                        order by regrouping.id desc limit ?""")
                .params(story, most)
                .query(RegroupingBook::regrouping)
                .list();
    }

    /** Those that were done at one stroke and stand, the last first. */
    List<Long> standingWith(long first) {
        return jdbc.sql(
                        "select id from regrouping where coalesce(first_id, id) = ? and undone_at is null order by id desc")
                .param(first)
                .query(Long.class)
                .list();
    }

    /** Those of the articles moved that are there still. */
    List<Moved> moved(long id) {
        return jdbc.sql(
                        "select article_id, " + HOME
                                + " as home from regrouping_move join placement using (article_id) where regrouping_id = ? order by 1")
                .param(id)
                .query((row, n) -> new Moved(row.getLong("article_id"), row.getLong("home")))
                .list();
    }

    /** What was done later to an article that this one moved. */
    Optional<Regrouping> laterThan(long id) {
        return first("""
                select max(regrouping.id) from regrouping_move mine
                join regrouping_move other on other.article_id = mine.article_id and other.regrouping_id > mine.regrouping_id
                join regrouping on regrouping.id = other.regrouping_id
                where mine.regrouping_id = ? and undone_at is null""", id);
    }

    /** What took an article away later that belonged to one of these stories, and stands. */
    Optional<Regrouping> tookLater(long id, Collection<Long> homes) {
        return first(
                "select max(regrouping.id) from regrouping join regrouping_move on regrouping_id = regrouping.id"
                        + " where regrouping.id > ? and undone_at is null and " + HOME + " = any(?::bigint[])",
                id,
                homes.toArray(Long[]::new));
    }

    private Optional<Regrouping> first(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).list().stream()
                .filter(Objects::nonNull)
                .findFirst()
                .map(this::byId);
    }

    private static Regrouping regrouping(ResultSet row, int n) throws SQLException {
        Timestamp undone = row.getTimestamp("undone_at");
        Long first = row.getObject("first_id", Long.class);
        return new Regrouping(
                row.getLong("id"),
                Regrouping.Kind.valueOf(row.getString("kind")),
                new Regrouping.Side(row.getLong("from_story"), row.getString("from_slug"), row.getString("from_title")),
                new Regrouping.Side(row.getLong("to_story"), row.getString("to_slug"), row.getString("to_title")),
                row.getInt("articles"),
                row.getString("article"),
                Objects.requireNonNull(row.getString("made_by")),
                row.getTimestamp("made_at").toInstant(),
                row.getString("undone_by"),
                undone == null ? null : undone.toInstant(),
                row.getObject("merge_id", Long.class),
                first == null ? row.getLong("id") : first);
    }
}
