package stemma.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import stemma.publication.PublicChange;
import stemma.publication.PublicChanges;
import stemma.publication.Publishable.Kind;

/** The notices that stand on the pages of stories: their own, then those on the articles whose words they show. */
@Component
public class StoryNotices {

    private final PublicChanges changes;

    StoryNotices(PublicChanges changes) {
        this.changes = changes;
    }

    public List<PublicChange> on(PublicStory story) {
        return on(story, changes.notices(Kind.STORY, story.id()));
    }

    /** Where its own are known. */
    public List<PublicChange> on(PublicStory story, List<PublicChange> own) {
        List<PublicChange> all = new ArrayList<>(own);
        if (!story.ownWords()) {
            all.addAll(changes.notices(Kind.ARTICLE, story.lead().id()));
        }
        return all;
    }

    /** By the number of the story, of each of them. */
    public Map<Long, List<PublicChange>> on(List<PublicStory> stories) {
        Map<Long, List<PublicChange>> own =
                notices(Kind.STORY, stories.stream().map(PublicStory::id).toList());
        Map<Long, List<PublicChange>> lent = notices(
                Kind.ARTICLE,
                stories.stream()
                        .filter(story -> !story.ownWords())
                        .map(story -> story.lead().id())
                        .toList());
        return stories.stream().collect(Collectors.toMap(PublicStory::id, story -> {
            List<PublicChange> all = new ArrayList<>(own.getOrDefault(story.id(), List.of()));
            if (!story.ownWords()) {
                all.addAll(lent.getOrDefault(story.lead().id(), List.of()));
            }
            return all;
        }));
    }

    private Map<Long, List<PublicChange>> notices(Kind kind, Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : changes.noticesOf(kind, ids).stream().collect(Collectors.groupingBy(PublicChange::textId));
    }
}
