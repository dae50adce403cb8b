package stemma.story;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stemma.revision.Content;

/** A story while articles come to it: who leads it, and what it is called by that. */
public final class Telling {

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
    public Telling(long story, String slug, long lead, Content words) {
        this.story = story;
        this.slug = slug;
        this.worded = false;
        this.lead = lead;
        this.headline = words.headline();
        this.title = words.title();
    }

    /** An article has come in. It leads if the present lead has no headline, which a newcomer can give. */
    public void welcome(long article, Content content) {
        if (!worded && headline == null && content.headline() != null) {
            lead = article;
            headline = content.headline();
            title = content.title();
        }
    }

    public long story() {
        return story;
    }

    /** Null where the story was there before. */
    public @Nullable String slug() {
        return slug;
    }

    public long lead() {
        return lead;
    }

    public String title() {
        return title;
    }
}
