package stemma.collation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The order of the rows: that of the base; what the base does not tell comes after the row of the sentence before it in its own text,
 * text by text.
 */
final class Order {

    private final List<Rows.Group> groups;
    private final List<Sentence> sentences;
    private final int[] groupOf;
    private final LinkedList<Integer> order = new LinkedList<>();
    private final Set<Integer> placed = new HashSet<>();

    private Order(List<Rows.Group> groups, List<Sentence> sentences) {
        this.groups = groups;
        this.sentences = sentences;
        this.groupOf = new int[sentences.size()];
        for (int group = 0; group < groups.size(); group++) {
            for (int member : groups.get(group).members()) {
                groupOf[member] = group;
            }
        }
    }

    static List<Rows.Group> of(List<Rows.Group> groups, List<Sentence> sentences, int base) {
        var order = new Order(groups, sentences);
        texts(sentences, base).forEach(order::place);
        return order.order.stream().map(groups::get).toList();
    }

    /** The base, and then the others as they come. */
    private static List<Integer> texts(List<Sentence> sentences, int base) {
        List<Integer> texts = new ArrayList<>(
                sentences.stream().map(Sentence::witness).distinct().toList());
        texts.sort(Comparator.comparing((Integer text) -> text != base).thenComparing(text -> text));
        return texts;
    }

    private void place(int text) {
        int[] own = IntStream.range(0, sentences.size())
                .filter(i -> sentences.get(i).witness() == text)
                .toArray();
        int before = -1;
        for (int sentence : own) {
            int group = groupOf[sentence];
            if (placed.add(group)) {
                order.add(before < 0 ? start(own) : order.indexOf(before) + 1, group);
            }
            before = group;
        }
    }

    /** Before the first row that the text shares with those placed, or at the beginning. */
    private int start(int[] own) {
        return IntStream.of(own)
                .map(sentence -> order.indexOf(groupOf[sentence]))
                .filter(place -> place >= 0)
                .findFirst()
                .orElse(order.size());
    }
}
