package stemma.parsing;

/** One line that is not blank: its number in the file, what it was taken for, by which rule, and its words. */
public record LedgerLine(int number, LineClass lineClass, String rule, String text) {

    public LedgerLine {
        if (number < 1 || rule.isBlank() || Glyphs.isBlank(text)) {
            throw new IllegalArgumentException("a ledger line needs a number, a rule and text");
        }
    }
}
