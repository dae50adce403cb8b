package stemma.provenance;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import stemma.article.Article;
import stemma.article.ArticleRevised;
import stemma.article.Articles;
import stemma.revision.Revision;
import stemma.story.Placements;
import stemma.story.Stories;
import stemma.story.Story;
import stemma.story.StoryChanged;

/**
 * Knows where each sentence of a story's own text comes from. It is found out when the text is saved, in the same transaction, so
 * that what was typed, pasted, restored or merged counts as well as what was taken by a button.
 */
@Component
public class Provenances {

    private final SentenceSources sources;
    private final SourceChanges changes;
    private final WorkingTexts working;
    private final Stories stories;
    private final Placements placements;
    private final Articles articles;

    Provenances(
            SentenceSources sources,
            SourceChanges changes,
            WorkingTexts working,
            Stories stories,
            Placements placements,
            Articles articles) {
        this.sources = sources;
        this.changes = changes;
        this.working = working;
        this.stories = stories;
        this.placements = placements;
        this.articles = articles;
    }

    /** The sentences of a story's own text, in order; none while it shows its lead's words. */
    @Transactional(readOnly = true)
    public List<Traced> of(Story story) {
        Revision text = story.text();
        if (text == null) {
            return List.of();
        }
        List<Traced> known = sources.of(text.id());
        return known.isEmpty() ? trace(story, text, List.of()) : known;
    }

    /** The sentences of one revision of a story's own text, as they were traced when it was saved. */
    @Transactional(readOnly = true)
    public List<Traced> of(Revision text) {
        return sources.of(text.id());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(StoryChanged changed) {
        stories.findBySlug(changed.slug()).ifPresent(story -> {
            Revision text = story.text();
            if (text != null && sources.of(text.id()).isEmpty()) {
                sources.save(text.id(), trace(story, text, working.taken(story.id(), changed.actor())));
            }
            changes.refresh(story);
        });
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ArticleRevised revised) {
        sources.storiesWith(revised.articleId()).forEach(slug -> changes.refresh(stories.bySlug(slug)));
    }

    private List<Traced> trace(Story story, Revision text, List<Traced> taken) {
        List<Article> members = articles.findAllWithHead(placements.articlesOf(story.id()));
        List<Source> present = Tracing.sources(members);
        List<Long> ids = members.stream().map(Article::id).toList();
        return Tracing.of(text.content(), before(text), taken, present, () -> sources.past(ids));
    }

    /** Of the revision before, or of the one before that where nobody has traced it: a merge may lie between. */
    private List<Traced> before(Revision text) {
        Revision previous = text.previous();
        return previous == null ? List.of() : sources.of(previous.id());
    }
}
