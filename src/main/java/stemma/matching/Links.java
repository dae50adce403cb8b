package stemma.matching;

import java.util.Arrays;
import java.util.List;

/** For each of many texts the earlier ones that it is likest to, in a few bytes each. */
final class Links {

    interface Visitor {
        void link(int text, int other, double score);
    }

    static final int KEPT = 10;

    /** Less alike than this, two texts are never told together. */
    static final double LEAST = 0.15;

    private final int[] others;
    private final float[] scores;

    Links(int texts) {
        others = new int[texts * KEPT];
        scores = new float[texts * KEPT];
        Arrays.fill(others, -1);
    }

    /** @param similar the most similar first */
    void put(int text, List<Similar> similar) {
        for (int i = 0; i < Math.min(KEPT, similar.size()); i++) {
            if (similar.get(i).score() >= LEAST) {
                others[text * KEPT + i] = (int) similar.get(i).article();
                scores[text * KEPT + i] = (float) similar.get(i).score();
            }
        }
    }

    /** Goes through all links, the earliest text first. */
    void each(Visitor visitor) {
        for (int i = 0; i < others.length; i++) {
            if (others[i] >= 0) {
                visitor.link(i / KEPT, others[i], scores[i]);
            }
        }
    }
}
