package stemma.story;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stemma.article.Article;
import stemma.article.LiveCopy;
import stemma.revision.Content;
import stemma.revision.Revision;

/**
 * A story as readers may know it at this moment.
 *
 * @param lead the article whose words it shows until an editor writes its own: its lead, or else the first of its reports
 * @param reports its articles, those alone that are public, in the order in which they came in; never none
 */
public record PublicStory(Story story, Article lead, List<PublicReport> reports) {

    /**
     * One article of a story.
     *
     * @param outletId the record of its outlet, where that is known
     * @param outlet its own words for it
     * @param updated when readers last had something new of it
     */
    public record PublicReport(
            long storyId,
            long articleId,
            @Nullable Long outletId,
            @Nullable String outlet,
            Instant updated) {}

    public PublicStory {
        reports = List.copyOf(reports);
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("a story is public with its first public article");
        }
    }

    public long id() {
        return story.id();
    }

    public String slug() {
        return story.slug();
    }

    /** Whether an editor gave it words of its own. */
    public boolean ownWords() {
        return story.liveText() != null;
    }

    /** The revision that readers see. */
    public Revision shown() {
        Revision own = story.liveText();
        return own == null ? lead.live() : own;
    }

    public Content content() {
        return shown().content();
    }

    public String title() {
        return content().title();
    }

    /** The language of the article that leads it for readers, if it is another than that of the pages. */
    public @Nullable String foreignLanguage() {
        return LiveCopy.of(lead).foreignLanguage();
    }

    /** The language of its text: of the article that leads it, which is English where it could not be told. */
    public String language() {
        return LiveCopy.of(lead).language();
    }

    public Instant published() {
        return Objects.requireNonNull(story.publication().publicFrom());
    }

    /** When readers last had something new of it; never before it was public. */
    public Instant updated() {
        Stream<Instant> own = Stream.of(story.changedAt(), published());
        Instant told = story.publication().updatedAt();
        Stream<Instant> all = Stream.concat(own, reports.stream().map(PublicReport::updated));
        return Stream.concat(all, Stream.ofNullable(told))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    public List<Long> articleIds() {
        return reports.stream().map(PublicReport::articleId).toList();
    }
}
