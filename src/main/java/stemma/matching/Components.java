package stemma.matching;

import java.util.stream.IntStream;

/** Which of many are connected: the union-find of Tarjan (1975), with path halving. */
final class Components {

    private final int[] parents;

    Components(int size) {
        parents = IntStream.range(0, size).toArray();
    }

    int root(int one) {
        int at = one;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /** The lower root stays one. */
    void connect(int one, int other) {
        int first = root(one);
        int second = root(other);
        parents[Math.max(first, second)] = Math.min(first, second);
    }
}
