package stemma.revision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A block with the count of each of its words, to say how far two blocks agree. */
record BlockWords(Block block, Map<String, Integer> counts, int total) {

    /** Below this a reader sees two paragraphs, not one that was edited. */
    private static final double SAME_BLOCK = 0.4;

    static BlockWords of(Block block) {
        List<String> words = Words.tokens(block.text()).stream()
                .filter(token -> !Words.isSpace(token))
                .toList();
        Map<String, Integer> counts = new HashMap<>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        return new BlockWords(block, counts, words.size());
    }

    /** From 1 for equal blocks down to 0 for blocks that should not be shown as one. */
    double agreement(BlockWords other) {
        if (block.equals(other.block)) {
            return 1;
        }
        if (block.kind() != other.block.kind() || total + other.total == 0) {
            return 0;
        }
        // an edited block must not beat an equal one only by standing beside another edited one
        double share = 0.9 * 2 * shared(other) / (total + other.total);
        return share < SAME_BLOCK ? 0 : share;
    }

    private int shared(BlockWords other) {
        return counts.entrySet().stream()
                .mapToInt(e -> Math.min(e.getValue(), other.counts.getOrDefault(e.getKey(), 0)))
                .sum();
    }
}
