package stemma.story;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stemma.revision.Content;

/** A story while articles come to it: who leads it, and what it is called by that. */
final class Telling {

    private final long story;
    private final @Nullable String slug;
    private final boolean worded;
    private long lead;
    private @Nullable String headline;
    private String title;

    /** A story that is there. @param worded whether an editor gave it words of its own */
    Telling(long story, boolean worded, long lead, @Nullable String headline, @Nullable String opening) {
        this.story = story;
        this.slug = null;
        this.worded = worded;
        this.lead = lead;
        this.headline = headline;
        this.title = Content.title(headline, Objects.requireNonNullElse(opening, ""));
    }

    /** A story that an article begins. */
    Telling(long story, String slug, Arrival first) {
        this.story = story;
        this.slug = slug;
        this.worded = false;
        this.lead = first.articleId();
        this.headline = first.content().headline();
        this.title = first.content().title();
    }

    /** An article has come in. It leads if the present lead has no headline, which a newcomer can give. */
    void welcome(Arrival arrival) {
        Content content = arrival.content();
        if (!worded && headline == null && content.headline() != null) {
            lead = arrival.articleId();
            headline = content.headline();
            title = content.title();
        }
    }

    long story() {
        return story;
    }

    /** Null where the story was there before. */
    @Nullable
    String slug() {
        return slug;
    }

    long lead() {
        return lead;
    }

    String title() {
        return title;
    }
}
