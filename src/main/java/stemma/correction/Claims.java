package stemma.correction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stemma.collation.Collation;
import stemma.collation.Resemblance;
import stemma.collation.Row;
import stemma.collation.Sentence;
import stemma.collation.Witness;
import stemma.correction.CarriedSentence.FoundBy;
import stemma.correction.Change.Verdict;
import stemma.revision.Content;

/** Finds in other texts the sentences that make the claims that were corrected. */
final class Claims {

    /** From here on a sentence of another story is nearly the same. */
    private static final double NEARLY = 0.75;

    /** A sentence that tells what a corrected one tells, or has its wrong words. @param use the words, where these led to it */
    record Found(Change change, String sentence, Verdict verdict, FoundBy by, Wording.@Nullable Use use) {}

    private final Content before;
    private final List<Change> changes;
    private final List<Wording> wordings;

    Claims(Content before, List<Change> changes, List<Wording> wordings) {
        this.before = before;
        this.changes = List.copyOf(changes);
        this.wordings = List.copyOf(wordings);
    }

    /** In a text about the same event: where collation sets a sentence beside the corrected one, or words stand that are wrong anywhere. */
    List<Found> inSameStory(Content other) {
        List<String> sentences = Parts.sentences(other);
        List<Found> found = new ArrayList<>(beside(other, sentences));
        Set<String> known = new HashSet<>();
        found.stream().filter(one -> one.verdict() == Verdict.WRONG).forEach(one -> known.add(one.sentence()));
        NameWords names = NameWords.of(other);
        for (String sentence : sentences) {
            wordings.stream()
                    .filter(wording -> !known.contains(sentence))
                    .flatMap(wording -> wording.in(sentence, names).stream()
                            .map(use -> new Found(wording.change(), sentence, Verdict.WRONG, FoundBy.WORDING, use)))
                    .findFirst()
                    .ifPresent(one -> {
                        known.add(sentence);
                        found.removeIf(right -> right.sentence().equals(sentence));
                        found.add(one);
                    });
        }
        return found;
    }

    private List<Found> beside(Content other, List<String> sentences) {
        boolean any = changes.stream()
                .anyMatch(change -> sentences.stream().anyMatch(sentence -> change.of(sentence) != Verdict.SILENT));
        return any ? among(rows(other)) : List.of();
    }

    private List<Row> rows(Content other) {
        return Collation.of(List.of(new Witness(0, Parts.of(before)), new Witness(1, Parts.of(other))), 0)
                .rows();
    }

    private List<Found> among(List<Row> rows) {
        List<Found> found = new ArrayList<>();
        for (Change change : changes) {
            keep(
                    change,
                    rows.stream()
                            .map(Claims::all)
                            .filter(row -> has(row, change.old()))
                            .flatMap(List::stream)
                            .filter(sentence -> sentence.witness() == 1)
                            .map(Sentence::text)
                            .filter(change::isAbout)
                            .distinct()
                            .toList(),
                    FoundBy.ROW,
                    found);
        }
        return found;
    }

    private static List<Sentence> all(Row row) {
        List<Sentence> all = new ArrayList<>(row.sentences());
        all.addAll(row.guests());
        return all;
    }

    private static boolean has(List<Sentence> row, String sentence) {
        return row.stream().anyMatch(one -> one.witness() == 0 && one.text().equals(sentence));
    }

    /** In a text of another story: only where the sentence is nearly the same, word for word. */
    List<Found> elsewhere(Content other) {
        List<Found> found = new ArrayList<>();
        for (Change change : changes) {
            keep(
                    change,
                    Parts.sentences(other).stream()
                            .filter(sentence -> Resemblance.of(change.old(), sentence) >= NEARLY)
                            .distinct()
                            .toList(),
                    FoundBy.NEARLY,
                    found);
        }
        return found;
    }

    /** Those that are wrong; where none is, one that is right. No sentence twice. */
    private static void keep(Change change, List<String> beside, FoundBy by, List<Found> found) {
        Set<String> known = new HashSet<>();
        found.forEach(one -> known.add(one.sentence()));
        List<Found> all = beside.stream()
                .map(sentence -> new Found(change, sentence, change.of(sentence), by, null))
                .filter(one -> !known.contains(one.sentence()))
                .toList();
        List<Found> wrong =
                all.stream().filter(one -> one.verdict() == Verdict.WRONG).toList();
        found.addAll(wrong);
        if (wrong.isEmpty()) {
            all.stream()
                    .filter(one -> one.verdict() == Verdict.RIGHT)
                    .findFirst()
                    .ifPresent(found::add);
        }
    }
}
