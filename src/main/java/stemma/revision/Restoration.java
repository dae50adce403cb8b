package stemma.revision;

/**
 * What an editor wants back from an earlier revision.
 *
 * @param paragraph the place of the one block in its body, from 1; 0 for the whole revision
 */
public record Restoration(long revision, int paragraph) {

    public static Restoration whole(long revision) {
        return new Restoration(revision, 0);
    }

    /** What the text says then; what was changed elsewhere since stays where one paragraph is brought back. */
    public Content content(Revision earlier, Content now) {
        if (paragraph == 0) {
            return earlier.content();
        }
        if (paragraph < 1 || paragraph > earlier.content().body().size()) {
            throw new RevisionNotFound(revision, paragraph);
        }
        return now.withBody(Comparison.of(earlier.content().body(), now.body()).bringBack(paragraph));
    }

    public String note(Revision earlier) {
        return paragraph == 0
                ? "as in revision " + earlier.number()
                : "paragraph " + paragraph + " as in revision " + earlier.number();
    }
}
