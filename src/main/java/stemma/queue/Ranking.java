package stemma.queue;

import org.jspecify.annotations.Nullable;

/** How useful it is to look at something first, in points from 0 to 100, and why, for those who ask. */
public final class Ranking {

    /** What all of it says in one line. */
    static final String IN_SHORT =
            "In this order: what readers see wrong, what they are about to get, pairs that one ruling settles (the surest first),"
                    + " figures that disagree, what single texts lack.";

    private static final int SOURCE_CHANGED = 95;
    private static final int CORRECTED = 95;
    private static final int SENTENCE_CHANGED = 90;
    private static final int SOONEST = 94;
    private static final int EACH_HOUR = 2;
    private static final int HOURS = 24;
    private static final int LEAST_OF_PAIR = 50;
    private static final int RANGE_OF_PAIR = 44;
    private static final int LEAST_OF_DISAGREEING = 55;
    private static final int EACH_DIFFERENCE = 3;
    private static final int LEAST_OF_FAULTS = 40;
    private static final int EACH_FAULT = 5;
    private static final int MOST_COUNTED = 8;
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

    /** A story has a sentence whose source says something else by now. */
    static int sentenceChanged() {
        return SENTENCE_CHANGED;
    }

    /** A text that readers get after so many hours. */
    static int soon(double hours) {
        return SOONEST - EACH_HOUR * (int) Math.max(0, Math.min(HOURS, hours));
    }

    /** Two articles that tell the same event with this probability. */
    static int pair(double probability) {
        return LEAST_OF_PAIR + (int) Math.round(RANGE_OF_PAIR * Math.max(0, Math.min(1, probability)));
    }

    /** A story whose reports contradict each other in so many places. */
    static int disagreeing(int differences) {
        return LEAST_OF_DISAGREEING + EACH_DIFFERENCE * counted(differences);
    }

    /** A text with so many faults that nobody dismissed. */
    static int faults(int faults) {
        return LEAST_OF_FAULTS + EACH_FAULT * counted(faults);
    }

    private static int counted(int some) {
        return Math.max(0, Math.min(MOST_COUNTED, some));
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

    static String whySentenceChanged() {
        return "Readers of the story see words that their source has changed since.";
    }

    static String whySoon(String time) {
        return "It goes public by itself on " + time
                + ": what is wrong with it can be put right in silence until then.";
    }

    static String whyNotSoon(String time) {
        return "Its embargo ends on " + time + ", and it does not go public by itself: somebody has to publish it.";
    }

    static String whyDisagreeing() {
        return "Readers of the story find two answers to one question, and one of them is wrong.";
    }

    static String whyFaults() {
        return "Readers see this as it stands; the more of it in one text, the further up.";
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
