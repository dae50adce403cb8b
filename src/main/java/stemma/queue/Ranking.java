package stemma.queue;

import org.jspecify.annotations.Nullable;

/** How useful it is to look at something first, in points from 0 to 100, and why, for those who ask. */
public final class Ranking {

    /** What all of it says in one line. */
    static final String IN_SHORT =
            "First what readers see wrong, then pairs that one ruling settles, the surest first, then what single articles lack.";

    private static final int SOURCE_CHANGED = 95;
    private static final int CORRECTED = 95;
    private static final int LEAST_OF_PAIR = 50;
    private static final int RANGE_OF_PAIR = 44;
    private static final int LEAST_OF_ARTICLE = 10;
    private static final int EACH_URGENCY = 5;
    private static final int MOST_URGENCY = 14;

    /** A headline that is missing, or one word and a date. */
    private static final int MISLEADS = 4;

    private Ranking() {}

    /** The source of an edited article has changed: readers may see words that the source took back. */
    static int sourceChanged() {
        return SOURCE_CHANGED;
    }

    /** A claim was corrected in one text, and others still make it. */
    static int corrected() {
        return CORRECTED;
    }

    /** Two articles that tell the same event with this probability. */
    static int pair(double probability) {
        return LEAST_OF_PAIR + (int) Math.round(RANGE_OF_PAIR * Math.max(0, Math.min(1, probability)));
    }

    /** An article with things to look at, weighed by what they do to readers. */
    static int article(int urgency) {
        return LEAST_OF_ARTICLE + EACH_URGENCY * Math.max(0, Math.min(MOST_URGENCY, urgency));
    }

    static String whySourceChanged() {
        return "Readers see words that the newer file contradicts.";
    }

    static String whyCorrected() {
        return "Readers were told that this is wrong, and still read it elsewhere.";
    }

    /** @param percent how many of a hundred such pairs tell the same event; null where that cannot be said */
    static String whyPair(@Nullable Long percent) {
        return percent == null
                ? "One ruling settles two stories; how sure it is cannot be said in a number, as one of them has several articles."
                : "Of 100 pairs so much alike about " + percent
                        + " tell one event, and one ruling settles two stories.";
    }

    static String whyArticle(int points) {
        return points >= article(MISLEADS)
                ? "What is missing or doubtful here changes what readers understand."
                : "Nothing here misleads readers; it completes the article.";
    }
}
