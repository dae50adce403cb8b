package stemma.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which pairs of texts people ruled to tell the same event, or not to: these are law. */
public final class PairRulings {

    private final Map<Integer, Set<Integer>> same = new HashMap<>();
    private final Map<Integer, Set<Integer>> different = new HashMap<>();

    /** Each text that was ruled to tell the same as others, with all of them and itself; these share one set. */
    private final Map<Integer, Set<Integer>> groups = new HashMap<>();

    /**
     * Rules on two texts.
     *
     * @throws ContradictoryRulings if earlier rulings say otherwise, with the chain of texts that they lead along
     */
    public void rule(int one, int other, boolean alike) {
        if (alike) {
            refuseIfApart(one, other);
        } else if (together(one).contains(other)) {
            throw new ContradictoryRulings(chain(one, other));
        }
        if (alike) {
            unite(one, other);
        }
        Map<Integer, Set<Integer>> rulings = alike ? same : different;
        rulings.computeIfAbsent(one, text -> new TreeSet<>()).add(other);
        rulings.computeIfAbsent(other, text -> new TreeSet<>()).add(one);
    }

    private void refuseIfApart(int one, int other) {
        if (together(one).size() > together(other).size()) {
            refuseIfApart(other, one);
            return;
        }
        for (int first : together(one)) {
            for (int second : different.getOrDefault(first, Set.of())) {
                if (together(other).contains(second)) {
                    List<Integer> chain = new ArrayList<>(chain(first, one));
                    chain.addAll(chain(other, second));
                    throw new ContradictoryRulings(chain);
                }
            }
        }
    }

    private void unite(int one, int other) {
        Set<Integer> small = together(one);
        Set<Integer> large = together(other);
        if (small.size() > large.size()) {
            unite(other, one);
        } else if (!large.contains(one)) {
            Set<Integer> united = groups.computeIfAbsent(other, text -> new TreeSet<>(large));
            united.addAll(small);
            small.forEach(text -> groups.put(text, united));
        }
    }

    /** All that must be told with a text, itself among them. */
    public Set<Integer> together(int text) {
        return groups.getOrDefault(text, Set.of(text));
    }

    /** All that must not be told with a text. */
    public Set<Integer> apart(int text) {
        Set<Integer> apart = new TreeSet<>();
        for (int one : together(text)) {
            for (int other : different.getOrDefault(one, Set.of())) {
                apart.addAll(together(other));
            }
        }
        return apart;
    }

    List<int[]> same() {
        return pairs(same);
    }

    List<int[]> different() {
        return pairs(different);
    }

    private static List<int[]> pairs(Map<Integer, Set<Integer>> rulings) {
        List<int[]> pairs = new ArrayList<>();
        rulings.forEach((one, others) ->
                others.stream().filter(other -> one < other).forEach(other -> pairs.add(new int[] {one, other})));
        return pairs;
    }

    /** The texts along which rulings lead from one to the other. */
    private List<Integer> chain(int from, int to) {
        Map<Integer, Integer> before = reached(from);
        List<Integer> chain = new ArrayList<>();
        for (int at = to; at != from; at = before.getOrDefault(at, from)) {
            chain.add(at);
        }
        chain.add(from);
        Collections.reverse(chain);
        return chain;
    }

    /** All that rulings lead to, each with the text before it; breadth first. */
    private Map<Integer, Integer> reached(int from) {
        Map<Integer, Integer> before = new HashMap<>(Map.of(from, from));
        Deque<Integer> next = new ArrayDeque<>(List.of(from));
        for (Integer at = next.poll(); at != null; at = next.poll()) {
            for (int other : same.getOrDefault(at, Set.of())) {
                if (before.putIfAbsent(other, at) == null) {
                    next.add(other);
                }
            }
        }
        return before;
    }
}
