package stemma.provenance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.revision.Block;
import stemma.revision.Content;
import stemma.revision.Revision;
import stemma.revision.Saving;
import stemma.story.Newsdesk;
import stemma.story.Stories;
import stemma.story.Story;

/** The sentences of stories whose sources have changed in their articles, and what editors decide about them. */
@Component
@Transactional
public class SourceChanges {

    private static final String OPEN =
            " from source_change change join story on story.id = change.story_id where decision is null and merged_into is null";

    private final JdbcClient jdbc;
    private final SentenceSources sources;
    private final Articles articles;
    private final Stories stories;
    private final Newsdesk newsdesk;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SourceChanges(
            JdbcClient jdbc,
            SentenceSources sources,
            Articles articles,
            Stories stories,
            Newsdesk newsdesk,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.articles = articles;
        this.stories = stories;
        this.newsdesk = newsdesk;
        this.events = events;
        this.clock = clock;
    }

    /** How many sentences wait for a decision. */
    @Transactional(readOnly = true)
    public long count() {
        return jdbc.sql("select count(*)" + OPEN).query(Long.class).single();
    }

    /** The stories with such sentences, those with most of them first. */
    @Transactional(readOnly = true)
    public List<Affected> affected(int limit) {
        return jdbc.sql("select slug, count(*) as sentences" + OPEN
                        + " group by slug order by sentences desc, slug limit ?")
                .param(limit)
                .query((row, number) -> new Affected(row.getString("slug"), row.getLong("sentences")))
                .list();
    }

    /** Those of a story, in the order in which they were found. */
    @Transactional(readOnly = true)
    public List<SourceChange> open(Story story) {
        return jdbc.sql("select * from source_change where story_id = ? and decision is null order by id")
                .param(story.id())
                .query((row, number) -> change(row))
                .list();
    }

    /** Those of each of these stories that has some. */
    @Transactional(readOnly = true)
    public Map<Long, List<SourceChange>> open(Collection<Long> stories) {
        return jdbc
                .sql("select * from source_change where story_id = any(?) and decision is null order by id")
                .param(stories.toArray(Long[]::new))
                .query((row, number) -> change(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(SourceChange::story));
    }

    private SourceChange open(long id) {
        return jdbc.sql("select * from source_change where id = ? and decision is null for update")
                .param(id)
                .query((row, number) -> change(row))
                .optional()
                .orElseThrow(() -> new SourceChangeNotFound(id));
    }

    private static SourceChange change(ResultSet row) throws SQLException {
        return new SourceChange(
                row.getLong("id"),
                row.getLong("story_id"),
                row.getLong("article_id"),
                row.getLong("article_revision_id"),
                row.getString("words"),
                row.getString("source_words"),
                row.getString("new_words"),
                row.getTimestamp("found_at").toInstant());
    }

    /**
     * Puts the given words in the place of the story's sentence, or takes it out where they are blank.
     *
     * @return what became of it; none where the sentence is all that the story has
     */
    public Optional<Saving> accept(long id, String words, String editor) {
        SourceChange change = open(id);
        Story story = stories.withWords(List.of(change.story())).get(0);
        List<Block> body = replaced(story.content(), change.words(), words.strip());
        if (body.isEmpty()) {
            return Optional.empty();
        }
        Content wished = story.content().withBody(body);
        decide(change, "ACCEPTED", editor);
        Saving saving = newsdesk.edit(story.slug(), wished, story.shown().id(), editor, note(change));
        if (saving instanceof Saving.Saved saved) {
            follow(saved.revision().id(), change, words.strip());
            refresh(story);
        }
        return Optional.of(saving);
    }

    private String note(SourceChange change) {
        return articles.findAllWithHead(List.of(change.article())).stream()
                .map(article -> "took up the change of “" + article.title() + "”")
                .findFirst()
                .orElse("took up the change of its source");
    }

    private static List<Block> replaced(Content content, String old, String words) {
        List<Block> body = new ArrayList<>(content.body());
        for (int i = 0; i < body.size(); i++) {
            String text = body.get(i).text();
            int at = text.indexOf(old);
            if (at >= 0) {
                int end = at + old.length();
                int next = words.isEmpty() ? pastSpace(text, end) : end;
                List<Block> made =
                        body.get(i).replaced(at, next, words).map(List::of).orElse(List.of());
                body.remove(i);
                body.addAll(i, made);
                return body;
            }
        }
        return body;
    }

    private static int pastSpace(String text, int from) {
        int next = from;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    /** From now on the sentence comes from the article's present words. */
    private void follow(long revision, SourceChange change, String words) {
        Source present = sentences(change.article()).stream()
                .filter(source -> source.words().equals(change.newWords()))
                .findFirst()
                .orElse(null);
        if (present != null) {
            sources.of(revision).stream()
                    .filter(sentence -> sentence.words().equals(words))
                    .forEach(sentence -> sources.save(revision, sentence.from(present)));
        }
    }

    private List<Source> sentences(long article) {
        return articles.findAllWithHead(List.of(article)).stream()
                .flatMap(one -> sentences(one).stream())
                .toList();
    }

    private static List<Source> sentences(Article article) {
        return Tracing.sources(
                article.id(), article.head().id(), article.content().body());
    }

    /** The story's sentence stays as it is, until its source changes again. */
    public void keep(long id, String editor) {
        SourceChange change = open(id);
        decide(change, "KEPT", editor);
        events.publishEvent(new SourceChangeKept(slug(change.story()), editor, true, change.words()));
    }

    /** Takes back that a sentence stays as it is. */
    public void reopen(long id, String editor) {
        jdbc.sql("""
                        update source_change set decision = null, decided_by = null, decided_at = null
                        where id = ? and decision = 'KEPT' returning story_id, words""")
                .param(id)
                .query((row, number) ->
                        new SourceChangeKept(slug(row.getLong("story_id")), editor, false, row.getString("words")))
                .optional()
                .ifPresent(events::publishEvent);
    }

    private String slug(long story) {
        return stories.withWords(List.of(story)).get(0).slug();
    }

    private void decide(SourceChange change, String decision, String editor) {
        jdbc.sql("update source_change set decision = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(decision, editor, Timestamp.from(clock.instant()), change.id())
                .update();
    }

    /** Looks at the story's present text again: what has been put right is no longer open, and what has not is. */
    void refresh(Story story) {
        Revision text = story.text();
        List<Traced> sentences = text == null ? List.of() : sources.of(text.id());
        Map<Long, Article> heads = heads(sentences);
        Map<Long, List<Source>> said = new HashMap<>();
        List<Long> open = new ArrayList<>();
        for (Traced sentence : sentences) {
            Source source = sentence.source();
            Article article = source == null ? null : heads.get(source.article());
            if (source != null && article != null && article.head().id() != source.revision()) {
                note(story, sentence, source, article, said).ifPresent(open::add);
            }
        }
        jdbc.sql("delete from source_change where story_id = ? and decision is null and id <> all(?::bigint[])")
                .params(story.id(), open.toArray(Long[]::new))
                .update();
    }

    private Map<Long, Article> heads(List<Traced> sentences) {
        List<Long> ids = sentences.stream()
                .map(Traced::source)
                .filter(Objects::nonNull)
                .map(Source::article)
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : articles.findAllWithHead(ids).stream().collect(Collectors.toMap(Article::id, Function.identity()));
    }

    /** @param said the sentences of revisions of articles that were read already, by the revision's id */
    private Optional<Long> note(
            Story story, Traced sentence, Source source, Article article, Map<Long, List<Source>> said) {
        List<Source> now = said.computeIfAbsent(article.head().id(), head -> sentences(article));
        if (now.stream().anyMatch(one -> one.words().equals(source.words()))) {
            return Optional.empty();
        }
        String successor = Successor.of(
                source.words(), now, said.computeIfAbsent(source.revision(), id -> sources.said(source.article(), id)));
        if (sentence.words().equals(successor)) {
            return Optional.empty();
        }
        return Optional.of(jdbc.sql("""
                        insert into source_change (story_id, article_id, article_revision_id, words, source_words, new_words, found_at)
                        values (:story, :article, :revision, :words, :source, :now, :at)
                        on conflict (story_id, article_id, md5(words), md5(source_words), md5(coalesce(new_words, ''))) do update set
                            article_revision_id = excluded.article_revision_id,
                            decision = nullif(source_change.decision, 'ACCEPTED'),
                            decided_by = case source_change.decision when 'KEPT' then source_change.decided_by end,
                            decided_at = case source_change.decision when 'KEPT' then source_change.decided_at end
                        returning id""")
                .param("story", story.id())
                .param("article", source.article())
                .param("revision", article.head().id())
                .param("words", sentence.words())
                .param("source", source.words())
                .param("now", successor, Types.VARCHAR)
                .param("at", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single());
    }
}
