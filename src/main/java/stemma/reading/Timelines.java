package stemma.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import stemma.press.Shown;
import stemma.publication.PublicChange;
import stemma.publication.PublicChanges;
import stemma.signal.Subject;
import stemma.story.MergedStories;
import stemma.story.MergedStory;
import stemma.story.PublicStory;

/** Gathers what readers may know of the way of a story. */
@Component
class Timelines {

    private final MergedStories merged;

    Timelines(MergedStories merged) {
        this.merged = merged;
    }

    /**
     * @param changes the last of what was done to the story itself
     * @param notices what readers were told on the page, which may be of the article whose words the story shows
     */
    Timeline of(
            PublicStory story,
            List<Member> reports,
            Collection<PublicChange> changes,
            Collection<PublicChange> notices,
            HttpServletRequest request) {
        Map<Long, PublicChange> all = new LinkedHashMap<>();
        changes.forEach(change -> all.put(change.id(), change));
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
