package stemma.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.revision.Revision;
import stemma.revision.Revisions;

/**
 * Who leads a story and which words it has, as one choice after the other. Undoing a regrouping takes away what it chose, and
 * the last choice that still stands counts. What others chose is written down just before it could be lost.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Choices {

    private static final String STANDING = """
            from story_choice choice left join regrouping on regrouping.id = regrouping_id
            where choice.story_id = ? and choice.kind = ? and undone_at is null
            """;

    /** Words that were chosen, in a choice with a number; and those that readers saw then, if these were kept inside. */
    private record Value(
            long choice,
            @Nullable Long id,
            boolean held,
            @Nullable Long live) {

        private boolean says(Story story) {
            return Objects.equals(id, Choices.id(story.text()));
        }

        private boolean shows(Story story) {
            return held == story.publication().held()
                    && Objects.equals(live, Choices.id(story.publication().live()));
        }
    }

    private final Articles articles;
    private final Revisions revisions;
    private final Homes homes;
    private final JdbcClient jdbc;
    private final Clock clock;

    Choices(Articles articles, Revisions revisions, Homes homes, JdbcClient jdbc, Clock clock) {
        this.articles = articles;
        this.revisions = revisions;
        this.homes = homes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes down what stands, where somebody else chose it: an import, an editor. */
    public void note(Story story) {
        if (story.mergedInto() == null && !isChosen(story)) {
            lead(story, story.lead().id(), null);
        }
        Value last = text(story).orElse(null);
        if (last == null || !last.says(story)) {
            add(story, "TEXT", id(story.text()), null);
        } else if (!last.shows(story)) {
            renew(last, story);
        }
    }

    /** Whether its lead is the choice that counts. After a merge it is not if one that was chosen once comes back with it. */
    public boolean isChosen(Story story) {
        return lead(story).equals(Optional.of(story.lead().id()));
    }

    /** The stories whose lead or words hang on a regrouping. */
    public List<Long> hangingOn(long regrouping) {
        return jdbc.sql(
                        "select distinct story.id from story_choice join story on story.id = story_id where regrouping_id = ?")
                .param(regrouping)
                .query(Long.class)
                .list();
    }

    public void lead(Story story, long article, @Nullable Long regrouping) {
        add(story, "LEAD", article, regrouping);
    }

    public void text(Story story, @Nullable Revision text, long regrouping) {
        add(story, "TEXT", id(text), regrouping);
    }

    private static @Nullable Long id(@Nullable Revision text) {
        return text == null ? null : text.id();
    }

    private void add(Story story, String kind, @Nullable Long value, @Nullable Long regrouping) {
        jdbc.sql("""
                        insert into story_choice (story_id, kind, value, regrouping_id, held, live_id)
                        values (:story, :kind, :value, :by, :kind = 'TEXT' and :held, case when :kind = 'TEXT' then :live end)""")
                .param("held", story.publication().held())
                .param("live", id(story.publication().live()), Types.BIGINT)
                .param("story", story.id())
                .param("kind", kind)
                .param("value", value, Types.BIGINT)
                .param("by", regrouping, Types.BIGINT)
                .update();
    }

    /** The words are the same; what readers see of them is not. */
    private void renew(Value last, Story story) {
        jdbc.sql("update story_choice set held = :held, live_id = :live where id = :id")
                .param("held", story.publication().held())
                .param("live", id(story.publication().live()), Types.BIGINT)
                .param("id", last.choice())
                .update();
    }

    /** The last choice that stands and that the story tells; the present lead, where nobody ever chose. */
    private Optional<Long> lead(Story story) {
        return jdbc.sql("select value " + STANDING + """
                        and exists (select from placement where article_id = value and placement.story_id = choice.story_id)
                        order by choice.id desc limit 1""")
                .params(story.id(), "LEAD")
                .query(Long.class)
                .optional();
    }

    private Optional<Value> text(Story story) {
        return jdbc
                .sql("select choice.* " + STANDING + "order by choice.id desc limit 1")
                .params(story.id(), "TEXT")
                .query((row, n) -> value(row))
                .list()
                .stream()
                .findFirst();
    }

    /**
     * Gives the story the lead and the words that were chosen last.
     *
     * @param regrouping what is being done, which stands for what follows from it; null while something is undone
     */
    public void settle(Story story, @Nullable Long regrouping) {
        text(story).ifPresent(value -> tell(story, value));
        List<Long> members = homes.members(story);
        if (story.mergedInto() == null && !members.isEmpty()) {
            long lead = lead(story).orElseGet(() -> stopgap(story, members, regrouping));
            if (lead != story.lead().id()) {
                Article leading = articles.getReferenceById(lead);
                story.leadWith(leading);
                story.touchFor(leading, clock.instant());
            }
        }
    }

    /** The words, and what readers see: of words that an undone regrouping had given them, those that stood there before. */
    private void tell(Story story, Value value) {
        story.tell(revision(value.id()));
        Long live = value.live();
        for (Value before = beforeUndone(story, live); before != null; before = beforeUndone(story, live)) {
            live = before.held() ? before.live() : before.id();
        }
        boolean held = value.held() && !Objects.equals(live, value.id());
        story.publication().settle(held, revision(live));
    }

    /** What stood before words that a regrouping chose which is undone; null with any other words. */
    private @Nullable Value beforeUndone(Story story, @Nullable Long words) {
        return jdbc
                .sql("""
                        select before.* from story_choice before
                        where before.story_id = :story and before.kind = 'TEXT' and before.id < (
                            select min(choice.id) from story_choice choice left join regrouping on regrouping.id = regrouping_id
                            where choice.story_id = :story and choice.kind = 'TEXT' and choice.value = :words
                            having bool_and(undone_at is not null))
                        order by before.id desc limit 1""")
                .param("story", story.id())
                .param("words", words, Types.BIGINT)
                .query((row, n) -> value(row))
                .list()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static Value value(ResultSet row) throws SQLException {
        return new Value(
                row.getLong("id"),
                row.getObject("value", Long.class),
                row.getBoolean("held"),
                row.getObject("live_id", Long.class));
    }

    private @Nullable Revision revision(@Nullable Long id) {
        return id == null ? null : revisions.getReferenceById(id);
    }

    /** None that was chosen is there, so the first leads, until whatever took the chosen one away is undone. */
    private long stopgap(Story story, List<Long> members, @Nullable Long regrouping) {
        long first = members.contains(story.lead().id()) ? story.lead().id() : members.get(0);
        lead(story, first, regrouping == null ? whatTookTheLead(story) : regrouping);
        return first;
    }

    /** Of those that took away a lead that belonged here, the last. */
    private @Nullable Long whatTookTheLead(Story story) {
        return jdbc
                .sql("""
                        select took.id from story_choice choice
                        left join regrouping on regrouping.id = choice.regrouping_id
                        join regrouping_move on article_id = value
                            and coalesce((before ->> 'home_id')::bigint, (before ->> 'story_id')::bigint) = any(:branch::bigint[])
                        join regrouping took on took.id = regrouping_move.regrouping_id and took.undone_at is null
                        where choice.story_id = :story and choice.kind = 'LEAD' and regrouping.undone_at is null
                        order by choice.id desc, took.id desc limit 1""")
                .param("branch", homes.branch(story).toArray(Long[]::new))
                .param("story", story.id())
                .query(Long.class)
                .list()
                .stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
