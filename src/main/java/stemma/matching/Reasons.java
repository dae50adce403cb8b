package stemma.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Evidence in plain words. */
final class Reasons {

    private static final int WORDS = 6;
    private static final double WORTH_SAYING = 0.2;

    private Reasons() {}

    static List<String> of(Evidence evidence) {
        List<String> reasons = new ArrayList<>();
        if (!evidence.names().isEmpty()) {
            reasons.add("both name " + listed(evidence.names()));
        }
        List<String> terms = evidence.terms().stream()
                .filter(term -> !evidence.names().contains(term))
                .toList();
        if (!terms.isEmpty()) {
            reasons.add("both write " + listed(terms));
        }
        reasons.addAll(parts(evidence));
        return List.copyOf(reasons);
    }

    static List<String> parts(Evidence evidence) {
        return evidence.parts().stream()
                .filter(part -> part.likeness() >= WORTH_SAYING)
                .map(Reasons::of)
                .toList();
    }

    private static String of(Evidence.Part part) {
        return String.format(Locale.ROOT, "%s: %.0f %% alike", word(part.feature()), 100 * part.likeness());
    }

    private static String word(Feature feature) {
        return switch (feature) {
            case WORDS -> "all words";
            case LEAD -> "the first words";
            case NAMES -> "the names";
            case HEADLINE -> "the headline and what the other tells first";
            case PHRASES -> "pairs of words";
            case NUMBERS -> "years and numbers";
            case MEANING -> "the meaning";
        };
    }

    private static String listed(List<String> words) {
        return String.join(", ", words.subList(0, Math.min(WORDS, words.size())));
    }
}
