package stemma.collation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Two to twelve texts, sentence beside sentence. */
public final class Collation {

    /** As many texts as one page can hold beside each other. */
    public static final int MOST = 12;

    private final List<Witness> witnesses;
    private final List<Sentence> sentences;
    private final List<Rows.Group> groups;
    private final int base;
    private final List<Row> rows;

    private Collation(
            List<Witness> witnesses,
            List<Sentence> sentences,
            List<Rows.Group> groups,
            int base,
            Map<Sentence, RowRuling> ruled) {
        this.witnesses = witnesses;
        this.sentences = sentences;
        this.groups = groups;
        this.base = base;
        this.rows = Order.of(groups, sentences, base).stream()
                .map(group -> new Row(
                        all(group.members(), sentences), all(group.guests(), sentences), witnesses.size(), ruled))
                .toList();
    }

    /** @param base the place of the text whose order the rows follow, from 0 */
    public static Collation of(List<Witness> witnesses, int base) {
        List<Sentence> sentences = sentences(witnesses);
        List<Wording> wordings = Wording.all(sentences);
        List<Rows.Group> groups = Rows.of(sentences, Likeness.of(sentences, wordings, Likeness.CHOSEN), Rows.CHOSEN);
        return new Collation(List.copyOf(witnesses), sentences, groups, base, Map.of());
    }

    /** The same, with what editors set by hand. */
    public Collation ruled(List<RowRuling> rulings) {
        if (rulings.isEmpty()) {
            return this;
        }
        ByHand.Ruled hand = ByHand.of(groups, sentences, witnesses, rulings);
        return new Collation(witnesses, sentences, hand.groups(), base, hand.sentences());
    }

    private static List<Sentence> all(List<Integer> places, List<Sentence> sentences) {
        return places.stream().map(sentences::get).toList();
    }

    static List<Sentence> sentences(List<Witness> witnesses) {
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < witnesses.size(); i++) {
            sentences.addAll(Sentence.in(i, witnesses.get(i).blocks()));
        }
        return List.copyOf(sentences);
    }

    public List<Witness> witnesses() {
        return witnesses;
    }

    /** Every sentence is in one row, and a guest in others that it tells, too. */
    public List<Row> rows() {
        return rows;
    }

    /** How many sentences of a text stand alone. */
    public long alone(int witness) {
        return rows.stream()
                .filter(row -> row.standsAlone() && row.sentences().get(0).witness() == witness)
                .count();
    }

    /** All sentences, text by text. */
    public List<Sentence> sentences() {
        return sentences;
    }
}
