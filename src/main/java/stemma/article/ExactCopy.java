package stemma.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Another article's report with the very same bytes.
 *
 * @param collection the name of its collection, where that is another
 */
public record ExactCopy(
        String slug, String sourceKey, @Nullable String collection) {

    static ExactCopy of(ResultSet row) throws SQLException {
        return new ExactCopy(row.getString("slug"), row.getString("source_key"), row.getString("collection"));
    }

    /** For people: what it is called, and where it is. */
    public String words() {
        return "“" + sourceKey + "”" + (collection == null ? "" : " in the collection “" + collection + "”");
    }
}
