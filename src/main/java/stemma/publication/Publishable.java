package stemma.publication;

import org.jspecify.annotations.Nullable;
import stemma.revision.Revision;

/** A text that readers see once it is published. */
public interface Publishable {

    /** What kinds of texts there are. */
    enum Kind {
        ARTICLE,
        STORY;

        /** As in addresses of records, such as {@code story/us-leaves-icpa}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    Kind kind();

    long id();

    String slug();

    Publication publication();

    /** The newest words, whoever sees them. */
    Revision head();

    /** Its own newest words; null with a story in the words of its lead. */
    default @Nullable Revision words() {
        return head();
    }

    /** An editor has decided about its publication. */
    default void decided() {}
}
