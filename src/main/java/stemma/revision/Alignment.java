package stemma.revision;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines up the blocks of two texts: the pairs, in order, whose words agree most in sum. A block without a partner was
 * put in or taken out as a whole.
 */
final class Alignment {

    /** A block before and its partner after, by their places; one of the two may be {@link #NONE}. */
    record Pair(int before, int after) {

        boolean isBoth() {
            return before != NONE && after != NONE;
        }

        private Pair on(int places) {
            return new Pair(before == NONE ? NONE : before + places, after == NONE ? NONE : after + places);
        }
    }

    static final int NONE = -1;

    /** Where there would be more pairs of blocks to compare word by word, only equal blocks are partners. */
    private static final int MOST_PAIRS = 250_000;

    private final double[][] agreement;

    /** {@code best[i][j]}: the most that the blocks from i and from j on can agree. */
    private final double[][] best;

    private final int rows;
    private final int columns;

    private Alignment(List<BlockWords> before, List<BlockWords> after) {
        rows = before.size();
        columns = after.size();
        agreement = new double[rows][columns];
        best = new double[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                agreement[i][j] = before.get(i).agreement(after.get(j));
                best[i][j] = Math.max(paired(i, j), Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
    }

    static List<Passage> passages(List<Block> before, List<Block> after) {
        return pairs(before, after).stream()
                .map(pair -> passage(pair, before, after))
                .toList();
    }

    /** Every block of both texts once, in reading order; what went stands before what came in its place. */
    static List<Pair> pairs(List<Block> before, List<Block> after) {
        int most = Math.min(before.size(), after.size());
        int head = equalAtStart(before, after, most);
        int tail = equalAtEnd(before, after, most - head);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < head; i++) {
            pairs.add(new Pair(i, i));
        }
        between(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail))
                .forEach(pair -> pairs.add(pair.on(head)));
        for (int i = tail; i > 0; i--) {
            pairs.add(new Pair(before.size() - i, after.size() - i));
        }
        return List.copyOf(pairs);
    }

    private static int equalAtStart(List<Block> before, List<Block> after, int most) {
        int equal = 0;
        while (equal < most && before.get(equal).equals(after.get(equal))) {
            equal++;
        }
        return equal;
    }

    private static int equalAtEnd(List<Block> before, List<Block> after, int most) {
        int equal = 0;
        while (equal < most && before.get(before.size() - 1 - equal).equals(after.get(after.size() - 1 - equal))) {
            equal++;
        }
        return equal;
    }

    private static List<Pair> between(List<Block> before, List<Block> after) {
        if ((long) before.size() * after.size() > MOST_PAIRS) {
            return equal(before, after);
        }
        return new Alignment(
                        before.stream().map(BlockWords::of).toList(),
                        after.stream().map(BlockWords::of).toList())
                .walk();
    }

    private static List<Pair> equal(List<Block> before, List<Block> after) {
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (AbstractDelta<Block> delta :
                DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            while (i < delta.getSource().getPosition()) {
                pairs.add(new Pair(i++, j++));
            }
            while (i < delta.getSource().getPosition() + delta.getSource().size()) {
                pairs.add(new Pair(i++, NONE));
            }
            while (j < delta.getTarget().getPosition() + delta.getTarget().size()) {
                pairs.add(new Pair(NONE, j++));
            }
        }
        while (i < before.size()) {
            pairs.add(new Pair(i++, j++));
        }
        return pairs;
    }

    private static Passage passage(Pair pair, List<Block> before, List<Block> after) {
        if (pair.isBoth()) {
            return Passage.edited(before.get(pair.before()), after.get(pair.after()));
        }
        return pair.after() == NONE
                ? Passage.deleted(before.get(pair.before()))
                : Passage.inserted(after.get(pair.after()));
    }

    private double paired(int i, int j) {
        return agreement[i][j] == 0 ? 0 : agreement[i][j] + best[i + 1][j + 1];
    }

    private List<Pair> walk() {
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < rows || j < columns) {
            if (isPair(i, j)) {
                pairs.add(new Pair(i++, j++));
            } else if (isDeleted(i, j)) {
                pairs.add(new Pair(i++, NONE));
            } else {
                pairs.add(new Pair(NONE, j++));
            }
        }
        return pairs;
    }

    private boolean isPair(int i, int j) {
        return i < rows && j < columns && best[i][j] > 0 && best[i][j] == paired(i, j);
    }

    private boolean isDeleted(int i, int j) {
        return i < rows && (j == columns || best[i][j] == best[i + 1][j]);
    }
}
