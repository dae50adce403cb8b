package stemma.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** In which stories texts are placed when they come one after the other, and what they are linked to. */
final class Placements {

    private final PairRulings rulings;
    private final Placing placing;
    private final Links links;
    private final int[] stories;

    Placements(int texts, PairRulings rulings, MatchingSettings settings) {
        this.rulings = rulings;
        this.placing = new Placing(settings);
        this.links = new Links(texts);
        this.stories = IntStream.range(0, texts).toArray();
    }

    /**
     * What must be told together is, and what must not be is not even likened.
     *
     * @param similar earlier texts, the most similar first
     */
    void place(int text, List<Similar> similar) {
        Set<Integer> closed = new HashSet<>();
        rulings.apart(text).stream().filter(other -> other < text).forEach(other -> closed.add(stories[other]));
        List<Similar> open = similar.stream()
                .filter(one -> !closed.contains(stories[(int) one.article()]))
                .toList();
        links.put(text, open);
        stories[text] = rulings.together(text).stream()
                .filter(other -> other < text)
                .findFirst()
                .map(other -> stories[other])
                .orElseGet(() -> story(text, open));
    }

    private int story(int text, List<Similar> similar) {
        Map<Long, Long> storyOf = new HashMap<>();
        similar.forEach(one -> storyOf.put(one.article(), (long) stories[(int) one.article()]));
        return placing.decide(similar, storyOf) instanceof Verdict.Joins joins
                ? (int) joins.story().story()
                : text;
    }

    Links links() {
        return links;
    }

    /** For each text the first one that it is placed with; not a copy. */
    int[] stories() {
        return stories;
    }
}
