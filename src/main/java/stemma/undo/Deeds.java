package stemma.undo;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import stemma.placing.ComparedTexts;
import stemma.undo.Deed.Table;

/**
 * Knows what each file of an import did to the rows of articles, placements and stories, and takes it back. Taking back
 * is noted in the same way, so it can be taken back too. Reports and revisions stay: they are the archive.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Deeds {

    private final JdbcClient jdbc;
    private final Rows rows;
    private final ComparedTexts texts;
    private final Clock clock;

    Deeds(JdbcClient jdbc, Rows rows, ComparedTexts texts, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.texts = texts;
        this.clock = clock;
    }

    /** From here to the end of the transaction, what is done counts as the given file's. */
    public void note(long run, int position) {
        jdbc.sql("select set_config('stemma.deed', ?, true)")
                .param(String.format(Locale.ROOT, "%d:%d", run, position))
                .query(String.class)
                .single();
    }

    /** The rows of stories as they are, by the numbers of the stories. */
    public Map<Long, String> rows(Collection<Long> stories) {
        Map<Long, String> rows = new HashMap<>();
        jdbc.sql("select id, to_jsonb(story)::text as image from story where id = any(?::bigint[])")
                .param(stories.toArray(Long[]::new))
                .query(row -> {
                    rows.put(row.getLong("id"), row.getString("image"));
                });
        return rows;
    }

    /**
     * Notes at once what many files of a run did: the articles that they put in with their placements, and the stories that
     * they began or came to.
     *
     * @param articles by number, each with the place of its file
     * @param stories by number, each with the place of the file that came to it first
     * @param before the rows of those stories that were there, as they were
     */
    public void noteAll(long run, Map<Long, Integer> articles, Map<Long, Integer> stories, Map<Long, String> before) {
        // What stands on the other is noted after it, and so taken back before it.
        note(run, "article", "id", articles, Map.of());
        note(run, "story", "id", stories, before);
        note(run, "placement", "article_id", articles, Map.of());
    }

    private void note(long run, String table, String key, Map<Long, Integer> rows, Map<Long, String> before) {
        List<Long> keys = List.copyOf(rows.keySet());
        jdbc.sql("""
                        insert into deed (run_id, position, table_name, before, after)
                        select :run, done.position, '%1$s', done.before::jsonb, to_jsonb(present)
                        from unnest(:keys::bigint[], :positions::int[], :before::text[]) as done (key, position, before)
                        join %1$s present on present.%2$s = done.key order by done.position""".formatted(table, key))
                .param("run", run)
                .param("keys", keys.toArray(Long[]::new))
                .param("positions", keys.stream().map(rows::get).toArray(Integer[]::new))
                .param("before", keys.stream().map(before::get).toArray(String[]::new))
                .update();
    }

    /**
     * Takes back all that a file of a run did, as the deed of another run's file.
     *
     * @throws TouchedSince if somebody has changed it since; the transaction must then be rolled back
     */
    public void takeBack(long run, int position, long asRun, int asPosition) {
        takeBack(run, position, asRun, asPosition, false);
    }

    /**
     * Takes out the article that a file of a run put in, with its placement and a story that nobody else tells, whatever
     * was done to them since.
     *
     * @throws TouchedSince if the file made no article, or stories were merged with it; nothing is left half done if the
     *     transaction is then rolled back
     */
    public void takeOut(long run, int position, long asRun, int asPosition) {
        if (of(run, position).stream()
                .noneMatch(deed -> deed.table() == Table.ARTICLE && deed.kind() == Deed.Kind.PUT_IN)) {
            throw new TouchedSince("it changed an article that was there before: restore that from its history");
        }
        takeBack(run, position, asRun, asPosition, true);
    }

    private void takeBack(long run, int position, long asRun, int asPosition, boolean whatever) {
        note(asRun, asPosition);
        letNobodyRegroup(run, position);
        List<Deed> deeds = of(run, position);
        deeds.forEach(deed -> takeBack(deed, whatever));
        deeds.stream()
                .filter(deed -> deed.table() == Table.ARTICLE)
                .map(Deed::key)
                .distinct()
                .forEach(texts::refresh);
        markReports(run, position, asRun);
    }

    /** Stories before placements, as editors who merge stories take them. */
    private void letNobodyRegroup(long run, int position) {
        jdbc.sql("""
                        select story.id from story where id in (select story_id from placement where article_id in (
                            select (coalesce(after, before) ->> 'article_id')::bigint from deed
                            where run_id = ? and position = ? and table_name = 'placement'))
                        order by id for no key update""").params(run, position).query(Long.class).list();
    }

    /** The last deed first. */
    private List<Deed> of(long run, int position) {
        return jdbc.sql("""
                        select id, table_name,
                            case when before is null then 'PUT_IN' when after is null then 'TOOK_OUT' else 'CHANGED' end as kind,
                            coalesce(after, before) ->> case table_name when 'placement' then 'article_id' else 'id' end as key
                        from deed where run_id = ? and position = ? order by id desc""")
                .params(run, position)
                .query((row, n) -> new Deed(
                        row.getLong("id"),
                        Table.valueOf(row.getString("table_name").toUpperCase(Locale.ROOT)),
                        row.getLong("key"),
                        Deed.Kind.valueOf(row.getString("kind"))))
                .list();
    }

    private void takeBack(Deed deed, boolean whatever) {
        switch (deed.kind()) {
            case PUT_IN -> takeOut(deed, whatever);
            case CHANGED -> rows.changeBack(deed);
            case TOOK_OUT -> rows.putBack(deed);
        }
    }

    private void takeOut(Deed deed, boolean whatever) {
        if (deed.table() == Table.STORY && hasArticles(deed.key())) {
            return; // others tell it too
        }
        if (deed.table() == Table.ARTICLE) {
            letOthersLead(deed.key());
            takeOutWhatNobodyTells(deed.key());
        }
        rows.takeOut(deed, whatever);
    }

    private boolean hasArticles(long story) {
        return jdbc.sql("select exists (select from placement where story_id = ?)")
                .param(story)
                .query(Boolean.class)
                .single();
    }

    private void letOthersLead(long article) {
        jdbc.sql("""
                        update story set lock_version = lock_version + 1, changed_at = case
                                when story.state = 'PUBLISHED' and story.public_from <= :now and not exists (select from article
                                    where article.id = :article and article.state = 'PUBLISHED' and article.public_from <= :now)
                                then changed_at else :now end, lead_id =
                            (select min(article_id) from placement where story_id = story.id)
                        where lead_id = :article and exists (select from placement where story_id = story.id)""")
                .param("article", article)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * A story that another file began, and that stayed for this article's sake, goes with it if no editor has had a hand in it,
     * as do those that came and went when the archive was placed anew. What still leads to one of them leads to its own lead.
     */
    private void takeOutWhatNobodyTells(long lead) {
        Long[] going = jdbc.sql("""
                        select id from story where lead_id = ? and text_id is null
                        and not exists (select from placement where story_id = story.id)
                        and not exists (select from merge where survivor_id = story.id)
                        and not exists (select from merge where absorbed_id = story.id)""").param(lead).query(Long.class).list().toArray(Long[]::new);
        jdbc.sql("""
                        update story set lock_version = lock_version + 1,
                            merged_into = (select story_id from placement where article_id = lead_id)
                        where merged_into = any(?::bigint[]) and id <> all(?::bigint[])""").params(going, going).update();
        while (takeOutLeaves(going) > 0) {}
    }

    /** Those that no other leads to, so that they can be put back in the opposite order. */
    private int takeOutLeaves(Long[] going) {
        return jdbc.sql("""
                        delete from story where id = any(?::bigint[])
                        and not exists (select from story other where other.merged_into = story.id)""").param(going).update();
    }

    /** A report that its article no longer uses, nor a later one, is marked as withdrawn; one that is used again is not. */
    private void markReports(long run, int position, long asRun) {
        jdbc.sql("""
                        with touched as (
                            select distinct (image ->> 'report_id')::bigint as id from deed, unnest(array[before, after]) image
                            where run_id = :run and position = :position and table_name = 'article' and image is not null),
                        used as (delete from withdrawal using touched, article
                            where withdrawal.report_id = touched.id and article.report_id = touched.id)
                        insert into withdrawal (report_id, run_id)
                        select touched.id, :as from touched join report on report.id = touched.id
                        where not exists (select from article
                            where article.collection_id = report.collection_id
                                and article.source_key = report.source_key and article.report_id >= report.id)
                        on conflict do nothing""")
                .param("run", run)
                .param("position", position)
                .param("as", asRun)
                .update();
    }
}
