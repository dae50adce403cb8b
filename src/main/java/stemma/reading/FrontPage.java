package stemma.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The front page: stories, newest first, and the cursor of the page of older ones. */
record FrontPage(List<StoryLine> stories, @Nullable String next) {

    FrontPage {
        stories = List.copyOf(stories);
    }
}
