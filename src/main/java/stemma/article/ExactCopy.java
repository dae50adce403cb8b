package stemma.article;

import org.jspecify.annotations.Nullable;

/**
 * Another article's report with the very same bytes.
 *
 * @param collection the name of its collection, where that is another
 */
public record ExactCopy(
        String slug, String sourceKey, @Nullable String collection) {

    /** For people: what it is called, and where it is. */
    public String words() {
        return "“" + sourceKey + "”" + (collection == null ? "" : " in the collection “" + collection + "”");
    }
}
