package stemma.parsing;

/**
 * The sentence below the headline that sums up the report. The first paragraph is also often one sentence, so a dek must
 * be set off from the body: by a source, byline, outlet or date line below it, by italics, or by lacking a full stop.
 */
final class Deks implements Rule {

    private static final int MOST_WORDS = 45;
    private static final int MOST_WORDS_OF_TWO = 35;
    private static final int MOST_WORDS_DATED = 14;
    private static final int FEWEST_WORDS = 6;

    @Override
    public void read(Page page) {
        if (page.stated.dek() != null) {
            takeStated(page, page.stated.dek());
            return;
        }
        if (page.headline == null || page.dek != null) {
            return;
        }
        int i = page.nextFree(lastTitle(page));
        if (i >= 0
                && followsTitle(page, i)
                && isDek(page, i)
                && page.free().anyMatch(j -> j > i && page.line(j).isProse())) {
            page.claim(i, LineClass.DEK, "dek below the headline", Certainty.PLACE);
            page.dek = page.line(i).text;
        }
    }

    private static void takeStated(Page page, String stated) {
        page.dek = stated;
        page.free()
                .limit(3)
                .filter(i -> Glyphs.key(page.line(i).text).equals(Glyphs.key(stated)))
                .findFirst()
                .ifPresent(i -> page.claim(i, LineClass.DEK, "dek that the file states", Certainty.STATED));
    }

    private static boolean isDek(Page page, int i) {
        Line line = page.line(i);
        boolean dated =
                line.words < MOST_WORDS_DATED && SpelledDate.in(line.plain).isPresent();
        if (!line.isShort(MOST_WORDS) || line.words < FEWEST_WORDS || dated) {
            return false;
        }
        if (!Sentences.isSingle(line.plain)) {
            return line.isShort(MOST_WORDS_OF_TWO) && i + 1 < page.size() && page.is(i + 1, LineClass.BYLINE);
        }
        boolean setOff = line.mark == Marked.Mark.ITALIC || line.mark == Marked.Mark.BOLD && line.endsSentence();
        return setOff
                || standsAboveCredits(page, i)
                || HeadlineShape.fits(line) && !line.isMarked() && !line.endsSentence();
    }

    private static boolean standsAboveCredits(Page page, int i) {
        return i + 1 < page.size()
                && (page.is(i + 1, LineClass.SOURCE_LINE)
                        || page.is(i + 1, LineClass.BYLINE)
                        || page.is(i + 1, LineClass.OUTLET)
                        || page.is(i + 1, LineClass.LABEL));
    }

    private static int lastTitle(Page page) {
        int last = -1;
        int firstProse = page.firstProse();
        for (int i = 0; i < firstProse; i++) {
            if (page.is(i, LineClass.HEADLINE) || page.is(i, LineClass.ALTERNATIVE_HEADLINE)) {
                last = i;
            }
        }
        return last;
    }

    /** Nothing stands between the headline and its dek but the names and dates of the report itself. */
    private static boolean followsTitle(Page page, int i) {
        for (int j = i - 1; j >= 0; j--) {
            if (page.is(j, LineClass.HEADLINE) || page.is(j, LineClass.ALTERNATIVE_HEADLINE)) {
                return true;
            }
            if (page.isFree(j)) {
                return false;
            }
        }
        return page.stated.headline() != null;
    }
}
