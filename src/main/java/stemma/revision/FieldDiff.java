package stemma.revision;

import java.util.List;
import java.util.Locale;

/** What became of one field of a content; a field without text on both sides has no passages. */
public record FieldDiff(Field field, List<Passage> passages) {

    /** The fields in the order in which a page shows them. */
    public enum Field {
        HEADLINE,
        DEK,
        BYLINES,
        OUTLET,
        DATELINE,
        PUBLISHED,
        BODY;

        /** The last part of the message key that names the field on a page. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public FieldDiff {
        passages = List.copyOf(passages);
    }

    public boolean isChanged() {
        return passages.stream().anyMatch(Passage::isChanged);
    }
}
