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
import java.util.function.IntFunction;

/** Which pairs of texts people ruled to tell the same event, or not to: these are law. */
public final class PairRulings {

    private final Map<Integer, Set<Integer>> same = new HashMap<>();
    private final Map<Integer, Set<Integer>> different = new HashMap<>();

    /**
     * Rules on two texts.
     *
     * @throws ContradictoryRulings if earlier rulings say otherwise, with the chain of texts that they lead along
     */
    public void rule(int one, int other, boolean alike) {
        if (alike) {
            for (int first : together(one)) {
                for (int second : different.getOrDefault(first, Set.of())) {
                    if (together(other).contains(second)) {
                        List<Integer> chain = new ArrayList<>(chain(first, one));
                        chain.addAll(chain(other, second));
                        throw new ContradictoryRulings(chain);
                    }
                }
            }
        } else if (together(one).contains(other)) {
            throw new ContradictoryRulings(chain(one, other));
        }
        Map<Integer, Set<Integer>> rulings = alike ? same : different;
        rulings.computeIfAbsent(one, text -> new TreeSet<>()).add(other);
        rulings.computeIfAbsent(other, text -> new TreeSet<>()).add(one);
    }

    /** All that must be told with a text, itself among them. */
    Set<Integer> together(int text) {
        return same.containsKey(text) ? reached(text).keySet() : Set.of(text);
    }

    /** All that must not be told with a text. */
    Set<Integer> apart(int text) {
        Set<Integer> apart = new TreeSet<>();
        for (int one : together(text)) {
            for (int other : different.getOrDefault(one, Set.of())) {
                apart.addAll(together(other));
            }
        }
        return apart;
    }

    /** All pairs that must be told together, those to which rulings lead among them. */
    List<int[]> same() {
        return pairs(same.keySet(), this::together);
    }

    /** All pairs that must not be told together, likewise. */
    List<int[]> different() {
        Set<Integer> ruled = new TreeSet<>();
        different.keySet().forEach(text -> ruled.addAll(together(text)));
        return pairs(ruled, this::apart);
    }

    private static List<int[]> pairs(Set<Integer> texts, IntFunction<Set<Integer>> others) {
        return texts.stream()
                .flatMap(one ->
                        others.apply(one).stream().filter(other -> one < other).map(other -> new int[] {one, other}))
                .toList();
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
