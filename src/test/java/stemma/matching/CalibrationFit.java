package stemma.matching;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Fits what a score means to labelled news: {@code CalibrationFit FOLDER}. Of each set all pairs that are at all alike, with
 * the background that the set itself has taught, and all sets with the same weight; then the same without each set in turn.
 */
final class CalibrationFit {

    private static final List<String> SETS = List.of("ecbplus", "newswcl50", "gvc");
    private static final double AT_ALL_ALIKE = 0.12;
    private static final int STEPS = 50;

    /** Two articles of a set: how alike they are, whether they tell the same event, and how much the pair counts. */
    record Pair(double score, boolean same, double weight) {}

    private CalibrationFit() {}

    public static void main(String[] args) {
        List<List<Pair>> sets = SETS.stream()
                .map(set -> pairs(Corpus.read(Path.of(args[0]), set).articles()))
                .toList();
        print("all sets", sets);
        for (int i = 0; i < SETS.size(); i++) {
            List<List<Pair>> others = new ArrayList<>(sets);
            others.remove(i);
            print("without " + SETS.get(i), others);
        }
    }

    static List<Pair> pairs(List<Corpus.Labelled> articles) {
        LearningBackground background = new LearningBackground(DocumentFrequencies.shipped());
        articles.forEach(article -> background.learn(Features.of(article.text(), background)));
        List<Features> features = articles.stream()
                .map(article -> Features.of(article.text(), background))
                .toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            for (int j = 0; j < i; j++) {
                double score = Likeness.score(features.get(i), features.get(j));
                if (score > AT_ALL_ALIKE) {
                    pairs.add(new Pair(
                            score,
                            articles.get(i).event().equals(articles.get(j).event()),
                            1));
                }
            }
        }
        return pairs.stream()
                .map(pair -> new Pair(pair.score(), pair.same(), 1.0 / pairs.size()))
                .toList();
    }

    /** Newton's method for the logistic curve. */
    private static void print(String what, List<List<Pair>> sets) {
        double slope = 0;
        double offset = 0;
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[2];
            double[] curvature = new double[3];
            for (List<Pair> set : sets) {
                for (Pair pair : set) {
                    double p = 1 / (1 + Math.exp(-(slope * pair.score() + offset)));
                    double error = pair.weight() * (p - (pair.same() ? 1 : 0));
                    double spread = pair.weight() * p * (1 - p);
                    gradient[0] += error * pair.score();
                    gradient[1] += error;
                    curvature[0] += spread * pair.score() * pair.score();
                    curvature[1] += spread * pair.score();
                    curvature[2] += spread;
                }
            }
            double determinant = curvature[0] * curvature[2] - curvature[1] * curvature[1];
            slope -= (curvature[2] * gradient[0] - curvature[1] * gradient[1]) / determinant;
            offset -= (curvature[0] * gradient[1] - curvature[1] * gradient[0]) / determinant;
        }
        System.out.printf(Locale.ROOT, "%-20s slope %.1f, even at %.3f%n", what, slope, -offset / slope);
    }
}
