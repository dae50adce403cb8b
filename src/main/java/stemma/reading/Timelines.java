package stemma.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import stemma.press.Shown;
import stemma.publication.PublicChange;
import stemma.publication.PublicChanges;
import stemma.publication.Publishable.Kind;
import stemma.signal.Subject;
import stemma.story.MergedStories;
import stemma.story.MergedStory;
import stemma.story.PublicStory;

/** Gathers what readers may know of the way of a story. */
@Component
class Timelines {

    private final PublicChanges changes;
    private final MergedStories merged;

    Timelines(PublicChanges changes, MergedStories merged) {
        this.changes = changes;
        this.merged = merged;
    }

    /**
     * The last of what was done is told, where there is very much.
     *
     * @param notices what readers were told on the page, which may be of the article whose words the story shows
     */
    Timeline of(PublicStory story, List<Member> reports, Collection<PublicChange> notices, HttpServletRequest request) {
        Map<Long, PublicChange> all = new LinkedHashMap<>();
        changes.page(Kind.STORY, story.id(), Long.MAX_VALUE, Limit.of(PublicChanges.PAGE))
                .forEach(change -> all.put(change.id(), change));
        notices.forEach(notice -> all.putIfAbsent(notice.id(), notice));
        List<MergedStory> parts = merged.into(story, PublicChanges.PAGE);
        parts.forEach(part -> Shown.on(request, Subject.story(part.id())));
        return Timeline.of(
                reports,
                story.published(),
                all.values(),
                parts.stream().map(MergedStory::at).toList());
    }
}
