package stemma.story;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.publication.Release;
import stemma.revision.Content;
import stemma.revision.Restoration;
import stemma.revision.Revision;
import stemma.revision.Revision.Kind;
import stemma.revision.Revision.Made;
import stemma.revision.Revisions;
import stemma.revision.Saving;
import stemma.revision.Wish;

/** What editors do with stories: each call is one transaction. */
@Component
@Transactional
public class Newsdesk {

    private final Stories stories;
    private final Placements placements;
    private final Articles articles;
    private final Revisions revisions;
    private final Choices choices;
    private final Rewriting rewriting;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Newsdesk(
            Stories stories,
            Placements placements,
            Articles articles,
            Revisions revisions,
            Choices choices,
            Rewriting rewriting,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stories = stories;
        this.placements = placements;
        this.articles = articles;
        this.revisions = revisions;
        this.choices = choices;
        this.rewriting = rewriting;
        this.events = events;
        this.clock = clock;
    }

    /** The slug of the story that tells an article. */
    @Transactional(readOnly = true)
    public String storyOf(String articleSlug) {
        return stories.ofArticle(articles.bySlug(articleSlug).id()).slug();
    }

    /** The title of the story that an article joined when it came; none where the article began a story. */
    @Transactional(readOnly = true)
    public Optional<String> joinedBy(long articleId) {
        return placements
                .findById(articleId)
                .filter(placement -> placement.score() != null
                        || placement.placedBy().equals(Placement.RULING)
                        || placements.hasOlder(placement.story().id(), articleId))
                .map(placement -> placement.story().title());
    }

    /** Makes an article of the story its lead. */
    public void lead(String slug, String articleSlug, String editor) {
        Story story = own(slug);
        Article article = articles.bySlug(articleSlug);
        if (!stories.ofArticle(article.id()).is(story)) {
            throw new MergeRefused("The article is not in this story.");
        }
        choices.note(story);
        choices.lead(story, article.id(), null);
        String before = "article/" + story.lead().slug();
        rewriting.lead(story, article, clock.instant());
        String after = "article/" + articleSlug;
        events.publishEvent(new StoryChanged(slug, editor, "choose lead", after, before, after));
    }

    /** Saves an editor's words for a story over the revision that the editor had open, with what others wrote elsewhere since. */
    public Saving edit(String slug, Content wished, long base, String editor, @Nullable String note) {
        return edit(slug, wished, base, new Made(editor, clock.instant(), Kind.EDIT, note), Release.AS_BEFORE);
    }

    /** The same, with more to say of how it was made, and of what readers get of it. */
    public Saving edit(String slug, Content wished, long base, Made made, Release release) {
        Story story = own(slug);
        Wish wish = Wish.of(wished, base, made, story.shown(), revisions);
        return wish.told(rewriting.save(story, wish.content(), wish.base(), wish.made(), release));
    }

    /** Makes an earlier revision's words the story's present ones. */
    public Saving restore(String slug, long revisionId, long base, String editor) {
        return restore(slug, Restoration.whole(revisionId), base, editor);
    }

    /** The same, or with one paragraph of it. */
    public Saving restore(String slug, Restoration wish, long base, String editor) {
        Story story = own(slug);
        Revision earlier = revisions.inHistory(story.shown().id(), wish.revision());
        Made made = new Made(editor, clock.instant(), Kind.RESTORE, wish.note(earlier));
        return rewriting.save(story, wish.content(earlier, story.shown().content()), base, made, Release.AS_BEFORE);
    }

    private Story own(String slug) {
        Story story = stories.bySlug(slug);
        story.refuseIfPart();
        return story;
    }
}
