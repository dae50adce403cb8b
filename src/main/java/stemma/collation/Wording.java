package stemma.collation;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import stemma.matching.Vocabulary;
import stemma.matching.Vocabulary.Term;

/** The terms of one sentence, each once, with what it is. */
record Wording(Map<String, Term> terms, Set<String> numbers) {

    /** Words as common as these say nothing of what a sentence is about. */
    static final double SMALL = 0.9;

    private static final Pattern DATE =
            Pattern.compile("(?i)(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february"
                    + "|march|april|june|july|august|september|october|november|december|(?:19|20)\\d\\d");

    /** Who says so, and that somebody does, is not what is said. */
    private static final Set<String> SAYING = Set.of(
            "said",
            "sai",
            "sourc",
            "told",
            "familiar",
            "report",
            "accord",
            "spoke",
            "matter",
            "confirm",
            "announc",
            "say");

    static Wording of(String sentence) {
        Map<String, Term> terms = new LinkedHashMap<>(); // sums are the same to the last digit after each start
        Set<String> numbers = new HashSet<>();
        for (Term term : Numerals.figured(Vocabulary.of(sentence))) {
            if (term.number()) {
                numbers.add(term.term());
            }
            if (term.rarity() > SMALL) {
                terms.merge(term.term(), term, (one, other) -> one.name() ? one : other);
            }
        }
        return new Wording(Collections.unmodifiableMap(terms), Set.copyOf(numbers));
    }

    static boolean isDate(String word) {
        return DATE.matcher(word).matches();
    }

    static boolean isSaying(String term) {
        return SAYING.contains(term);
    }

    static List<Wording> all(List<Sentence> sentences) {
        return sentences.stream().map(sentence -> of(sentence.text())).toList();
    }
}
