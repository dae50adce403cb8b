package stemma.undo;

/**
 * One row that a file of an import put in, changed or took out.
 *
 * @param key the row's key in its table
 */
record Deed(long id, Table table, long key, Kind kind) {

    /** The tables whose rows are noted, each with its key. */
    enum Table {
        ARTICLE("id"),
        PLACEMENT("article_id"),
        STORY("id");

        private final String key;

        Table(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }

        String sql() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What was done to the row. */
    enum Kind {
        PUT_IN,
        CHANGED,
        TOOK_OUT
    }
}
