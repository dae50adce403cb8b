package stemma.collation;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stemma.matching.Vocabulary;
import stemma.matching.Vocabulary.Term;

/** The words of a text in equal forms: {@code Centre} and {@code Center}, {@code twelve} and {@code 12} are one term. */
public final class Terms {

    private Terms() {}

    /** All of them, in order. */
    public static List<String> of(String text) {
        return Numerals.figured(Vocabulary.of(text)).stream().map(Term::term).toList();
    }

    /** Those that say what a sentence is about: numbers, names and words that are not in every sentence; not that somebody says so. */
    public static Set<String> telling(String text) {
        Set<String> telling = new HashSet<>();
        Numerals.figured(Vocabulary.of(text)).stream()
                .filter(term -> term.number() || term.rarity() > Wording.SMALL && !Wording.isSaying(term.term()))
                .forEach(term -> telling.add(term.term()));
        return telling;
    }

    /** The rarest words, as they are written. */
    public static List<String> rarest(String text, int most) {
        return Vocabulary.of(text).stream()
                .filter(term -> term.rarity() > Wording.SMALL)
                .sorted(Comparator.comparingDouble(Term::rarity).reversed())
                .map(Term::written)
                .distinct()
                .limit(most)
                .toList();
    }
}
