package stemma.syndication;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import stemma.article.Article;
import stemma.article.PublicArticles;
import stemma.publication.Correction;
import stemma.publication.PublicChange;
import stemma.publication.PublicChanges;
import stemma.publication.Publishable.Kind;
import stemma.site.Site;
import stemma.story.MergedStories;
import stemma.story.PublicStories;
import stemma.story.PublicStory;
import stemma.story.Stories;
import stemma.story.Story;

/** Makes entries of feeds from what was done to texts in public. */
@Component
class ChangeEntries {

    private static final int MOST = PublicChanges.PAGE;

    /** What is called so where it stands. */
    private record Told(String title, String address) {}

    private final PublicChanges changes;
    private final PublicArticles articles;
    private final PublicStories publicStories;
    private final Stories stories;
    private final MergedStories merged;
    private final StoryEntries entries;
    private final Site site;
    private final Clock clock;

    ChangeEntries(
            PublicChanges changes,
            PublicArticles articles,
            PublicStories publicStories,
            Stories stories,
            MergedStories merged,
            StoryEntries entries,
            Site site,
            Clock clock) {
        this.changes = changes;
        this.articles = articles;
        this.publicStories = publicStories;
        this.stories = stories;
        this.merged = merged;
        this.entries = entries;
        this.site = site;
        this.clock = clock;
    }

    /** The last corrections of all texts. */
    List<Entry> corrections() {
        List<PublicChange> last = changes.lastCorrections(clock.instant(), MOST);
        Map<Long, Told> ofArticles =
                articles.among(texts(last, Kind.ARTICLE)).stream().collect(Collectors.toMap(Article::id, this::told));
        Map<Long, Told> ofStories = stories(texts(last, Kind.STORY));
        return last.stream()
                .flatMap(change -> Stream.ofNullable(
                                (change.textKind() == Kind.ARTICLE ? ofArticles : ofStories).get(change.textId()))
                        .map(told -> entry(change, told)))
                .toList();
    }

    private static List<Long> texts(List<PublicChange> changes, Kind kind) {
        return changes.stream()
                .filter(change -> change.textKind() == kind)
                .map(PublicChange::textId)
                .distinct()
                .toList();
    }

    /** Those that became part of others by what tells them now. */
    private Map<Long, Told> stories(List<Long> ids) {
        Map<Long, Story> known =
                stories.withLiveWords(ids).stream().collect(Collectors.toMap(Story::id, Function.identity()));
        Map<Long, PublicStory> standing =
                publicStories
                        .among(known.values().stream()
                                .map(story -> story.standing().id())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(PublicStory::id, Function.identity()));
        Map<Long, Told> told = new HashMap<>();
        known.forEach((id, story) -> {
            PublicStory now = standing.get(story.standing().id());
            if (now != null) {
                told.put(id, told(now));
            }
        });
        return told;
    }

    private Told told(Article article) {
        return new Told(article.live().content().title(), site.at("/articles/" + article.slug()));
    }

    private Told told(PublicStory story) {
        return new Told(story.title(), site.at("/stories/" + story.slug()));
    }

    /** All that happened to a story in public, the newest first. */
    List<Entry> of(PublicStory story) {
        Told told = told(story);
        List<Entry> all = new ArrayList<>();
        changes.page(Kind.STORY, story.id(), Long.MAX_VALUE, Limit.of(MOST))
                .forEach(change -> all.add(entry(change, told)));
        merged.into(story, MOST).forEach(part -> all.add(entries.joining(part)));
        all.sort(Comparator.comparing(Entry::updated).reversed());
        all.add(beginning(story, told));
        return all;
    }

    private Entry beginning(PublicStory story, Told told) {
        String reports =
                story.reports().size() == 1 ? "one report" : story.reports().size() + " reports";
        String words = "Published; it is told from " + reports + " now.";
        String id = Ids.beginning(Ids.story(story.id(), story.story().createdAt()));
        return new Entry(
                id,
                Entry.What.TOLD,
                told.title(),
                told.address(),
                story.published(),
                story.published(),
                null,
                List.of(),
                words,
                "<p>" + words + "</p>");
    }

    private static Entry entry(PublicChange change, Told told) {
        Correction.Kind kind = change.noticeKind();
        String label = kind == null ? change.what().label() : kind.label();
        Instant at = change.madeAt();
        boolean notice = change.notice() != null;
        return new Entry(
                Ids.change(change),
                kind == null ? Entry.What.TOLD : Entry.What.CORRECTED,
                label + ": " + told.title(),
                told.address(),
                at,
                at,
                null,
                List.of(),
                notice ? change.notice() : label + " on " + Days.of(at) + ".",
                notice ? StoryEntries.notice(change) : "<p>" + label + " on " + Days.of(at) + ".</p>");
    }
}
