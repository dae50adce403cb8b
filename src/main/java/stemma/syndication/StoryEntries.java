package stemma.syndication;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import stemma.publication.Correction;
import stemma.publication.PublicChange;
import stemma.revision.Content;
import stemma.site.Site;
import stemma.story.MergedStory;
import stemma.story.PublicStory;
import stemma.story.StoryNotices;
import stemma.story.WithdrawnStory;

/** Makes entries of feeds from stories: what readers were told is wrong stands before the words. */
@Component
class StoryEntries {

    /** Characters of a text that a feed carries; few readers of feeds take a file of many megabytes. */
    private static final int LONGEST = 100_000;

    private final StoryNotices notices;
    private final Site site;

    StoryEntries(StoryNotices notices, Site site) {
        this.notices = notices;
        this.site = site;
    }

    /** In the given order. */
    List<Entry> of(List<PublicStory> stories) {
        Map<Long, List<PublicChange>> told = notices.on(stories);
        return stories.stream()
                .map(story -> told(
                        story,
                        Objects.requireNonNull(told.get(story.id())).stream()
                                .sorted(Comparator.comparing(PublicChange::madeAt))
                                .toList()))
                .toList();
    }

    private Entry told(PublicStory story, List<PublicChange> notices) {
        Content content = story.content();
        return new Entry(
                Ids.story(story.id(), story.story().createdAt()),
                notices.isEmpty() ? Entry.What.TOLD : Entry.What.CORRECTED,
                content.title(),
                address(story),
                story.published(),
                story.updated(),
                story.foreignLanguage(),
                content.bylines(),
                content.dek(),
                Stream.concat(notices.stream().map(StoryEntries::notice), Stream.of(text(story)))
                        .collect(Collectors.joining("\n")));
    }

    private String text(PublicStory story) {
        Content whole = story.content();
        Content beginning = whole.beginning(LONGEST);
        return Html.of(beginning.body())
                + (beginning.equals(whole) ? "" : "\n<p>" + Html.link(address(story), "The whole text") + "</p>");
    }

    private String address(PublicStory story) {
        return site.at("/stories/" + story.slug());
    }

    /** A notice as it stands above a text. */
    static String notice(PublicChange change) {
        Correction.Kind kind = change.noticeKind();
        String label = kind == null ? change.what().label() : kind.label();
        return "<p><strong>" + Html.escaped(label) + ", " + Days.of(change.madeAt()) + ":</strong> "
                + Html.escaped(String.valueOf(change.notice())) + "</p>";
    }

    /** It has the id of the story that it was, so that readers who had that see where it went. */
    Entry merged(MergedStory story) {
        return joined(Ids.story(story.id(), story.createdAt()), story);
    }

    /** The same as something that happened to the other. */
    Entry joining(MergedStory story) {
        return joined(Ids.joining(Ids.story(story.id(), story.createdAt()), story.at()), story);
    }

    private Entry joined(String id, MergedStory story) {
        String title = story.into().title();
        String address = address(story.into());
        return new Entry(
                id,
                Entry.What.MERGED,
                "Now part of: " + title,
                address,
                story.published(),
                story.at(),
                null,
                List.of(),
                "Two stories were found to tell the same event. They are one now: “" + title + "”.",
                "<p>Two stories were found to tell the same event. They are one now: " + Html.link(address, title)
                        + ".</p>");
    }

    /** Names neither its words nor its address, which has words of it. */
    Entry withdrawn(WithdrawnStory story) {
        return new Entry(
                Ids.story(story.id(), story.createdAt()),
                Entry.What.WITHDRAWN,
                "Withdrawn",
                site.at("/"),
                story.at(),
                story.at(),
                null,
                List.of(),
                story.notice(),
                "<p><strong>Withdrawn, " + Days.of(story.at()) + ":</strong> " + Html.escaped(story.notice()) + "</p>");
    }
}
