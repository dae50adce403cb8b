package stemma.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Joins what is alike on average, the likest first (the average linkage of Sokal and Michener 1958), with two turns of its
 * own: a group that holds together closely takes in only what is near to it by that measure, and what was ruled on is
 * joined first or kept apart. Takes memory by the square of how many there are, and time by little more.
 */
final class AverageLink {

    /** How alike two must be at least to be joined, and how much of a group's own closeness a newcomer must have. */
    record Bar(double least, double cohesion) {}

    private record Pair(int one, int other, int oneState, int otherState, double likeness) {}

    private static final Comparator<Pair> LIKEST_FIRST = Comparator.comparingDouble(Pair::likeness)
            .reversed()
            .thenComparingInt(Pair::one)
            .thenComparingInt(Pair::other);

    /** More alike than this are copies, which say nothing about how freely a story is told. */
    private static final double COPY = 0.8;

    private final Bar bar;
    private final int size;

    /** Sums of likeness between groups, all and without copies, and how many are no copies; on the diagonal, within. */
    private final float[][] sums;

    private final float[][] freeSums;
    private final int[][] freeCounts;
    private final boolean[][] apart;
    private final int[] members;
    private final int[] states;
    private final Components groups;
    private final PriorityQueue<Pair> queue = new PriorityQueue<>(LIKEST_FIRST);

    /** @param likeness symmetric, from 0 to 1 */
    AverageLink(float[][] likeness, Bar bar) {
        this.bar = bar;
        size = likeness.length;
        sums = Arrays.stream(likeness).map(float[]::clone).toArray(float[][]::new);
        freeSums = new float[size][size];
        freeCounts = new int[size][size];
        apart = new boolean[size][size];
        members = new int[size];
        states = new int[size];
        groups = new Components(size);
        Arrays.fill(members, 1);
        for (int i = 0; i < size; i++) {
            sums[i][i] = 0;
            for (int j = 0; j < size; j++) {
                if (i != j && likeness[i][j] <= COPY) {
                    freeSums[i][j] = likeness[i][j];
                    freeCounts[i][j] = 1;
                }
            }
        }
    }

    /** Joins the first of these pairs and keeps the second ones apart, whatever they are like. */
    AverageLink ruled(List<int[]> same, List<int[]> different) {
        same.forEach(pair -> {
            int one = groups.root(pair[0]);
            int other = groups.root(pair[1]);
            if (one != other) {
                join(Math.min(one, other), Math.max(one, other));
            }
        });
        different.forEach(pair -> {
            int one = groups.root(pair[0]);
            int other = groups.root(pair[1]);
            apart[one][other] = true;
            apart[other][one] = true;
        });
        return this;
    }

    /** For each the lowest that it is grouped with. */
    int[] groups() {
        for (int i = 0; i < size; i++) {
            if (groups.root(i) == i) {
                offer(i, i + 1);
            }
        }
        for (Pair pair = queue.poll(); pair != null; pair = queue.poll()) {
            if (pair.oneState() == states[pair.one()]
                    && pair.otherState() == states[pair.other()]
                    && pair.likeness() >= Math.max(needed(pair.one()), needed(pair.other()))) {
                join(pair.one(), pair.other());
                offer(pair.one(), 0);
            }
        }
        int[] found = new int[size];
        Arrays.setAll(found, groups::root);
        return found;
    }

    private void offer(int one, int from) {
        for (int other = from; other < size; other++) {
            if (other != one && groups.root(other) == other && !apart[one][other]) {
                double likeness = sums[one][other] / ((double) members[one] * members[other]);
                if (likeness >= bar.least()) {
                    int first = Math.min(one, other);
                    int second = Math.max(one, other);
                    queue.add(new Pair(first, second, states[first], states[second], likeness));
                }
            }
        }
    }

    /** What is likeness enough for a group: how alike its own members are on average, copies aside, and a part of that. */
    private double needed(int group) {
        int pairs = freeCounts[group][group];
        return pairs < 3 ? bar.least() : Math.max(bar.least(), bar.cohesion() * freeSums[group][group] / pairs);
    }

    private void join(int one, int other) {
        sums[one][one] += sums[one][other] + sums[other][other];
        freeSums[one][one] += freeSums[one][other] + freeSums[other][other];
        freeCounts[one][one] += freeCounts[one][other] + freeCounts[other][other];
        for (int third = 0; third < size; third++) {
            if (third != one && third != other) {
                sums[third][one] = sums[one][third] += sums[other][third];
                freeSums[third][one] = freeSums[one][third] += freeSums[other][third];
                freeCounts[third][one] = freeCounts[one][third] += freeCounts[other][third];
                apart[third][one] = apart[one][third] |= apart[other][third];
            }
        }
        members[one] += members[other];
        states[one]++;
        states[other] = -1;
        groups.connect(one, other);
    }
}
