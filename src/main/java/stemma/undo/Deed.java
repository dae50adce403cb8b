package stemma.undo;

/**
 * One row that a file of an import put in, changed or took out.
 *
 * @param key the row's key in its table
 */
record Deed(long id, Table table, long key, Kind kind) {

    /** The tables whose rows are noted, each with its key. */
    enum Table {
        ARTICLE(
                "id",
                "{\"collection_id\": 1, \"author_ids\": [], \"topic_ids\": [], \"state\": \"PUBLISHED\", \"held\": false}"),
        PLACEMENT("article_id", "{}"),
        STORY("id", "{\"state\": \"PUBLISHED\", \"held\": false, \"follows\": true}");

        private final String key;
        private final String added;

        Table(String key, String added) {
            this.key = key;
            this.added = added;
        }

        String key() {
            return key;
        }

        /** What rows that were noted before their table got another column have there. */
        String added() {
            return added;
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
