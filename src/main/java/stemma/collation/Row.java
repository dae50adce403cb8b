package stemma.collation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Sentences that tell the same; guests have a row of their own, but tell this as well. */
public final class Row {

    private final List<Sentence> sentences;
    private final List<Sentence> guests;
    private final Map<Sentence, RowRuling> ruled;
    private final List<Cell> cells;

    Row(List<Sentence> sentences, List<Sentence> guests, int witnesses, Map<Sentence, RowRuling> ruled) {
        this.ruled = ruled;
        this.sentences = List.copyOf(sentences);
        this.guests = List.copyOf(guests);
        this.cells = IntStream.range(0, witnesses).mapToObj(this::cell).toList();
    }

    private Cell cell(int witness) {
        List<Reading> readings = new ArrayList<>();
        sentences.stream().filter(s -> s.witness() == witness).forEach(s -> readings.add(reading(s, false)));
        guests.stream().filter(s -> s.witness() == witness).forEach(s -> readings.add(reading(s, true)));
        return new Cell(witness, readings);
    }

    private Reading reading(Sentence sentence, boolean guest) {
        return new Reading(
                sentence,
                kind(sentence),
                guest,
                Marking.of(sentence, all(), leading()),
                guest ? null : ruled.get(sentence));
    }

    private List<Sentence> all() {
        List<Sentence> all = new ArrayList<>(sentences);
        all.addAll(guests);
        return all;
    }

    /** The text that the others are compared with. */
    private int leading() {
        return sentences.stream().mapToInt(Sentence::witness).min().orElse(0);
    }

    private Reading.Kind kind(Sentence sentence) {
        if (standsAlone()) {
            return Reading.Kind.ONLY_HERE;
        }
        boolean same = all().stream()
                .anyMatch(other ->
                        other.witness() != sentence.witness() && other.plain().equals(sentence.plain()));
        return same ? Reading.Kind.SAME : Reading.Kind.REWORDED;
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    public List<Sentence> guests() {
        return guests;
    }

    /** One for each text, in their order; empty where a text is silent. */
    public List<Cell> cells() {
        return cells;
    }

    /** Whether no other text says this. */
    public boolean standsAlone() {
        return all().stream().map(Sentence::witness).distinct().count() < 2;
    }

    /** Whether every text has the very same sentence. */
    public boolean isSameEverywhere() {
        return cells.stream()
                .allMatch(cell -> !cell.isEmpty()
                        && cell.readings().stream().allMatch(reading -> reading.kind() == Reading.Kind.SAME));
    }

    /** What one text says in this row. */
    public record Cell(int witness, List<Reading> readings) {

        public Cell {
            readings = List.copyOf(readings);
        }

        public boolean isEmpty() {
            return readings.isEmpty();
        }
    }
}
