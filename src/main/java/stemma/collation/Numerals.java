package stemma.collation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import stemma.matching.Vocabulary.Term;

/** Brings numbers written in words to figures: {@code twelve hundred} and {@code 1,200} are one number. */
final class Numerals {

    private static final String[] SMALL =
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen"
                            + " fourteen fifteen sixteen seventeen eighteen nineteen")
                    .split(" ");
    private static final String[] TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
    private static final Map<String, Integer> VALUES = new HashMap<>();

    static {
        for (int i = 2; i < SMALL.length; i++) {
            VALUES.put(SMALL[i], i);
        }
        for (int i = 0; i < TENS.length; i++) {
            VALUES.put(TENS[i], 20 + 10 * i);
        }
    }

    private static final Map<String, Integer> TIMES = Map.of("hundred", 100, "thousand", 1_000);

    /** How rare a number is: as rare as a word that hardly any report has. */
    private static final double RARITY = 6;

    private Numerals() {}

    /** The terms with each run of number words as one figure. */
    static List<Term> figured(List<Term> terms) {
        List<Term> figured = new ArrayList<>();
        for (int i = 0; i < terms.size(); ) {
            int to = endOfRun(terms, i);
            figured.add(to == i ? terms.get(i) : figure(terms.subList(i, to)));
            i = Math.max(to, i + 1);
        }
        return figured;
    }

    /** The figure for one word alone, or the word. */
    static String figure(String word) {
        Integer value = VALUES.get(lower(word));
        return value == null ? word : String.valueOf(value);
    }

    private static int endOfRun(List<Term> terms, int from) {
        int to = from;
        if (value(terms.get(from)) != null) {
            to++;
            while (to < terms.size() && TIMES.containsKey(lower(terms.get(to).written()))) {
                to++;
            }
        }
        boolean digitsAlone = to == from + 1 && terms.get(from).number();
        return digitsAlone ? from : to;
    }

    private static Term figure(List<Term> run) {
        Integer first = value(run.get(0));
        long value = first == null ? 0 : first;
        for (Term term : run.subList(1, run.size())) {
            value *= TIMES.getOrDefault(lower(term.written()), 1);
        }
        return new Term(String.valueOf(value), run.get(0).written(), false, true, RARITY);
    }

    private static @org.jspecify.annotations.Nullable Integer value(Term term) {
        if (term.number() && term.term().matches("\\d{1,6}")) {
            return Integer.valueOf(term.term());
        }
        return VALUES.get(lower(term.written()));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
