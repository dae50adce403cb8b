package stemma.article;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What can be seen at the places of one block, as numbers of a table: the words and parts of speech on both sides, alone
 * and together, and whether the sentence has a verb before and behind.
 */
final class PlaceSigns {

    /** So many numbers there are. */
    static final int NUMBERS = 1 << 19;

    private static final int MOST = 64;
    private static final Set<String> CLOSED =
            Set.of("ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ", "PUNCT", "SYM", "INTJ", "NONE");
    private static final Set<String> VERBS = Set.of("VERB", "AUX");
    private static final Set<String> ENDS = Set.of(".", "?", "!", ";");
    private static final List<String> ENDINGS = List.of("ing", "ed", "ly", "ion", "s");
    private static final int BEYOND = "‸".hashCode();

    private final List<Token> tokens;
    private final int[] word;
    private final int[] kind;
    private final int[] tag;
    private final int[] verbsBefore;
    private final int[] verbsBehind;
    private final int[] found = new int[MOST];
    private int count;

    PlaceSigns(List<Token> tokens) {
        this.tokens = tokens;
        int size = tokens.size();
        word = new int[size];
        kind = new int[size];
        tag = new int[size];
        verbsBefore = new int[size];
        verbsBehind = new int[size];
        for (int i = 0; i < size; i++) {
            Token token = tokens.get(i);
            String is = token.tag();
            word[i] = token.lower().hashCode();
            tag[i] = is.hashCode();
            kind[i] = CLOSED.contains(is) ? 7 * word[i] + tag[i] : kind(token, is);
        }
        countVerbs();
    }

    private static int kind(Token token, String tag) {
        String lower = token.lower();
        String ending = lower.length() > 4
                ? ENDINGS.stream().filter(lower::endsWith).findFirst().orElse("")
                : "";
        boolean capital = Character.isUpperCase(token.text().codePointAt(0));
        return Arrays.hashCode(new Object[] {tag, ending, capital});
    }

    private void countVerbs() {
        int before = 0;
        for (int i = 0; i < tokens.size(); i++) {
            before = VERBS.contains(tokens.get(i).tag()) ? Math.min(3, before + 1) : before;
            verbsBefore[i] = before;
            before = tokens.get(i).isAny(ENDS) ? 0 : before;
        }
        int behind = 0;
        for (int i = tokens.size() - 1; i >= 0; i--) {
            verbsBehind[i] = behind;
            behind = tokens.get(i).isAny(ENDS) ? 0 : behind;
            behind = VERBS.contains(tokens.get(i).tag()) ? Math.min(3, behind + 1) : behind;
        }
    }

    /** The numbers of the signs at the place after the token at the index. */
    int[] at(int i) {
        count = 0;
        boolean spaced = i + 1 < tokens.size()
                && tokens.get(i + 1).start() > tokens.get(i).end();
        int s = spaced ? 1 : 2;
        int wb = at(word, i), wa = at(word, i + 1);
        int kc = at(kind, i - 2), kb = at(kind, i - 1), k = at(kind, i);
        int ka = at(kind, i + 1), kd = at(kind, i + 2), ke = at(kind, i + 3);
        int tc = at(tag, i - 2), tb = at(tag, i - 1), t = at(tag, i);
        int ta = at(tag, i + 1), td = at(tag, i + 2), te = at(tag, i + 3);
        add(1, s, 0, 0, 0, 0);
        add(2, t, ta, s, 0, 0);
        add(3, k, ka, s, 0, 0);
        add(4, k, ta, 0, 0, 0);
        add(5, t, ka, 0, 0, 0);
        add(6, wb, wa, 0, 0, 0);
        add(7, wb, ka, 0, 0, 0);
        add(8, k, wa, 0, 0, 0);
        add(9, wb, ta, 0, 0, 0);
        add(10, t, wa, 0, 0, 0);
        add(11, tb, t, ta, 0, 0);
        add(12, t, ta, td, 0, 0);
        add(13, kb, k, ka, 0, 0);
        add(14, k, ka, kd, 0, 0);
        add(15, tb, t, ta, td, 0);
        add(16, kb, k, ka, kd, 0);
        add(17, tc, tb, t, ta, 0);
        add(18, t, ta, td, te, 0);
        add(19, tc, tb, t, ta, td);
        add(20, tb, t, ta, td, te);
        add(21, kb, k, ta, td, 0);
        add(22, tb, t, ka, kd, 0);
        add(25, kb, ka, 0, 0, 0);
        add(26, k, kd, 0, 0, 0);
        add(27, wb, ta, td, 0, 0);
        add(28, tb, t, wa, 0, 0);
        int verbs = 8 * at(verbsBefore, i) + at(verbsBehind, i);
        add(31, verbs, 0, 0, 0, 0);
        add(32, verbs, t, ta, 0, 0);
        add(33, verbs, k, ka, 0, 0);
        add(34, verbs, tb, t, ta, td);
        add(35, wb, 0, 0, 0, 0);
        add(36, wa, 0, 0, 0, 0);
        add(39, kb, wb, ka, kd, 0);
        add(40, kb, k, wa, kd, 0);
        return Arrays.copyOf(found, count);
    }

    private static int at(int[] numbers, int i) {
        return i < 0 || i >= numbers.length ? BEYOND : numbers[i];
    }

    private void add(int sign, int a, int b, int c, int d, int e) {
        int hash = sign * 0x9E3779B1;
        hash = mixed(hash ^ a);
        hash = mixed(hash ^ b);
        hash = mixed(hash ^ c);
        hash = mixed(hash ^ d);
        hash = mixed(hash ^ e);
        found[count++] = hash >>> 13;
    }

    private static int mixed(int hash) {
        int made = hash * 0x85EBCA6B;
        made ^= made >>> 13;
        made *= 0xC2B2AE35;
        return made ^ made >>> 16;
    }
}
