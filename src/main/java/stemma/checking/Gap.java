package stemma.checking;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import stemma.article.Hole;

/** The words on both sides of a hole, within its sentence. */
record Gap(Line.Sentence sentence, List<Token> left, List<Token> right, boolean endsPhrase) {

    private static final Set<String> ENDS = Set.of(",", ".", ";", ":", "!", "?", "–", "—", ")");
    private static final int LONGEST_ASIDE = 12;

    /** How many words agree without a break, and how many of them carry something. */
    record Reach(int words, int content) {

        Reach and(Token token) {
            return new Reach(words + (token.isWord() ? 1 : 0), content + (token.isContent() ? 1 : 0));
        }
    }

    static Gap of(Line line, Hole hole) {
        Line.Sentence sentence = line.at(hole.start());
        int at = hole.start() - sentence.start();
        List<Token> tokens = sentence.tokens();
        List<Token> left = tokens.subList(0, ending(tokens, at));
        List<Token> right = tokens.subList(beginning(tokens, at), tokens.size());
        boolean ends = right.isEmpty()
                || ENDS.contains(right.get(0).text())
                || hole.rule().equals("lone-preposition");
        return new Gap(sentence, left, right, ends);
    }

    /** How many tokens end by there. */
    private static int ending(List<Token> tokens, int at) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int beginning(List<Token> tokens, int at) {
        int from = ending(tokens, at);
        return from < tokens.size() && tokens.get(from).start() < at ? from + 1 : from;
    }

    /** What the last word or mark before the gap goes by. */
    Optional<String> last() {
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(left.get(left.size() - 1).key());
    }

    boolean follows(String key) {
        return !right.isEmpty() && right.get(0).key().equals(key);
    }

    boolean isBeforeMark() {
        return right.isEmpty() || !right.get(0).isWord();
    }

    Reach before(List<Token> tokens, int at) {
        Reach reach = new Reach(0, 0);
        for (int i = 1; i <= Math.min(at, left.size()); i++) {
            Token token = tokens.get(at - i);
            if (!token.key().equals(left.get(left.size() - i).key())) {
                break;
            }
            reach = reach.and(token);
        }
        return reach;
    }

    /** An aside between commas, on either side, may be passed over. */
    Reach after(List<Token> tokens, int at) {
        List<Token> rest = tokens.subList(at, tokens.size());
        if (!isComma(right) && !isComma(rest)) {
            return run(right, rest);
        }
        return Stream.of(run(right, rest), run(withoutAside(right), rest), run(right, withoutAside(rest)))
                .max(java.util.Comparator.comparingInt(reach -> reach.words() + reach.content()))
                .orElseThrow();
    }

    /** Whether it is worth to look on from there: most places differ at once. */
    boolean mayGoOn(List<Token> tokens, int at) {
        if (at >= tokens.size() || right.isEmpty()) {
            return endsPhrase;
        }
        Token next = tokens.get(at);
        return right.get(0).key().equals(next.key())
                || isComma(right)
                || next.text().equals(",")
                || endsPhrase && ENDS.contains(next.text());
    }

    private static boolean isComma(List<Token> tokens) {
        return !tokens.isEmpty() && tokens.get(0).text().equals(",");
    }

    private static Reach run(List<Token> one, List<Token> other) {
        Reach reach = new Reach(0, 0);
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            if (!one.get(i).key().equals(other.get(i).key())) {
                break;
            }
            reach = reach.and(one.get(i));
        }
        return reach;
    }

    private static List<Token> withoutAside(List<Token> tokens) {
        if (!isComma(tokens)) {
            return tokens;
        }
        for (int i = 1; i < Math.min(tokens.size(), LONGEST_ASIDE); i++) {
            if (tokens.get(i).text().equals(",")) {
                return tokens.subList(i + 1, tokens.size());
            }
        }
        return tokens;
    }

    boolean endsAlike(List<Token> tokens, int at) {
        return endsPhrase
                && (at == tokens.size() || ENDS.contains(tokens.get(at).text()));
    }
}
