package stemma.collation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.DoubleStream;

/**
 * Prints how well sentences are put beside each other, by each method, with what is to be chosen chosen on six of the labelled events
 * and tried on the seventh. Run from the project's folder; the number of settings tried may follow.
 */
final class CollationFigures {

    private record Choice(Methods.Method method, List<Score> scores) {

        static Choice of(Methods.Method method) {
            return new Choice(
                    method,
                    LabelledReports.NAMES.stream()
                            .map(name -> score(name, method))
                            .toList());
        }

        /** How good it is on all events but one: by pairs, and by events. */
        double without(int event) {
            List<Score> others = new ArrayList<>(scores);
            others.remove(event);
            double mean = others.stream().mapToDouble(Score::f1).average().orElseThrow();
            return (others.stream().reduce(Score.NONE, Score::plus).f1() + mean) / 2;
        }
    }

    private CollationFigures() {}

    static Score score(String name, Methods.Method method) {
        LabelledReports reports = LabelledReports.of(name);
        List<Sentence> sentences = Collation.sentences(reports.witnesses());
        return Score.of(reports, sentences, method.pairs(sentences));
    }

    static Score all(Methods.Method method) {
        return LabelledReports.NAMES.stream().map(name -> score(name, method)).reduce(Score.NONE, Score::plus);
    }

    private static Score leavingOneOut(List<Methods.Method> methods) {
        List<Choice> choices = methods.stream().map(Choice::of).toList();
        Score sum = Score.NONE;
        for (int event = 0; event < LabelledReports.NAMES.size(); event++) {
            int left = event;
            Choice best = choices.stream()
                    .max(Comparator.comparingDouble(choice -> choice.without(left)))
                    .orElseThrow();
            sum = sum.plus(best.scores().get(event));
        }
        return sum;
    }

    private static List<Methods.Method> atEach(java.util.function.DoubleFunction<Methods.Method> method) {
        return DoubleStream.iterate(0.05, t -> t < 0.8, t -> t + 0.025)
                .mapToObj(method)
                .toList();
    }

    private static List<Methods.Method> random(int tries) {
        Random random = new Random(11);
        List<Methods.Method> methods = new ArrayList<>();
        for (int i = 0; i < tries; i++) {
            Likeness.Settings likeness = new Likeness.Settings(
                    0.9 * random.nextDouble(),
                    0.5 * random.nextDouble(),
                    0.8 + random.nextDouble(),
                    1 + random.nextDouble(),
                    0.5 + 0.5 * random.nextDouble(),
                    0.8 * random.nextDouble(),
                    random.nextInt(30));
            double link = 0.14 + 0.2 * random.nextDouble();
            methods.add(Methods.stemma(
                    likeness,
                    new Rows.Settings(
                            link,
                            link * (0.5 + 0.45 * random.nextDouble()),
                            link * (0.9 + random.nextDouble()),
                            link * (0.9 + random.nextDouble()),
                            1 + random.nextInt(3))));
        }
        return methods;
    }

    public static void main(String[] args) {
        int tries = args.length == 0 ? 3_500 : Integer.parseInt(args[0]);
        print("equal sentences", all(Methods.exact()));
        print("Jaccard, greedy", leavingOneOut(atEach(Methods::jaccardGreedy)));
        print("TF-IDF cosine, greedy", leavingOneOut(atEach(Methods::cosineGreedy)));
        print("Needleman-Wunsch on TF-IDF cosine", leavingOneOut(atEach(Methods::inOrder)));
        print("Stemma", leavingOneOut(random(tries)));
        print("Stemma as shipped, chosen on all seven", all(Methods.shipped()));
        for (String name : LabelledReports.NAMES) {
            print(name, score(name, Methods.shipped()));
        }
    }

    private static void print(String name, Score score) {
        System.out.printf(Locale.ROOT, "| %s | %s |%n", name, score);
    }
}
