package stemma.checking;

import org.jspecify.annotations.Nullable;

/**
 * A word or phrase that takes sides.
 *
 * @param advice what to write instead, for people; may be empty
 * @param madeBy who put it on the list; null for those that came with the program
 */
public record LoadedWord(
        long id, String words, String advice, @Nullable String madeBy) {}
