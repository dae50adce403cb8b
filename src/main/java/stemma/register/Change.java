package stemma.register;

import java.util.Map;

/** What became of an editor's wish to change a record. */
public sealed interface Change {

    /** The record is as wished. */
    record Saved(Entry entry) implements Change {}

    /** Nothing was changed, for these reasons, by field. */
    record Refused(Map<String, String> problems) implements Change {}

    /** Somebody changed it in between: nothing was changed, and this is what stands there now. */
    record Clash(Entry standing) implements Change {}
}
