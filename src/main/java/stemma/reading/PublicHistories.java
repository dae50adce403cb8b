package stemma.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import stemma.article.Article;
import stemma.publication.PublicChange;
import stemma.publication.PublicChange.What;
import stemma.publication.PublicChanges;
import stemma.publication.Publishable;
import stemma.publication.Publishable.Kind;
import stemma.story.PublicStory;
import stemma.story.StoryNotices;

/** What readers were told of a text since it was published: revisions that were kept inside are no part of it. */
@Component
class PublicHistories {

    private final PublicChanges changes;
    private final StoryNotices notices;

    PublicHistories(PublicChanges changes, StoryNotices notices) {
        this.changes = changes;
        this.notices = notices;
    }

    List<PublicChange> notices(Article article) {
        return changes.notices(Kind.ARTICLE, article.id());
    }

    /** With those on the article whose words the story shows; given its last changes, among which its own mostly are. */
    List<PublicChange> notices(PublicStory story, List<PublicChange> last) {
        if (last.size() == PublicChanges.PAGE) {
            return notices.on(story);
        }
        List<PublicChange> own = last.stream()
                .filter(change -> change.what() == What.CORRECTED)
                .sorted(Comparator.comparing(PublicChange::id))
                .toList();
        return notices.on(story, own);
    }

    /** The last changes of a story itself, the newest first. */
    List<PublicChange> last(PublicStory story) {
        return changes.page(Kind.STORY, story.id(), Long.MAX_VALUE, Limit.of(PublicChanges.PAGE));
    }

    boolean hasChanged(Publishable text) {
        return changes.existsByTextKindAndTextId(text.kind(), text.id());
    }

    HistoryPage of(Article article, long before) {
        return page(
                article, "/articles/" + article.slug(), article.live().content().title(), before);
    }

    HistoryPage of(PublicStory story, long before) {
        return page(story.story(), "/stories/" + story.slug(), story.title(), before);
    }

    private HistoryPage page(Publishable text, String address, String title, long before) {
        List<PublicChange> some = changes.page(text.kind(), text.id(), before, Limit.of(PublicChanges.PAGE + 1));
        boolean more = some.size() > PublicChanges.PAGE;
        List<PublicChange> shown = more ? some.subList(0, PublicChanges.PAGE) : some;
        changes.withWords(shown.stream().filter(PublicChange::showsOld).toList());
        return new HistoryPage(
                address,
                title,
                Objects.requireNonNull(text.publication().publicFrom()),
                shown.stream().map(HistoryPage.Line::of).toList(),
                more ? shown.get(shown.size() - 1).id() : null);
    }
}
