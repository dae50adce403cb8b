package stemma.provenance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.publication.Release;
import stemma.revision.Block;
import stemma.revision.BodyText;
import stemma.revision.Content;
import stemma.revision.Revision;
import stemma.revision.Revision.Kind;
import stemma.revision.Revision.Made;
import stemma.revision.Saving;
import stemma.story.Newsdesk;
import stemma.story.Story;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what each editor builds of a story until it is saved as one revision. */
@Component
@Transactional
public class WorkingTexts {

    private static final int MOST_PARAGRAPHS = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SentenceSources sources;
    private final Articles articles;
    private final Newsdesk newsdesk;
    private final Clock clock;

    WorkingTexts(
            JdbcClient jdbc,
            JsonMapper json,
            SentenceSources sources,
            Articles articles,
            Newsdesk newsdesk,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.sources = sources;
        this.articles = articles;
        this.newsdesk = newsdesk;
        this.clock = clock;
    }

    /** What the editor has built so far; in the beginning the story's own text, or nothing while it shows its lead's. */
    @Transactional(readOnly = true)
    public WorkingText of(Story story, String editor) {
        return jdbc.sql("select * from working_text where story_id = ? and editor = ?")
                .params(story.id(), editor)
                .query((row, number) -> read(row))
                .optional()
                .orElseGet(() -> begun(story));
    }

    private WorkingText read(ResultSet row) throws SQLException {
        return new WorkingText(
                row.getLong("base"), paragraphs(row.getString("paragraphs")), row.getString("earlier") != null);
    }

    private List<Paragraph> paragraphs(String written) {
        return json.readValue(written, new TypeReference<List<Paragraph>>() {});
    }

    private WorkingText begun(Story story) {
        Revision text = story.text();
        if (text == null) {
            return new WorkingText(story.shown().id(), List.of(), false);
        }
        List<Traced> known = sources.of(text.id());
        List<Traced> traced = known.isEmpty() ? Tracing.sentences(text.content()) : known;
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Block> body = text.content().body();
        for (int i = 0; i < body.size(); i++) {
            int block = i;
            List<Paragraph.Line> lines = traced.stream()
                    .filter(sentence -> sentence.block() == block)
                    .map(sentence -> new Paragraph.Line(sentence.words(), sentence.source()))
                    .toList();
            if (!lines.isEmpty()) {
                paragraphs.add(new Paragraph(lines, body.get(i)));
            }
        }
        return new WorkingText(text.id(), paragraphs, false);
    }

    /** The sentences that an editor took, wherever they stand. */
    List<Traced> taken(long story, String editor) {
        return jdbc
                .sql("select paragraphs from working_text where story_id = ? and editor = ?")
                .params(story, editor)
                .query((row, number) -> paragraphs(row.getString("paragraphs")))
                .list()
                .stream()
                .flatMap(List::stream)
                .flatMap(paragraph -> paragraph.lines().stream())
                .filter(line -> line.source() != null)
                .map(line -> new Traced(0, 0, line.words(), line.source()))
                .toList();
    }

    /**
     * Takes a sentence of an article's present words, or all of its block.
     *
     * @param sentence its place in the block, from 0; below that, all of them
     * @param goOn whether it goes on the last paragraph instead of beginning one
     * @return how many sentences were taken: none where the article has changed meanwhile and has no such place
     */
    public int take(Story story, String editor, long article, int block, int sentence, boolean goOn) {
        Optional<Paragraph> taken = articles.findAllWithHead(List.of(article)).stream()
                .flatMap(one -> taken(one, block, sentence).stream())
                .findFirst();
        taken.ifPresent(more -> keep(story, editor, of(story, editor).plus(more, goOn)));
        return taken.map(more -> more.lines().size()).orElse(0);
    }

    private static Optional<Paragraph> taken(Article article, int block, int sentence) {
        List<Block> body = article.content().body();
        List<Paragraph.Line> lines = Tracing.sources(
                        article.id(), article.head().id(), body)
                .stream()
                .filter(source -> source.block() == block && (sentence < 0 || source.sentence() == sentence))
                .map(source -> new Paragraph.Line(source.words(), source))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Paragraph(
                        lines,
                        words(body.get(block), sentence < 0 ? "" : lines.get(0).words())));
    }

    /** One sentence of a block, or all of it, as a paragraph with its links. */
    private static Block words(Block block, String sentence) {
        int at = Math.max(0, block.text().indexOf(sentence));
        Block part = sentence.isEmpty() ? block : block.slice(at, at + sentence.length());
        return new Block(Block.Kind.PARAGRAPH, part.text(), part.links());
    }

    public void move(Story story, String editor, int paragraph, int by) {
        keep(story, editor, of(story, editor).moved(paragraph, paragraph + by));
    }

    public void remove(Story story, String editor, int paragraph) {
        keep(story, editor, of(story, editor).without(paragraph));
    }

    /** Gives a paragraph other words, or adds some at the end where there is no such paragraph; written as in the editor's form. */
    public void write(Story story, String editor, int paragraph, String typed) {
        keep(story, editor, of(story, editor).rewritten(paragraph, BodyText.parse(typed)));
    }

    private void keep(Story story, String editor, List<Paragraph> paragraphs) {
        story.refuseIfPart();
        WorkingText before = of(story, editor);
        if (paragraphs.size() > Math.max(MOST_PARAGRAPHS, before.paragraphs().size())) {
            throw new TooManyParagraphs(paragraphs.size(), MOST_PARAGRAPHS);
        }
        jdbc.sql("""
                        insert into working_text (story_id, editor, base, paragraphs, earlier, changed_at)
                        values (:story, :editor, :base, :paragraphs::jsonb, :earlier::jsonb, :at)
                        on conflict (story_id, editor) do update set paragraphs = excluded.paragraphs, earlier = excluded.earlier,
                            changed_at = excluded.changed_at""")
                .param("story", story.id())
                .param("editor", editor)
                .param("base", before.base())
                .param("paragraphs", json.writeValueAsString(paragraphs))
                .param("earlier", json.writeValueAsString(before.paragraphs()))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Takes back the last act; once more, and it is done again. */
    public void undo(Story story, String editor) {
        jdbc.sql("""
                        update working_text set paragraphs = earlier, earlier = paragraphs
                        where story_id = ? and editor = ? and earlier is not null""").params(story.id(), editor).update();
    }

    /** Throws away what was built; the story stays as it is. */
    public void discard(Story story, String editor) {
        jdbc.sql("delete from working_text where story_id = ? and editor = ?")
                .params(story.id(), editor)
                .update();
    }

    /** From now on what was built stands on what the story shows now, which the editor has seen. */
    public void catchUp(Story story, String editor) {
        jdbc.sql("update working_text set base = ? where story_id = ? and editor = ?")
                .params(story.shown().id(), story.id(), editor)
                .update();
    }

    /** Makes what was built the story's text, as one revision, of which readers get what the release says. */
    public Saving save(Story story, String editor, String headline, String note, Release release) {
        WorkingText built = of(story, editor);
        Made made = new Made(editor, clock.instant(), Kind.EDIT, note);
        Saving saving = newsdesk.edit(story.slug(), content(story, headline, built), built.base(), made, release);
        if (!(saving instanceof Saving.Clash)) {
            discard(story, editor);
        }
        return saving;
    }

    /** The editors' own text is nobody's report: it has no byline, outlet or dateline of its lead. */
    private static Content content(Story story, String headline, WorkingText built) {
        Revision text = story.text();
        if (text == null) {
            return new Content(headline, null, List.of(), null, null, null, built.body());
        }
        return text.content().withHeadline(headline).withBody(built.body());
    }
}
