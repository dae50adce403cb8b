package stemma.syndication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import stemma.publication.Correction;
import stemma.publication.PublicChange;
import stemma.publication.PublicChanges;
import stemma.publication.Publishable.Kind;
import stemma.site.Site;
import stemma.story.MergedStories;
import stemma.story.PublicCorrections;
import stemma.story.PublicStory;

/** Makes entries of feeds from what was done to texts in public. */
@Component
class ChangeEntries {

    private static final int MOST = PublicChanges.PAGE;

    /** What is called so where it stands. */
    private record Told(String title, String address) {}

    private final PublicChanges changes;
    private final PublicCorrections corrections;
    private final MergedStories merged;
    private final StoryEntries entries;
    private final Site site;

    ChangeEntries(
            PublicChanges changes,
            PublicCorrections corrections,
            MergedStories merged,
            StoryEntries entries,
            Site site) {
        this.changes = changes;
        this.corrections = corrections;
        this.merged = merged;
        this.entries = entries;
        this.site = site;
    }

    /** The last corrections of all texts. */
    List<Entry> corrections() {
        return corrections.before(Long.MAX_VALUE, MOST).notices().stream()
                .map(told -> entry(told.notice(), new Told(told.title(), site.at(told.path()))))
                .toList();
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
