package stemma.collation;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Pairs of sentences of different texts: found and right, found, and to be found. */
record Score(int right, int found, int wanted) {

    static final Score NONE = new Score(0, 0, 0);

    record Pair(int one, int other) {}

    static Score of(LabelledReports reports, List<Sentence> sentences, Set<Pair> found) {
        int right = 0;
        int counted = 0;
        int wanted = 0;
        for (int i = 0; i < sentences.size(); i++) {
            for (int j = i + 1; j < sentences.size(); j++) {
                if (sentences.get(i).witness() == sentences.get(j).witness()) {
                    continue;
                }
                LabelledReports.Truth truth = reports.truth(sentences.get(i), sentences.get(j));
                boolean isFound = found.contains(new Pair(i, j));
                right += truth == LabelledReports.Truth.SAME && isFound ? 1 : 0;
                counted += truth != LabelledReports.Truth.EITHER && isFound ? 1 : 0;
                wanted += truth == LabelledReports.Truth.SAME ? 1 : 0;
            }
        }
        return new Score(right, counted, wanted);
    }

    Score plus(Score other) {
        return new Score(right + other.right, found + other.found, wanted + other.wanted);
    }

    double precision() {
        return found == 0 ? 1 : (double) right / found;
    }

    double recall() {
        return (double) right / wanted;
    }

    double f1() {
        return found + wanted == 0 ? 0 : 2.0 * right / (found + wanted);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f | %.3f | %.3f", precision(), recall(), f1());
    }
}
