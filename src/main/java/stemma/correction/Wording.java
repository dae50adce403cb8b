package stemma.correction;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stemma.collation.Terms;
import stemma.revision.Content;

/**
 * Words that were wrong wherever they stand, and the right ones.
 *
 * @param whole the whole name that these words are, or are a part of; they are not sought inside another name
 * @param shared how many other telling words a sentence must have in common with the corrected one
 */
record Wording(Change change, String wrong, String right, String whole, int shared) {

    private static final Pattern POSSESSIVE = Pattern.compile("['’][sS]\\z");

    /** From so many words on a name is known in small letters, too. */
    private static final int LONG = 3;

    /** Wrong words as a sentence has them, and what shall stand there. */
    record Use(String wording, String instead) {

        /** The sentence put right, wherever they stand in it. */
        String putRight(String sentence) {
            return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(wording) + "(?![\\p{L}\\p{N}])")
                    .matcher(sentence)
                    .replaceAll(Matcher.quoteReplacement(instead));
        }
    }

    boolean isIn(Content content) {
        return Parts.sentences(content).stream()
                .anyMatch(sentence -> !places(sentence).isEmpty());
    }

    /** How a sentence uses them; nothing where it does not, or where they are part of another name there. */
    Optional<Use> in(String sentence, NameWords names) {
        return places(sentence).stream()
                .filter(place -> isWritten(sentence, place) && isSameName(sentence, place, names))
                .map(place -> place.of(sentence))
                .filter(words -> isAbout(sentence))
                .map(words -> new Use(bare(words), right))
                .findFirst();
    }

    private List<Stretch.Place> places(String sentence) {
        return new HashSet<>(Terms.of(sentence)).containsAll(Terms.of(wrong))
                ? new Stretch(wrong, right).places(sentence)
                : List.of();
    }

    private String bare(String words) {
        return POSSESSIVE.matcher(wrong).find()
                ? words
                : POSSESSIVE.matcher(words).replaceFirst("");
    }

    private boolean isNamed() {
        return !whole.isEmpty();
    }

    private boolean isWritten(String sentence, Stretch.Place place) {
        String words = place.of(sentence);
        if (wrong.equals(wrong.toUpperCase(Locale.ROOT))) {
            return bare(words).equals(bare(words).toUpperCase(Locale.ROOT));
        }
        return !isNamed()
                || Terms.of(wrong).size() >= LONG
                || Stretch.words(words).stream()
                        .filter(word -> !Terms.telling(word.group()).isEmpty())
                        .allMatch(word -> NameWords.isCapital(word.group()));
    }

    /** {@code Smith} of {@code John Smith} is not {@code Adam Smith}. */
    private boolean isSameName(String sentence, Stretch.Place place, NameWords names) {
        if (!isNamed() || wrong.equals(whole)) {
            return true;
        }
        if (NameWords.isHeadline(Stretch.words(sentence))) {
            return false;
        }
        Stretch.Place reach = names.whole(sentence, place);
        List<String> there = Terms.of(reach.of(sentence));
        List<String> known = Terms.of(whole);
        return Collections.indexOfSubList(known, there) >= 0 || Collections.indexOfSubList(there, known) >= 0;
    }

    private boolean isAbout(String sentence) {
        Set<String> both = new HashSet<>(Terms.telling(change.old()));
        both.removeAll(Terms.telling(wrong));
        both.retainAll(Terms.telling(sentence));
        return both.size() >= shared;
    }
}
