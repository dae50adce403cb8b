package stemma.parsing;

/** One line that is not blank: as received, as shown, and as the rules match it. */
final class Line {

    private static final String CLOSERS = "\"'”’»)]*_ ";
    private static final String STOPS = ".!?…。！？";

    final int number;
    final String received;
    final Marked.Mark mark;
    final String text;
    final String plain;
    final int words;

    Line(int number, String received) {
        Marked marked = Marked.of(Glyphs.shown(received));
        this.number = number;
        this.received = Glyphs.strip(received);
        this.mark = marked.mark();
        this.text = marked.text();
        this.plain = Glyphs.plain(text);
        this.words = plain.isEmpty() ? 0 : wordsIn(plain);
    }

    /** Chinese and Japanese put no spaces between words; two of their signs make about one. */
    private static int wordsIn(String plain) {
        long spaces = plain.chars().filter(c -> c == ' ').count();
        long signs = plain.codePoints().filter(Character::isIdeographic).count();
        return (int) (1 + spaces + signs / 2);
    }

    boolean endsSentence() {
        int end = plain.length();
        while (end > 0 && CLOSERS.indexOf(plain.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && STOPS.indexOf(plain.charAt(end - 1)) >= 0;
    }

    /** Whether it reads like a paragraph rather than like a title, a name or a button. */
    boolean isProse() {
        return words >= 25 || plain.length() >= 160 || (endsSentence() && (words >= 5 || plain.length() >= 30));
    }

    /** Whether it is set off as titles are. */
    boolean isMarked() {
        return mark == Marked.Mark.TITLE || mark == Marked.Mark.BOLD;
    }

    boolean hasLetters() {
        return plain.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Whether it is short enough for a rule about titles, names and furniture to look at. */
    boolean isShort(int most) {
        return words <= most && plain.length() <= most * 16;
    }
}
