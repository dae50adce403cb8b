package stemma.story;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import stemma.article.Article;
import stemma.publication.PublicationChanged;
import stemma.publication.Publishable.Kind;
import stemma.revision.Slug;

/** Lets stories go public with the first of their articles, as long as no editor has decided when they do. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Following {

    private final Stories stories;
    private final Placements placements;
    private final RegroupingBook book;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Following(
            Stories stories,
            Placements placements,
            RegroupingBook book,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.stories = stories;
        this.placements = placements;
        this.book = book;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(PublicationChanged changed) {
        if (changed.kind() == Kind.ARTICLE) {
            Story story = stories.ofArticle(changed.id());
            if (changed.step().readersSee()) {
                story.touch(clock.instant());
            }
            follow(story);
        }
    }

    /** Articles were moved while the archive was placed anew. */
    @EventListener
    void on(StoryChanged changed) {
        stories.findBySlug(changed.slug()).ifPresent(this::follow);
    }

    /** Articles came to these. */
    void welcomed(Collection<Long> ids) {
        stories.withWords(ids).forEach(this::follow);
    }

    /** Remembers what a story was before articles are taken in, if that may make it public. */
    void note(long regrouping, Story story) {
        if (story.follows() && !story.publication().isPublic(clock.instant())) {
            book.noteUnseen(regrouping, story);
        }
    }

    /** Articles left: what a regrouping made public is again what its own articles make of it. */
    void parted(Story story) {
        Optional<Article> first = first(story);
        Optional<String> unseen = book.unseen(story);
        if (unseen.isEmpty()) {
            follow(story);
        } else if (story.followAnew(first.orElse(null)) && !story.publication().isPublic(clock.instant())) {
            unseen.filter(slug -> first.stream().allMatch(article -> isMadeOf(slug, article)))
                    .ifPresentOrElse(
                            slug -> renameBack(story, slug), () -> first.ifPresent(article -> rename(story, article)));
        }
    }

    private Optional<Article> first(Story story) {
        return placements.publishedFirst(story.id(), Limit.of(1)).stream().findFirst();
    }

    private void follow(Story story) {
        Optional<Article> first = first(story);
        if (story.follow(first.orElse(null), clock.instant())) {
            first.ifPresent(article -> rename(story, article));
        }
    }

    /** Its address was made of the headline of whatever began it, which may be kept from readers still. */
    private void rename(Story story, Article first) {
        if (!isMadeOf(story.slug(), first)) {
            Slug wished = Slug.of(first.title(), first.slug());
            rename(story, wished.free(taken -> stories.isTaken(taken, story)).text());
        }
    }

    private static boolean isMadeOf(String slug, Article article) {
        Slug wished = Slug.of(article.title(), article.slug());
        return slug.matches(wished.text() + "(-[0-9]+)?") || slug.matches(article.slug() + "(-[0-9]+)?");
    }

    private void renameBack(Story story, String slug) {
        if (!story.slug().equals(slug) && !stories.existsBySlug(slug)) {
            rename(story, slug);
        }
    }

    private void rename(Story story, String slug) {
        String before = story.slug();
        story.rename(slug);
        stories.flush();
        jdbc.sql("""
                        insert into story_address (slug, story_id) values (?, ?)
                        on conflict (slug) do update set story_id = excluded.story_id""").params(before, story.id()).update();
        events.publishEvent(new StoryRenamed(before, slug));
    }
}
