package stemma.collation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts sentences that tell the same in one row, the surest first: two rows become one where on average their sentences are alike
 * enough. A text has one sentence in a row, or several that stand near each other and between them tell what another tells in one.
 */
final class Rows {

    /** What is tuned; the values are those of {@link #CHOSEN}. */
    record Settings(double link, double average, double part, double also, int near) {}

    static final Settings CHOSEN = new Settings(0.19, 0.19, 0.29, 0.29, 1);

    private record Link(int one, int other, double likeness) {}

    private final List<Sentence> sentences;
    private final double[][] alike;
    private final Settings settings;
    private final int[] rowOf;
    private final Map<Integer, List<Integer>> rows = new HashMap<>();

    private Rows(List<Sentence> sentences, Likeness likeness, Settings settings) {
        this.sentences = sentences;
        this.alike = likeness.alike();
        this.settings = settings;
        this.rowOf = new int[sentences.size()];
        for (int i = 0; i < rowOf.length; i++) {
            rowOf[i] = i;
            rows.put(i, List.of(i));
        }
    }

    /** Rows of sentences by their places; a sentence that tells what two rows tell is in both, in the second as a guest. */
    static List<Group> of(List<Sentence> sentences, Likeness likeness, Settings settings) {
        var rows = new Rows(sentences, likeness, settings);
        List<Link> links = rows.links();
        links.forEach(rows::join);
        return rows.groups(links);
    }

    /** The sentences of a row, and those that have their own row but tell this, too. */
    record Group(List<Integer> members, List<Integer> guests) {}

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < alike.length; i++) {
            for (int j = i + 1; j < alike.length; j++) {
                if (alike[i][j] >= settings.link()) {
                    links.add(new Link(i, j, alike[i][j]));
                }
            }
        }
        links.sort(Comparator.comparingDouble(Link::likeness)
                .reversed()
                .thenComparingInt(Link::one)
                .thenComparingInt(Link::other));
        return links;
    }

    private void join(Link link) {
        int into = rowOf[link.one()];
        int from = rowOf[link.other()];
        if (into != from && mayJoin(row(into), row(from))) {
            List<Integer> together = new ArrayList<>(row(into));
            together.addAll(row(from));
            row(from).forEach(sentence -> rowOf[sentence] = into);
            rows.put(into, together);
            rows.remove(from);
        }
    }

    private List<Integer> row(int number) {
        return rows.getOrDefault(number, List.of());
    }

    private boolean mayJoin(List<Integer> one, List<Integer> other) {
        double sum = 0;
        int pairs = 0;
        for (int i : one) {
            for (int j : other) {
                if (sameText(i, j)) {
                    if (!arePartsOfOne(i, j, one, other)) {
                        return false;
                    }
                } else {
                    sum += alike[i][j];
                    pairs++;
                }
            }
        }
        return pairs > 0 && sum / pairs >= settings.average();
    }

    private boolean sameText(int i, int j) {
        return sentences.get(i).witness() == sentences.get(j).witness();
    }

    /** Two sentences of one text, near each other, both well alike to one that the row has. */
    private boolean arePartsOfOne(int i, int j, List<Integer> one, List<Integer> other) {
        return Math.abs(i - j) <= settings.near()
                && (one.stream().anyMatch(whole -> isWhole(whole, i, j))
                        || other.stream().anyMatch(whole -> isWhole(whole, i, j)));
    }

    private boolean isWhole(int whole, int i, int j) {
        return Math.min(alike[whole][i], alike[whole][j]) >= settings.part();
    }

    private List<Group> groups(List<Link> links) {
        Map<Integer, List<Integer>> guests = new HashMap<>();
        for (Link link : links) {
            visit(link.one(), link.other(), guests);
            visit(link.other(), link.one(), guests);
        }
        return rows.entrySet().stream()
                .map(row -> new Group(
                        row.getValue().stream().sorted().toList(),
                        guests.getOrDefault(row.getKey(), List.of()).stream()
                                .sorted()
                                .toList()))
                .toList();
    }

    /** A sentence is a guest in another row that has none of its text, where it is well alike to that row. */
    private void visit(int sentence, int host, Map<Integer, List<Integer>> guests) {
        int row = rowOf[host];
        List<Integer> there = guests.computeIfAbsent(row, unused -> new ArrayList<>());
        boolean taken = row(row).stream().anyMatch(member -> sameText(member, sentence))
                || there.stream().anyMatch(guest -> sameText(guest, sentence));
        if (rowOf[sentence] != row && !taken && average(sentence, row(row)) >= settings.also()) {
            there.add(sentence);
        }
    }

    private double average(int sentence, List<Integer> row) {
        return row.stream()
                .mapToDouble(member -> alike[sentence][member])
                .average()
                .orElse(0);
    }
}
