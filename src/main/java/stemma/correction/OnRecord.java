package stemma.correction;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stemma.article.Articles;
import stemma.publication.Publishable;
import stemma.story.Stories;

/** Which corrections readers were told of, story by story. */
@Component
class OnRecord {

    /** A story with more corrections than these is asked about the newest. */
    private static final int MOST = 10;

    /** The corrections of texts that stand in some story, each with that story; one that was carried on belongs to the first. */
    private static final String CORRECTED = """
            with standing as (
                select change.id, change.text_kind, change.text_id, coalesce(placement.story_id, story.id) as story_id
                from public_change change
                left join placement on change.text_kind = 'ARTICLE' and placement.article_id = change.text_id
                left join story on change.text_kind = 'STORY' and story.id = change.text_id and story.merged_into is null
                where change.what = 'CORRECTED' and not exists (
                    select from carried_sentence carried where carried.revision_id = change.revision_id)),
            corrected as (
                select * from (select *, row_number() over (partition by story_id order by id desc) as place from standing) placed
                where place <= MOST)
            """.replace("MOST", String.valueOf(MOST));

    /** A correction, and the text that was corrected. */
    record Corrected(long change, Publishable.Kind kind, long text) {}

    private final JdbcClient jdbc;
    private final Articles articles;
    private final Stories stories;

    OnRecord(JdbcClient jdbc, Articles articles, Stories stories) {
        this.jdbc = jdbc;
        this.articles = articles;
        this.stories = stories;
    }

    /** The stories with a correction on record, among those that tell these articles, have these numbers, or stood at these addresses. */
    List<Long> stories(Collection<Long> articles, Collection<Long> stories, Collection<String> slugs) {
        return jdbc.sql(CORRECTED + """
                        select distinct story_id from corrected where story_id = any(:stories)
                            or story_id in (select story_id from placement where article_id = any(:articles))
                            or story_id in (select coalesce(merged_into, id) from story where slug = any(:slugs))""")
                .param("articles", articles.toArray(Long[]::new))
                .param("stories", stories.toArray(Long[]::new))
                .param("slugs", slugs.toArray(String[]::new))
                .query(Long.class)
                .list();
    }

    /** The stories with a correction for which a text of theirs was not looked at as it stands. */
    List<Long> behind() {
        return jdbc.sql(CORRECTED + """
                        select distinct corrected.story_id from corrected join placement on placement.story_id = corrected.story_id
                        join article on article.id = placement.article_id
                        where (corrected.text_kind = 'STORY' or corrected.text_id <> article.id)
                            and article.state not in ('KILLED', 'SPIKED')
                            and not exists (select from correction_look look
                                where look.change_id = corrected.id and look.revision_id = article.head_id)""").query(Long.class).list();
    }

    /** Those of a story, the newest first. */
    List<Corrected> of(long story) {
        return jdbc.sql(CORRECTED + "select * from corrected where story_id = ? order by id desc")
                .param(story)
                .query((row, n) -> new Corrected(
                        row.getLong("id"),
                        Publishable.Kind.valueOf(row.getString("text_kind")),
                        row.getLong("text_id")))
                .list();
    }

    /** The text that was corrected, as it stands. */
    Optional<? extends Publishable> text(Corrected corrected) {
        return corrected.kind() == Publishable.Kind.ARTICLE
                ? articles.findById(corrected.text())
                : stories.findById(corrected.text());
    }
}
