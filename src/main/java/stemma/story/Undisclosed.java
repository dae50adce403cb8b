package stemma.story;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stemma.publication.HiddenWords.Sentence;
import stemma.revision.Content;

/** Knows where the sentences of a story come from, and whether readers may know that by then. */
public interface Undisclosed {

    /**
     * The sentences that no public text has and that were taken from an article which is hidden at a time.
     *
     * @param known what readers see of the story already; null where they see nothing
     */
    List<Sentence> in(Story story, Content words, @Nullable Content known, Instant at);
}
