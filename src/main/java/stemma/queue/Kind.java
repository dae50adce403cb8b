package stemma.queue;

import java.util.List;

/**
 * One kind of thing that needs a person. To add one, make a component of it: the queue finds it, ranks its entries among
 * those of the others, counts and filters them, and offers what can be done. {@link ChangedSentences} is a short example.
 */
interface Kind {

    /** Its name, what is open of it, and how useful that is. */
    Question question();

    default String key() {
        return question().key();
    }

    /** What editors see of those entries that are still there, in any order. */
    List<Card> cards(List<Entry> entries);

    /**
     * Does one of the acts that its cards offer.
     *
     * @return what {@link #undo} needs to take it back
     * @throws ActRefused if that cannot be done, or not any more
     */
    default String act(String act, Handle item, String editor) {
        throw new ActRefused("it is decided on its own page");
    }

    /**
     * Takes an act back; a kind without acts of its own has none.
     *
     * @throws ActRefused if that cannot be done any more
     */
    default void undo(String act, String token, String editor) {
        throw new ActRefused("nothing was done");
    }

    /** Whether an editor may say that nothing has to be done about an entry. */
    default boolean dismissible() {
        return false;
    }
}
