package stemma.parsing;

import java.util.stream.IntStream;

/**
 * Below the article, where furniture has begun and no paragraph follows any more, a short line that is no sentence is
 * furniture in whatever words.
 */
final class TailLines implements Rule {

    private static final int MOST_WORDS = 20;

    @Override
    public void read(Page page) {
        IntStream.range(page.tail(), page.size())
                .filter(page::isFree)
                .filter(i -> page.line(i).isShort(MOST_WORDS) && !page.line(i).endsSentence())
                .forEach(i -> page.claim(i, LineClass.BOILERPLATE, "short line below the article", Certainty.PLACE));
    }
}
