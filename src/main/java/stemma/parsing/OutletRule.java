package stemma.parsing;

import java.util.Locale;

/**
 * What an editor said of a line “always, for this outlet”: the lines of its reports that read so are of this class.
 *
 * @param words what the lines say; blanks, kinds of quotes and the case of letters do not count
 */
public record OutletRule(long id, Matching matching, String words, LineClass lineClass) {

    /** Where the words of a rule stand in the lines that it catches. */
    public enum Matching {
        WHOLE("is"),
        BEGINNING("begins with"),
        WITHIN("contains");

        private final String word;

        Matching(String word) {
            this.word = word;
        }

        /** For people, before the words of the rule. */
        public String word() {
            return word;
        }
    }

    /** Of the words, so many at most; of a part of a line, so many at least: “a” stands in every line. */
    public static final int LONGEST = 500;

    public static final int SHORTEST_PART = 3;
    private static final int LONGEST_IN_NAME = 60;

    public OutletRule {
        words = Glyphs.plain(words);
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new IllegalArgumentException("a rule needs words, %d characters at most".formatted(LONGEST));
        }
        if (matching != Matching.WHOLE && words.length() < SHORTEST_PART) {
            throw new IllegalArgumentException("part of a line has %d characters at least".formatted(SHORTEST_PART));
        }
    }

    /** What the ledger calls this rule; its number leads back to it. */
    public String name() {
        String shown = words.length() <= LONGEST_IN_NAME ? words : words.substring(0, LONGEST_IN_NAME) + "…";
        return "outlet rule %d: %s “%s”".formatted(id, matching.word(), shown);
    }

    boolean catches(Line line) {
        return catches(line.plain) || catches(RuleLines.received(line));
    }

    /** @param received the same as {@code plain} where the line has no markup */
    @SuppressWarnings("ReferenceEquality") // equal lines are one string here
    boolean catches(String plain, String received) {
        return catches(plain) || received != plain && catches(received);
    }

    private boolean catches(String plain) {
        String text = plain.toLowerCase(Locale.ROOT);
        String wanted = words.toLowerCase(Locale.ROOT);
        return switch (matching) {
            case WHOLE -> text.equals(wanted);
            case BEGINNING -> text.startsWith(wanted);
            case WITHIN -> text.contains(wanted);
        };
    }
}
