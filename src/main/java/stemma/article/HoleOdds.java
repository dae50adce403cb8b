package stemma.article;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import stemma.revision.Block;

/**
 * How much each place of an English text looks as if a word had been dropped there. It finds more than {@link Holes}, and
 * takes longer: it is asked for a text that somebody works on, not for each that comes in.
 */
public final class HoleOdds {

    private static final String RULE = "unlikely";
    private static final int FEWEST_WORDS = 6;
    private static final int NEIGHBOURHOOD = 14;
    private static final int CONTEXT = 40;
    private static final Set<String> HYPHENS = Set.of("-", "–", "—", "--", "/", "_", "*");
    private static final Pattern SENTENCE = Pattern.compile("[.!?…][\"'”’)\\]]*\\s*$");

    /** A suspect place and the logarithm of its odds. */
    public record Suspect(Hole hole, double odds) {}

    /** A place by its offsets in a block. */
    private record Spot(int start, int end, double odds) {}

    /** An editor's next save changes few of a text's blocks. */
    private static final Cache<String, List<Spot>> KNOWN =
            Caffeine.newBuilder().maximumSize(2_000).build();

    private static final double LEAST = -2;

    private HoleOdds() {}

    /** Places that are not all too likely as they stand, the most suspicious first; of neighbours only one. */
    public static List<Suspect> in(List<Block> body) {
        if (!Copy.isEnglish(body)) {
            return List.of();
        }
        return IntStream.range(0, body.size())
                .filter(block -> isProse(body.get(block)))
                .boxed()
                .flatMap(block -> suspects(block, body.get(block).text()))
                .sorted(Comparator.comparingDouble(Suspect::odds).reversed())
                .toList();
    }

    /** Headings leave words out as they please, and so do lists. */
    private static boolean isProse(Block block) {
        return (block.kind() == Block.Kind.PARAGRAPH || block.kind() == Block.Kind.QUOTE)
                && SENTENCE.matcher(block.text()).find()
                && block.text().split(" ", FEWEST_WORDS + 1).length > FEWEST_WORDS;
    }

    private static Stream<Suspect> suspects(int block, String text) {
        return KNOWN.get(text, HoleOdds::spots).stream()
                .map(spot ->
                        new Suspect(new Hole(block, spot.start(), spot.end(), RULE, excerpt(text, spot)), spot.odds()));
    }

    private static List<Spot> spots(String text) {
        List<Token> tokens = PartsOfSpeech.of(text);
        PlaceSigns signs = new PlaceSigns(tokens);
        List<Spot> all = new ArrayList<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Place place = new Place(tokens, i);
            double odds = mayLack(place) ? HoleModel.odds(signs.at(i)) : LEAST;
            if (odds > LEAST) {
                all.add(new Spot(place.start(), place.end(), odds));
            }
        }
        all.sort(Comparator.comparingDouble(Spot::odds).reversed());
        List<Spot> kept = new ArrayList<>();
        NavigableMap<Integer, Double> best = new TreeMap<>();
        for (Spot spot : all) {
            if (best.subMap(spot.start() - NEIGHBOURHOOD, false, spot.start() + NEIGHBOURHOOD, false).values().stream()
                    .noneMatch(odds -> odds > spot.odds() + 1)) {
                kept.add(spot);
                best.merge(spot.start(), spot.odds(), Math::max);
            }
        }
        return List.copyOf(kept);
    }

    /** Not within {@code break-in}, {@code p. m.} or {@code .357}, whose parts a tagger takes for words. */
    private static boolean mayLack(Place place) {
        Token next = place.after(0);
        boolean hyphen = place.before(0).isAny(HYPHENS)
                || next.isAny(HYPHENS)
                || place.after(1).isAny(HYPHENS)
                || place.before(1).isAny(HYPHENS);
        return !hyphen
                && (next.isWord() ? place.isSpaced() : place.isAtMark(Signs.MARKS))
                && !(next.text().equals(".") && place.before(0).text().length() == 1);
    }

    private static String excerpt(String text, Spot spot) {
        int from = text.lastIndexOf(' ', Math.max(0, spot.start() - CONTEXT)) + 1;
        int to = text.indexOf(' ', Math.min(text.length(), spot.end() + CONTEXT));
        return text.substring(Math.min(from, spot.start()), to < 0 ? text.length() : to);
    }
}
