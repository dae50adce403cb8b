package stemma.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stemma.revision.Alignment.Pair;

/**
 * What became of a body block by block. Blocks that stand in the same order are lined up first; of the others, those
 * that say the same, or nearly, at another place were moved.
 */
public final class Comparison {

    /** Two blocks without a partner, and how far they agree. */
    private record Likeness(int before, int after, double agreement) {}

    /** An edited block that also stands elsewhere must agree more to be taken for the same one. */
    private static final double MOVED = 0.6;

    /** More blocks than this are not looked at for moves one against the other. */
    private static final int MOST_PAIRS = 250_000;

    private final List<Block> before;
    private final List<Block> after;
    private final List<Pair> pairs;
    private final Map<Integer, Integer> movedTo = new HashMap<>();
    private final Map<Integer, Integer> movedFrom = new HashMap<>();

    private Comparison(List<Block> before, List<Block> after) {
        this.before = before;
        this.after = after;
        this.pairs = Alignment.pairs(before, after);
        findMoves();
    }

    public static Comparison of(List<Block> before, List<Block> after) {
        return new Comparison(before, after);
    }

    private void findMoves() {
        List<Integer> gone = places(true);
        List<Integer> come = places(false);
        if ((long) gone.size() * come.size() > MOST_PAIRS) {
            return;
        }
        likenesses(gone, come).forEach(likeness -> {
            if (!movedTo.containsKey(likeness.before()) && !movedFrom.containsKey(likeness.after())) {
                movedTo.put(likeness.before(), likeness.after());
                movedFrom.put(likeness.after(), likeness.before());
            }
        });
    }

    private List<Integer> places(boolean gone) {
        return pairs.stream()
                .filter(pair -> !pair.isBoth() && (pair.after() == Alignment.NONE) == gone)
                .map(pair -> gone ? pair.before() : pair.after())
                .toList();
    }

    /** The likest first. */
    private List<Likeness> likenesses(List<Integer> gone, List<Integer> come) {
        List<BlockWords> arrived =
                come.stream().map(place -> BlockWords.of(after.get(place))).toList();
        List<Likeness> found = new ArrayList<>();
        for (int place : gone) {
            BlockWords left = BlockWords.of(before.get(place));
            for (int j = 0; j < come.size(); j++) {
                double agreement = left.agreement(arrived.get(j));
                if (agreement >= MOVED) {
                    found.add(new Likeness(place, come.get(j), agreement));
                }
            }
        }
        found.sort(Comparator.comparingDouble(Likeness::agreement).reversed());
        return found;
    }

    /** Every block of both bodies, in reading order. */
    public List<Step> steps() {
        return pairs.stream().map(this::step).toList();
    }

    private Step step(Pair pair) {
        int i = pair.before();
        int j = pair.after();
        if (pair.isBoth()) {
            Passage passage = Passage.edited(before.get(i), after.get(j));
            return new Step(passage.isChanged() ? Step.Kind.EDITED : Step.Kind.KEPT, i + 1, j + 1, passage);
        }
        return j == Alignment.NONE ? left(i) : arrived(j);
    }

    private Step left(int i) {
        Integer to = movedTo.get(i);
        Passage passage = Passage.deleted(before.get(i));
        return to == null
                ? new Step(Step.Kind.REMOVED, i + 1, 0, passage)
                : new Step(Step.Kind.MOVED_AWAY, i + 1, to + 1, passage);
    }

    private Step arrived(int j) {
        Integer from = movedFrom.get(j);
        return from == null
                ? new Step(Step.Kind.ADDED, 0, j + 1, Passage.inserted(after.get(j)))
                : new Step(Step.Kind.MOVED_HERE, from + 1, j + 1, Passage.edited(before.get(from), after.get(j)));
    }

    /**
     * The body after, but for one block of the body before that is as it was, in its words and in its place. All
     * other blocks stay as they are now.
     *
     * @param place from 1
     */
    public List<Block> bringBack(int place) {
        if (place < 1 || place > before.size()) {
            throw new IllegalArgumentException("there is no paragraph " + place);
        }
        int i = place - 1;
        Block block = before.get(i);
        List<Block> body = new ArrayList<>(after);
        int now = partner(i);
        if (now != Alignment.NONE) {
            body.set(now, block);
            return List.copyOf(body);
        }
        int target = behindWhatStoodBefore(i);
        Integer moved = movedTo.get(i);
        body.add(target, block);
        if (moved != null) {
            body.remove(moved < target ? moved.intValue() : moved + 1);
        }
        return List.copyOf(body);
    }

    private int partner(int i) {
        return pairs.stream()
                .filter(pair -> pair.isBoth() && pair.before() == i)
                .map(Pair::after)
                .findFirst()
                .orElse(Alignment.NONE);
    }

    private int behindWhatStoodBefore(int i) {
        return pairs.stream()
                        .filter(pair -> pair.isBoth() && pair.before() < i)
                        .mapToInt(Pair::after)
                        .max()
                        .orElse(-1)
                + 1;
    }
}
