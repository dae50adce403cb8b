package stemma.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of stories, newest first, and the cursor of the page of older ones. */
public record StoryList(List<StoryLine> stories, @Nullable String next) {

    public StoryList {
        stories = List.copyOf(stories);
    }
}
