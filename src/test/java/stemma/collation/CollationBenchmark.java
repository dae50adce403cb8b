package stemma.collation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Prints how long it takes to set twelve reports of 1,000 words beside each other. */
final class CollationBenchmark {

    private static final int REPORTS = 12;
    private static final int WORDS = 1_000;
    private static final int ROUNDS = 60;

    private CollationBenchmark() {}

    public static void main(String[] args) {
        List<Witness> reports = reports();
        long[] nanos = new long[ROUNDS];
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            long start = System.nanoTime();
            Collation.of(reports, 0);
            nanos[Math.max(0, round)] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%d sentences: median %d ms, p95 %d ms%n",
                Collation.sentences(reports).size(),
                nanos[ROUNDS / 2] / 1_000_000,
                nanos[ROUNDS * 95 / 100] / 1_000_000);
    }

    /** Of sentences of all labelled events, drawn by chance, so that most stand in several reports. */
    private static List<Witness> reports() {
        List<String> sentences = LabelledReports.NAMES.stream()
                .flatMap(name -> LabelledReports.of(name).witnesses().stream())
                .flatMap(witness -> witness.blocks().stream())
                .toList();
        Random random = new Random(3);
        List<Witness> reports = new ArrayList<>();
        for (int report = 0; report < REPORTS; report++) {
            List<String> blocks = new ArrayList<>();
            for (int words = 0; words < WORDS; ) {
                String sentence = sentences.get(random.nextInt(sentences.size()));
                blocks.add(sentence);
                words += sentence.split(" ").length;
            }
            reports.add(new Witness(report, blocks));
        }
        return reports;
    }
}
