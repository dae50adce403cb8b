package stemma.intake;

import org.jspecify.annotations.Nullable;
import stemma.article.CollectionName;
import stemma.article.ReportCollection;

/**
 * The collection that a run files into.
 *
 * @param id null while the collection has yet to be made
 * @param name its name, as far as it is known
 */
public record Target(@Nullable Long id, String name) {

    /** The default collection, under the name that it began with. */
    public static final Target USUAL = new Target(ReportCollection.DEFAULT, "reports");

    public static Target of(ReportCollection collection) {
        return new Target(collection.id(), collection.name());
    }

    /** A collection to be made, if nobody else makes it first. */
    public static Target toBeMade(CollectionName name) {
        return new Target(null, name.text());
    }

    public boolean isUsual() {
        return id != null && id == ReportCollection.DEFAULT;
    }

    /** Whether the import has yet to make it. */
    public boolean isNew() {
        return id == null;
    }
}
