package stemma.article;

import java.util.List;
import java.util.Set;

/** The gap after one token of a block, with the tokens around it. */
record Place(List<Token> tokens, int index) {

    /** The token before the gap, or with 1, 2 … the ones before that. */
    Token before(int steps) {
        return at(index - steps);
    }

    /** The token after the gap, or with 1, 2 … the ones after that. */
    Token after(int steps) {
        return at(index + 1 + steps);
    }

    int start() {
        return before(0).end();
    }

    int end() {
        return after(0) == Token.NONE ? start() : after(0).start();
    }

    boolean isSpaced() {
        return end() > start();
    }

    /** Before one of these marks, as it ends a phrase; the point of {@code a. m.} or {@code a .38} does not. */
    boolean isAtMark(Set<String> marks) {
        Token next = after(1);
        return after(0).isAny(marks)
                && (next == Token.NONE || next.start() > after(0).end())
                && !(after(0).text().equals(".")
                        && next.isWord()
                        && !Character.isUpperCase(next.text().codePointAt(0)));
    }

    /** Before one of these words, written just so ({@code the WHO} is not {@code the who}) not part of {@code on-again}. */
    boolean isAtWord(Set<String> words) {
        return isSpaced()
                && words.contains(after(0).text())
                && after(1).start() > after(0).end()
                && !after(1).text().equals("-");
    }

    private Token at(int i) {
        return i < 0 || i >= tokens.size() ? Token.NONE : tokens.get(i);
    }
}
