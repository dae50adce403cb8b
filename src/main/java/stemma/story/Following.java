package stemma.story;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import stemma.publication.State;
import stemma.revision.Slug;

/** Lets stories go public with the first of their articles, as long as no editor has decided when they do. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Following {

    /** Of so many articles one is looked for that the address is made of. */
    private static final int NAMING = 50;

    private final Stories stories;
    private final Placements placements;
    private final Discretion discretion;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Following(
            Stories stories,
            Placements placements,
            Discretion discretion,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.stories = stories;
        this.placements = placements;
        this.discretion = discretion;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(PublicationChanged changed) {
        if (changed.kind() == Kind.STORY) {
            settleAddress(stories.getReferenceById(changed.id()));
        } else {
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
    public void welcomed(Collection<Long> ids) {
        stories.withWords(ids).forEach(this::follow);
    }

    /** Whether articles that come to a story which readers do not see may make it public. */
    public boolean mayGoPublic(Story story) {
        return story.follows() && !story.publication().isPublic(clock.instant());
    }

    /**
     * Articles left: what a regrouping made public is again what its own articles make of it.
     *
     * @param unseen the address that the story had before a regrouping could make it public, if there was such a one
     */
    public void parted(Story story, Optional<String> unseen) {
        Optional<Article> first = first(story);
        if (unseen.isEmpty()) {
            follow(story);
        } else if (story.followAnew(first.orElse(null)) && !story.publication().isPublic(clock.instant())) {
            unseen.filter(slug -> first.stream().allMatch(article -> isMadeOf(slug, article)))
                    .ifPresentOrElse(
                            slug -> renameBack(story, slug), () -> first.ifPresent(article -> rename(story, article)));
            story.addressKnown(knownFrom(story, first.stream().toList()));
        }
    }

    private Optional<Article> first(Story story) {
        return placements.publishedFirst(story.id(), Limit.of(1)).stream().findFirst();
    }

    private void follow(Story story) {
        if (story.follow(first(story).orElse(null), clock.instant())) {
            discretion.keepInside(story);
        }
        settleAddress(story);
    }

    /**
     * Its address was made of the headline of whatever began it, which may be kept from readers still: until they can know it, it
     * is made of what is public when they do, whoever makes it so.
     */
    private void settleAddress(Story story) {
        if (story.isAddressKnown(clock.instant()) || story.mergedInto() != null) {
            return;
        }
        List<Article> published = placements.publishedFirst(story.id(), Limit.of(NAMING));
        Instant from = knownFrom(story, published);
        story.addressKnown(from);
        if (from != null
                && published.stream()
                        .filter(article -> article.publication().isPublic(from))
                        .noneMatch(article -> isMadeOf(story.slug(), article))) {
            rename(story, published.get(0));
        }
    }

    private static @Nullable Instant knownFrom(Story story, List<Article> published) {
        Instant own = story.publication().publicFrom();
        if (published.isEmpty() || own == null || story.publication().state() != State.PUBLISHED) {
            return null;
        }
        Instant first = Objects.requireNonNull(published.get(0).publication().publicFrom());
        return first.isAfter(own) ? first : own;
    }

    private void rename(Story story, Article first) {
        if (!isMadeOf(story.slug(), first)) {
            rename(
                    story,
                    wished(first).free(taken -> stories.isTaken(taken, story)).text());
        }
    }

    /** Of the words that readers get, not of those that are kept inside. */
    public static Slug wished(Article article) {
        return Slug.of(article.live().content().title(), article.slug());
    }

    private static boolean isMadeOf(String slug, Article article) {
        return slug.matches(wished(article).text() + "(-[0-9]+)?") || slug.matches(article.slug() + "(-[0-9]+)?");
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
