package stemma.matching;

import java.util.List;

/** A ruling says of two texts what others rule out. */
public final class ContradictoryRulings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<Integer> chain;

    ContradictoryRulings(List<Integer> chain) {
        super("rulings contradict each other along the texts " + chain);
        this.chain = List.copyOf(chain);
    }

    /** The texts, each ruled the same as the next, of which the first and the last are ruled not to be, now or before. */
    public List<Integer> chain() {
        return chain;
    }
}
