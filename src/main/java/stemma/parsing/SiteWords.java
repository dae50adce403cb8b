package stemma.parsing;

/** Tells the words that sites put around articles from those of an article. */
public final class SiteWords {

    private SiteWords() {}

    /** Whether all of a line of plain text reads so. */
    public static boolean isFurniture(String text) {
        return Furniture.isAny(new Line(new Part(1, text), Markup.PLAIN));
    }
}
