package stemma.matching;

import java.util.Arrays;

/** How near each of many texts is to those that it is told with. */
final class Nearest {

    private static final int MEMBERS = Placing.MEMBERS;

    private final int[] texts;
    private final float[] scores;

    private Nearest(int size) {
        texts = new int[size];
        scores = new float[size * MEMBERS];
        Arrays.fill(texts, -1);
    }

    static Nearest of(int[] stories, Links links) {
        Nearest nearest = new Nearest(stories.length);
        links.each((one, other, score) -> {
            if (stories[one] == stories[other]) {
                nearest.add(one, other, (float) score);
                nearest.add(other, one, (float) score);
            }
        });
        nearest.fill(stories);
        return nearest;
    }

    /** What is not alone and yet has no link in its story, as after a ruling, gets the first or the last one there. */
    private void fill(int[] stories) {
        int[] last = new int[stories.length];
        for (int text = 0; text < stories.length; text++) {
            last[stories[text]] = text;
        }
        for (int text = 0; text < stories.length; text++) {
            int other = stories[text] == text ? last[text] : stories[text];
            if (texts[text] < 0 && other != text) {
                texts[text] = other;
            }
        }
    }

    private void add(int text, int other, float score) {
        int from = text * MEMBERS;
        int place = from;
        while (place < from + MEMBERS && scores[place] >= score) {
            place++;
        }
        if (place < from + MEMBERS) {
            System.arraycopy(scores, place, scores, place + 1, from + MEMBERS - place - 1);
            scores[place] = score;
            texts[text] = place == from ? other : texts[text];
        }
    }

    /** The text that it is likest to; -1 if it is alone. */
    int text(int text) {
        return texts[text];
    }

    boolean isLinked(int text) {
        return scores[text * MEMBERS] > 0;
    }

    /** The mean of the three likest, or of as many as there are. */
    double score(int text) {
        int from = text * MEMBERS;
        double sum = 0;
        int found = 0;
        while (found < MEMBERS && scores[from + found] > 0) {
            sum += scores[from + found++];
        }
        return sum / Math.max(1, found);
    }
}
