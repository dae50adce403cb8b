package stemma.story;

import java.util.List;

/** Articles came in and are told in these stories, which they joined or began. */
public record ArticlesPlaced(List<Long> stories) {

    public ArticlesPlaced {
        stories = List.copyOf(stories);
    }
}
