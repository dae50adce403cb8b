package stemma.syndication;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stemma.article.Article;
import stemma.article.LiveCopy;
import stemma.publication.PublicChange;
import stemma.publication.PublicChanges;
import stemma.publication.Publishable;
import stemma.publication.Publishable.Kind;
import stemma.publication.TextWithdrawn;
import stemma.register.Register;
import stemma.revision.Content;
import stemma.site.Site;
import stemma.story.MergedStories;
import stemma.story.PublicStories;
import stemma.story.PublicStory;
import stemma.story.StoryNotices;
import stemma.syndication.NewsItem.Related;
import stemma.syndication.NewsItem.Relation;

/** Makes items for other newsrooms from what readers see. */
@Component
class NewsItems {

    private static final int MERGED_MOST = 100;

    private final PublicStories stories;
    private final MergedStories merged;
    private final PublicChanges changes;
    private final StoryNotices notices;
    private final Register register;
    private final Site site;

    NewsItems(
            PublicStories stories,
            MergedStories merged,
            PublicChanges changes,
            StoryNotices notices,
            Register register,
            Site site) {
        this.stories = stories;
        this.merged = merged;
        this.changes = changes;
        this.notices = notices;
        this.register = register;
        this.site = site;
    }

    NewsItem of(PublicStory story) {
        List<Article> members = stories.articles(story);
        Stream<Related> gone = merged.into(story, MERGED_MOST).stream()
                .map(one -> new Related(
                        Relation.EVOLVED_FROM,
                        Ids.story(one.id(), one.createdAt()),
                        "A story that is part of this one now"));
        return new NewsItem(
                Ids.story(story.id(), story.story().createdAt()),
                story.slug(),
                site.at("/stories/" + story.slug()),
                story.published(),
                story.updated(),
                told(story, members),
                note(notices.on(story)),
                Stream.concat(gone, members.stream().map(NewsItems::source)).toList());
    }

    private NewsItem.Told told(PublicStory story, List<Article> members) {
        Content content = story.content();
        LiveCopy lead = LiveCopy.of(story.lead());
        boolean lent = !story.ownWords();
        return new NewsItem.Told(
                content.title(),
                content.headline(),
                content.dek(),
                content.bylines(),
                lent ? outlet(lead) : null,
                content.dateline(),
                lent ? content.published() : null,
                lead.language(),
                members.stream()
                        .map(LiveCopy::of)
                        .flatMap(live -> Stream.concat(
                                lent ? Stream.empty() : Stream.ofNullable(outlet(live)),
                                live.facts().sources().stream()))
                        .distinct()
                        .toList(),
                List.of(),
                lent && lead.machineMade(),
                content.body());
    }

    NewsItem of(Article article) {
        LiveCopy live = LiveCopy.of(article);
        Content content = live.content();
        NewsItem.Told told = new NewsItem.Told(
                content.title(),
                content.headline(),
                content.dek(),
                content.bylines(),
                outlet(live),
                content.dateline(),
                content.published(),
                live.language(),
                live.facts().sources(),
                live.facts().tags(),
                live.machineMade(),
                content.body());
        Instant first = Objects.requireNonNull(article.publication().publicFrom());
        Instant changed = Objects.requireNonNullElse(article.publication().updatedAt(), first);
        return new NewsItem(
                Ids.text(Kind.ARTICLE, article.id(), article.createdAt()),
                article.slug(),
                site.at("/articles/" + article.slug()),
                first,
                changed.isAfter(first) ? changed : first,
                told,
                note(changes.notices(Kind.ARTICLE, article.id())),
                stories.ofArticle(article.id()).stream().map(NewsItems::telling).toList());
    }

    /** Of a text that is not for readers any more. */
    NewsItem withdrawn(Publishable text, Instant createdAt, TextWithdrawn gone) {
        return new NewsItem(
                Ids.text(text.kind(), text.id(), createdAt),
                text.slug(),
                site.at("/"),
                Objects.requireNonNullElse(text.publication().publicFrom(), gone.at()),
                gone.at(),
                null,
                gone.notice(),
                List.of());
    }

    private static Related source(Article article) {
        return new Related(
                Relation.DERIVED_FROM,
                Ids.text(Kind.ARTICLE, article.id(), article.createdAt()),
                article.live().content().title());
    }

    private static Related telling(PublicStory story) {
        return new Related(
                Relation.SEE_ALSO, Ids.story(story.id(), story.story().createdAt()), story.title());
    }

    private @Nullable String outlet(LiveCopy live) {
        return register.name(live.outletId(), live.content().outlet());
    }

    /** All that readers were told is wrong. */
    private static @Nullable String note(List<PublicChange> notices) {
        String all = notices.stream()
                .map(change -> Days.of(change.madeAt()) + ": " + change.notice())
                .collect(Collectors.joining(" "));
        return all.isEmpty() ? null : "Corrected. " + all;
    }
}
