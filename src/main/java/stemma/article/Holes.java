package stemma.article;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import stemma.revision.Block;

/**
 * Finds where an English text has lost a word. A place that an editor has marked, as in {@code and the [unclear],
 * have}, is no hole.
 */
public final class Holes {

    private static final int CONTEXT = 40;

    private final List<Block> body;
    private final Copy copy;

    private Holes(List<Block> body) {
        this.body = body;
        this.copy = Copy.of(body);
    }

    /** The holes in the order of the text, one to a place; none if the text is not English. */
    public static List<Hole> in(List<Block> body) {
        return Copy.isEnglish(body) ? new Holes(body).all() : List.of();
    }

    private List<Hole> all() {
        return IntStream.range(0, body.size())
                .boxed()
                .flatMap(block -> copy.blocks().get(block).stream().flatMap(place -> hole(block, place)))
                .toList();
    }

    private Stream<Hole> hole(int block, Place place) {
        if (!place.before(0).isSign()
                && !place.after(0).isSign()
                && copy.fullerPhrases().isEmpty()) {
            return Stream.empty(); // each other rule wants one, and most places have none
        }
        return Arrays.stream(HoleRule.values())
                .filter(rule -> rule.finds(copy, place))
                .limit(1)
                .map(rule -> new Hole(block, place.start(), place.end(), rule.key(), excerpt(block, place)));
    }

    private String excerpt(int block, Place place) {
        String text = body.get(block).text();
        int from = text.lastIndexOf(' ', Math.max(0, place.start() - CONTEXT)) + 1;
        int to = text.indexOf(' ', Math.min(text.length(), place.end() + CONTEXT));
        return text.substring(from, to < 0 ? text.length() : to);
    }
}
