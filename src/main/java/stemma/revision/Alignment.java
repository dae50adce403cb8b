package stemma.revision;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Lines up the blocks of two texts: the pairs, in order, whose words agree most in sum. A block without a partner was
 * put in or taken out as a whole.
 */
final class Alignment {

    private final List<BlockWords> before;
    private final List<BlockWords> after;

    /** {@code best[i][j]}: the most that the blocks from i and from j on can agree. */
    private final double[][] best;

    private Alignment(List<Block> before, List<Block> after) {
        this.before = before.stream().map(BlockWords::of).toList();
        this.after = after.stream().map(BlockWords::of).toList();
        this.best = new double[before.size() + 1][after.size() + 1];
    }

    static List<Passage> passages(List<Block> before, List<Block> after) {
        var alignment = new Alignment(before, after);
        alignment.fill();
        return alignment.walk();
    }

    private void fill() {
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                best[i][j] = Math.max(paired(i, j), Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
    }

    private double paired(int i, int j) {
        double agreement = before.get(i).agreement(after.get(j));
        return agreement == 0 ? 0 : agreement + best[i + 1][j + 1];
    }

    private List<Passage> walk() {
        Deque<Passage> passages = new ArrayDeque<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (isPair(i, j)) {
                passages.add(
                        Passage.edited(before.get(i++).block(), after.get(j++).block()));
            } else if (isDeleted(i, j)) {
                passages.add(Passage.deleted(before.get(i++).block()));
            } else {
                passages.add(Passage.inserted(after.get(j++).block()));
            }
        }
        return List.copyOf(passages);
    }

    private boolean isPair(int i, int j) {
        return i < before.size() && j < after.size() && best[i][j] > 0 && best[i][j] == paired(i, j);
    }

    private boolean isDeleted(int i, int j) {
        return i < before.size() && (j == after.size() || best[i][j] == best[i + 1][j]);
    }
}
