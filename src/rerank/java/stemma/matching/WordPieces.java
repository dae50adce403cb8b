package stemma.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Cuts a text into the pieces of words that a BERT model knows (Wu et al. 2016, Devlin et al. 2018): lower case, without
 * accents, each sign and each Chinese character by itself, and of each word the longest pieces that there are.
 */
final class WordPieces {

    private static final Pattern NO_TEXT = Pattern.compile("[\\p{C}\\x{fffd}&&[^\\t\\n\\r]]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final Pattern ALONE = Pattern.compile("[\\p{P}$+<=>^`|~[\\p{sc=Han}&&\\p{L}]]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> numbers;

    /** @param numbers of all pieces; those that go on with a word begin with ## */
    WordPieces(Map<String, Integer> numbers) {
        this.numbers = Map.copyOf(numbers);
    }

    /** The numbers of a text's pieces between those of a beginning and an end; no more than the limit in all. */
    long[] of(String text, int limit) {
        List<Long> pieces = new ArrayList<>();
        pieces.add(number("[CLS]"));
        for (String word : SPACE.split(plain(text))) {
            if (pieces.size() < limit && !word.isEmpty()) {
                pieces.addAll(pieces(word));
            }
        }
        List<Long> kept = new ArrayList<>(pieces.subList(0, Math.min(limit - 1, pieces.size())));
        kept.add(number("[SEP]"));
        return kept.stream().mapToLong(Long::longValue).toArray();
    }

    private static String plain(String text) {
        String decomposed = Normalizer.normalize(NO_TEXT.matcher(text).replaceAll(""), Normalizer.Form.NFD);
        String lower = ACCENTS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
        return ALONE.matcher(lower).replaceAll(" $0 ");
    }

    private List<Long> pieces(String word) {
        List<Long> pieces = new ArrayList<>();
        for (int from = 0; from < word.length(); ) {
            int to = end(word, from);
            if (to == from || word.codePointCount(0, word.length()) > LONGEST_WORD) {
                return List.of(number("[UNK]"));
            }
            pieces.add(number(piece(word, from, to)));
            from = to;
        }
        return pieces;
    }

    /** Where the longest piece ends that is known; where it begins, if there is none. */
    private int end(String word, int from) {
        int to = word.length();
        while (to > from && !numbers.containsKey(piece(word, from, to))) {
            to--;
        }
        return to;
    }

    private static String piece(String word, int from, int to) {
        return from == 0 ? word.substring(0, to) : "##" + word.substring(from, to);
    }

    private long number(String piece) {
        return Objects.requireNonNull(numbers.get(piece), piece);
    }
}
