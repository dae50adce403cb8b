package stemma.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Prints for each language how the score goes with what annotators of SemEval-2022 task 8 said of pairs of articles:
 * {@code LanguageCorrelation FOLDER}.
 */
final class LanguageCorrelation {

    /** Alike from 0 to 3, as judged, and the score. */
    private record Judged(double alike, double score) {}

    private static final double MIDDLE = 1.5;

    private LanguageCorrelation() {}

    public static void main(String[] args) throws IOException {
        Map<String, List<Judged>> byLanguage = new TreeMap<>();
        Background shipped = DocumentFrequencies.shipped();
        for (JsonNode pair : Corpus.lines(Path.of(args[0]), "semeval22_pairs")) {
            String language = pair.path("lang1").asString();
            if (language.equals(pair.path("lang2").asString())) {
                double score = Likeness.score(features(pair, "text1", shipped), features(pair, "text2", shipped));
                byLanguage
                        .computeIfAbsent(language, first -> new ArrayList<>())
                        .add(new Judged(4 - pair.path("overall").asDouble(), score));
            }
        }
        byLanguage.forEach(LanguageCorrelation::print);
    }

    private static Features features(JsonNode pair, String side, Background background) {
        return Features.of(text(pair.path(side).asString()), background);
    }

    /** The headline stands before two spaces. */
    private static Text text(String all) {
        int end = all.indexOf("  ");
        return end > 0 && end < Features.LONGEST_HEADLINE
                ? new Text(all.substring(0, end), all.substring(end).strip(), null)
                : new Text(null, all, null);
    }

    private static void print(String language, List<Judged> pairs) {
        List<Judged> apart =
                pairs.stream().filter(pair -> pair.alike() < MIDDLE).toList();
        long wrongly = apart.stream()
                .filter(pair -> pair.score() >= MatchingSettings.USUAL.join())
                .count();
        System.out.printf(
                Locale.ROOT,
                "%s: %d pairs, correlation %.3f, wrongly at the join threshold %d of %d%n",
                language,
                pairs.size(),
                correlation(pairs),
                wrongly,
                apart.size());
    }

    private static double correlation(List<Judged> pairs) {
        double alike = pairs.stream().mapToDouble(Judged::alike).average().orElseThrow();
        double score = pairs.stream().mapToDouble(Judged::score).average().orElseThrow();
        double both = 0;
        double ofAlike = 0;
        double ofScore = 0;
        for (Judged pair : pairs) {
            both += (pair.alike() - alike) * (pair.score() - score);
            ofAlike += (pair.alike() - alike) * (pair.alike() - alike);
            ofScore += (pair.score() - score) * (pair.score() - score);
        }
        return both / Math.sqrt(ofAlike * ofScore);
    }
}
