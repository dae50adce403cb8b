package stemma.collation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import stemma.Rounds;

/** Prints how long it takes to set twelve reports of 1,000 words beside each other. */
final class CollationBenchmark {

    private static final int REPORTS = 12;
    private static final int WORDS = 1_000;
    private static final int ROUNDS = 60;

    private CollationBenchmark() {}

    public static void main(String[] args) {
        List<Witness> reports = reports();
        System.out.println(Collation.sentences(reports).size() + " sentences");
        Rounds.printHead();
        Rounds.of("twelve reports of 1,000 words", ROUNDS, ROUNDS, () -> Collation.of(reports, 0))
                .print();
        Rounds.printLoad();
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
