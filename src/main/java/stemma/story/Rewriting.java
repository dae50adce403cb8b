package stemma.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import stemma.article.Article;
import stemma.publication.Publisher;
import stemma.publication.Release;
import stemma.revision.Content;
import stemma.revision.Revision;
import stemma.revision.Revisions;
import stemma.revision.Saving;

/** Saves words for a story, and lets readers have them or keeps them inside. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Rewriting {

    private final Revisions revisions;
    private final Publisher publisher;
    private final PublicStories readable;
    private final Discretion discretion;
    private final ApplicationEventPublisher events;

    Rewriting(
            Revisions revisions,
            Publisher publisher,
            PublicStories readable,
            Discretion discretion,
            ApplicationEventPublisher events) {
        this.revisions = revisions;
        this.publisher = publisher;
        this.readable = readable;
        this.discretion = discretion;
        this.events = events;
    }

    /** What stood in for words of the story's own and is not known to readers stays inside with the words made of it. */
    Saving save(Story story, Content wished, long base, Revision.Made made, Release release) {
        Revision own = story.text();
        Revision live = story.liveText();
        Revision shown = story.shown();
        Revision seen = readable.seen(story).orElse(null);
        boolean hidden = story.publication().isPublic(made.at()) && story.borrowsHidden(made.at());
        Saving saving = story.save(wished, base, made);
        if (saving instanceof Saving.Saved saved) {
            revisions.save(saved.revision());
            publisher.saved(story, own, seen, hidden ? release.inside() : release, made.author());
            check(story, live, seen, release, made);
            if (!story.publication().held()) {
                story.touch(made.at());
            }
            announce(story, shown, made);
        } else if (saving instanceof Saving.Same) {
            publisher.unchanged(story, seen, release, made.author());
            check(story, live, seen, release, made);
        }
        return saving;
    }

    /** Words that stay what they were for readers ask nobody anew. */
    private void check(
            Story story, @Nullable Revision live, @Nullable Revision seen, Release release, Revision.Made made) {
        if (story.liveText() == live) {
            return;
        }
        Revision known = story.publication().isPublic(made.at()) ? seen : null;
        discretion.check(story, known, release.disclosure(), made.author());
    }

    /** The story's time moves only if readers see other words by that. */
    void lead(Story story, Article article, Instant at) {
        long seen = readable.seen(story).map(Revision::id).orElse(0L);
        story.leadWith(article);
        boolean same = readable.seen(story).map(Revision::id).orElse(0L) == seen;
        if (!same || !story.publication().isPublic(at)) {
            story.touch(at);
        }
    }

    /** Takes the other story in; readers get the words that come of it, unless they have not seen all that these are taken from. */
    public Merge merge(Story survivor, Story other, Keep keep, Revision.Made made) {
        Revision own = survivor.text();
        Revision seen = readable.seen(survivor).orElse(null);
        boolean hidden = keep.bringsHidden(survivor, other, made.at());
        Merge merge = survivor.merge(other, keep, made);
        if (survivor.text() != null) {
            revisions.save(survivor.text());
        }
        if (merge.changedText()) {
            publisher.saved(survivor, own, seen, hidden ? Release.INSIDE : Release.AS_BEFORE, made.author());
        }
        return merge;
    }

    private void announce(Story story, Revision before, Revision.Made made) {
        events.publishEvent(new StoryChanged(
                story.slug(),
                made.author(),
                made.kind().word() + " story",
                made.note(),
                "revision " + before.number(),
                "revision " + story.shown().number()));
    }
}
