package stemma.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Texts with given telling terms, the others of whose words are so common that none of them is told by. */
final class SyntheticTexts {

    /** A report of 3.5 KB. */
    static final int LONG = 520;

    /** Enough to be compared. */
    static final int SHORT = 20;

    private static final double COMMON = 2.5;

    private final List<String> fillers;

    SyntheticTexts(DocumentFrequencies background) {
        fillers = background.terms().stream()
                .filter(term -> background.idf(term) < COMMON)
                .filter(term -> term.chars().allMatch(c -> c >= 'a' && c <= 'z'))
                .filter(term -> Spelling.of(term).term().equals(term))
                .sorted()
                .toList();
    }

    /** Its event's terms stand in the headline and in the text, as names; a long text has them three times. */
    Text text(List<String> own, List<String> common, int fillers, SplittableRandom random) {
        List<String> names = own.stream()
                .map(term -> term.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + term.substring(1))
                .toList();
        List<String> words = new ArrayList<>(common);
        for (int i = 0; i < (fillers < LONG ? 1 : 2); i++) {
            words.addAll(names);
        }
        for (int i = 0; i < fillers; i++) {
            words.add(random.nextInt(words.size() + 1), this.fillers.get(random.nextInt(this.fillers.size())));
        }
        String headline = String.join(" ", fillers < LONG ? List.of() : names);
        return new Text(headline, "The " + String.join(" ", words) + ".", null);
    }
}
