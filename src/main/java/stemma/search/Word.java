package stemma.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A word as the list has it, and the same in the letters a to z alone, by which it is looked for. */
record Word(String word, String letters) {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*+(?:['’‘ʼ]\\p{L}[\\p{L}\\p{M}]*+)*+");
    private static final Pattern POSSESSIVE = Pattern.compile("'s$");

    static Word of(String written) {
        String word = POSSESSIVE
                .matcher(written.replaceAll("[’‘ʼ]", "'").toLowerCase(Locale.ROOT))
                .replaceFirst("");
        return new Word(word, letters(word));
    }

    /** Those of a text that are neither very short nor very long. */
    static Stream<Word> in(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(Word::of)
                .filter(Word::isListed);
    }

    static Matcher matcher(String text) {
        return WORD.matcher(text);
    }

    boolean isListed() {
        return word.length() >= SHORTEST && word.length() <= LONGEST;
    }

    /** Letters of other scripts become some letter, always the same: likeness is measured anew where it matters. */
    private static String letters(String word) {
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFD)
                .codePoints()
                .filter(Character::isLetter)
                .map(letter -> letter >= 'a' && letter <= 'z' ? letter : 'a' + letter % 26)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** The same with two neighbours in each other's place, for each two. */
    List<String> swapped() {
        int[] signs = word.codePoints().toArray();
        return IntStream.range(1, signs.length)
                .mapToObj(i -> new String(signs, 0, i - 1)
                        + Character.toString(signs[i])
                        + Character.toString(signs[i - 1])
                        + new String(signs, i + 1, signs.length - i - 1))
                .toList();
    }

    /** How many letters must be put in, left out, changed or swapped with the next to come from the one to the other. */
    static int distance(String one, String other) {
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : least(table, one, other, i, j);
            }
        }
        return table[one.length()][other.length()];
    }

    private static int least(int[][] table, String one, String other, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int least = Math.min(table[i - 1][j - 1] + (same ? 0 : 1), Math.min(table[i - 1][j] + 1, table[i][j - 1] + 1));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
    }
}
