package stemma.desk;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.publication.Decision;
import stemma.publication.Hand;
import stemma.publication.PublicChanges;
import stemma.publication.Publishable;
import stemma.publication.Publisher;
import stemma.publication.Release;
import stemma.publication.Release.Disclosure;
import stemma.revision.Revision;
import stemma.story.Discretion;
import stemma.story.PublicStories;
import stemma.story.Stories;
import stemma.story.Story;

/** The publication of articles and stories, as editors see and decide it: each call is one transaction. */
@Component
@Transactional
class PublicationDesk {

    private final Articles articles;
    private final Stories stories;
    private final Publisher publisher;
    private final PublicStories readable;
    private final PublicChanges changes;
    private final Discretion discretion;
    private final Clock clock;

    PublicationDesk(
            Articles articles,
            Stories stories,
            Publisher publisher,
            PublicStories readable,
            PublicChanges changes,
            Discretion discretion,
            Clock clock) {
        this.articles = articles;
        this.stories = stories;
        this.publisher = publisher;
        this.readable = readable;
        this.changes = changes;
        this.discretion = discretion;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public PublicationPanel panel(String kind, String slug, Hand by) {
        Publishable text = text(kind, slug);
        String title = text.head().content().title();
        String lang = text instanceof Story story
                ? story.lead().foreignLanguage()
                : text instanceof Article article ? article.foreignLanguage() : null;
        return PublicationPanel.of(
                text,
                title,
                lang,
                changes.last(text.kind(), text.id(), Limit.of(PublicChanges.PAGE)),
                by,
                clock.instant());
    }

    /** Takes a step, and says what is so now. */
    public String take(String kind, String slug, Decision decision, boolean disclose) {
        Publishable text = standing(kind, slug);
        Revision known = seenByReaders(text);
        publisher.take(text, decision);
        check(text, known, disclose ? Disclosure.by(decision.by()) : Disclosure.NONE, decision.by());
        return text.publication().standing(clock.instant()).label() + " now. "
                + text.publication().standing(clock.instant()).means();
    }

    public void release(String kind, String slug, Release release, Hand by) {
        Publishable text = standing(kind, slug);
        Revision known = seenByReaders(text);
        publisher.release(text, seen(text), release, by);
        check(text, known, release.disclosure(), by);
    }

    private void check(Publishable text, @Nullable Revision known, Disclosure confirmed, Hand by) {
        if (text instanceof Story story) {
            discretion.check(story, known, confirmed, by.name());
        }
    }

    /** Null where they see nothing, or are told only that it was withdrawn. */
    private @Nullable Revision seenByReaders(Publishable text) {
        return switch (text.publication().standing(clock.instant())) {
            case PUBLIC, KILLED -> seen(text);
            default -> null;
        };
    }

    private @Nullable Revision seen(Publishable text) {
        if (text instanceof Story story) {
            return readable.seen(story).orElse(null);
        }
        return text instanceof Article article ? article.live() : text.head();
    }

    private Publishable standing(String kind, String slug) {
        Publishable text = text(kind, slug);
        if (text instanceof Story story) {
            story.refuseIfPart();
        }
        return text;
    }

    private Publishable text(String kind, String slug) {
        return kind.equals("articles") ? articles.bySlug(slug) : stories.bySlug(slug);
    }
}
