package stemma.parsing;

/** Those items of one file that have an id of their own; one whose id came before is refused. */
final class DistinctItems {

    private final String word;
    private final SeenKeys seen = new SeenKeys();

    /** @param word what an item is called in messages, such as {@code line} */
    DistinctItems(String word) {
        this.word = word;
    }

    /** @param number the item's place among the others, from 1 */
    Received received(String item, byte[] bytes, DataItem data, int line, int number) {
        String key = DataLayout.key(data, ItemName.of(item));
        String id = data.stated().id();
        int before = seen.put(key, number);
        return before == 0
                ? new ReceivedFile(item, bytes)
                : new RefusedFile(
                        item,
                        "line %,d: the id “%s” is that of %s %,d already: give each report an id of its own"
                                .formatted(line, id == null ? key : id, word, before));
    }
}
