package stemma.parsing;

/**
 * One line that is not blank: its number in the file, what it was taken for, by which rule, and its words.
 *
 * @param confidence from 0 to 1, what the rule rests on: 1 the file's own data say so, 0.99 an editor's rule for the
 *     outlet, 0.97 the line's words, 0.95 it reads like a paragraph, 0.85 its place and shape, 0.5 nothing, it was only left over
 */
public record LedgerLine(int number, LineClass lineClass, String rule, double confidence, String text) {

    public LedgerLine {
        if (number < 1 || rule.isBlank() || Glyphs.isBlank(text) || !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a ledger line needs a number, a rule, a confidence and text");
        }
    }
}
