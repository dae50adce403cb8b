package stemma.article;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Tells words that a sentence cannot well do without from those that only say more. */
public final class NeededWords {

    private static final Set<String> SAYING = Set.of("said", "says", "told", "added", "adds", "reported", "according");

    /** The sentences of a story that is worked on are asked about again and again. */
    private static final Cache<String, List<Token>> KNOWN =
            Caffeine.newBuilder().maximumSize(1_000).build();

    private NeededWords() {}

    /** Whether the words from here to there are the noun of an article, an adjective or a preposition, or a verb. */
    public static boolean isNeeded(String sentence, int from, int to) {
        List<Token> tokens = KNOWN.get(sentence, PartsOfSpeech::of);
        int last = IntStream.range(0, tokens.size())
                .filter(i -> tokens.get(i).end() == to)
                .findFirst()
                .orElse(-1);
        int first = IntStream.range(0, tokens.size())
                .filter(i -> tokens.get(i).start() == from)
                .findFirst()
                .orElse(-1);
        return first > 0 && last >= first && isNeeded(new Place(tokens, first - 1), new Place(tokens, last));
    }

    private static boolean isNeeded(Place ahead, Place behind) {
        Token before = ahead.before(0);
        Token word = behind.before(0);
        Token after = behind.after(0);
        if (word.tagged("NOUN", "PROPN")) {
            return before.tagged("DET", "ADJ", "ADP", "NUM")
                    && !after.tagged("NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON", "PART", "VERB", "ADV")
                    && !after.text().equals("-");
        }
        return word.tagged("VERB")
                && !word.isAny(SAYING)
                && before.tagged("NOUN", "PROPN", "PRON")
                && after.tagged("DET", "PRON", "PROPN");
    }
}
