package stemma.parsing;

import java.util.List;

/** What the rules read as one line: the received line or lines it is made of, as shown, and as the rules match it. */
final class Line {

    /** Where a line stood in a page of markup. */
    enum Place {
        TEXT,
        /** In what surrounds an article: a menu, an aside, a form. */
        SURROUNDINGS,
        /** In a figure or its caption. */
        FIGURE
    }

    private static final String CLOSERS = "\"'”’»)]*_ ";
    private static final String STOPS = ".!?…。！？";

    final int number;
    final List<Part> parts;
    final Place place;
    final Marked.Mark mark;
    final String text;
    final String plain;
    final int words;

    /** A received line that stands for itself, in Markdown or in plain text. */
    Line(Part part, Markup markup) {
        this(List.of(part), Place.TEXT, Marked.of(Glyphs.shown(part.received()), markup));
    }

    Line(List<Part> parts, Place place, Marked marked) {
        this.number = parts.get(0).number();
        this.parts = List.copyOf(parts);
        this.place = place;
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
