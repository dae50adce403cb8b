package stemma.matching;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * As many articles as one likes, as their 40 terms alone, with texts made where they are needed: 20,000 a day, two or three
 * to an event, nearly half of the events told once. Eight of the terms are its event's own, of twelve that the event has; one is
 * in all articles; the others are as frequent as words are, by Zipf's law over two million. The same for the same size.
 */
final class SyntheticArchive {

    /** Takes a term's articles, term by term in the order of the alphabet, articles in rising order. */
    interface Postings {
        void add(String term, long article);
    }

    static final int PER_DAY = 20_000;
    static final int COMMON = 32;
    private static final int OWN = 12;
    private static final int CARRIED = 8;
    private static final double ANOTHER_OF_AN_EVENT = 0.6;
    private static final int VOCABULARY = 2_000_000;
    private static final double FLAT = 20;
    private static final long WORDS = 26L * 26 * 26 * 26 * 26 * 26;
    private static final long SPREAD = 123_456_789;
    private static final long GATHER =
            BigInteger.valueOf(SPREAD).modInverse(BigInteger.valueOf(WORDS)).longValue();

    private final int[] eventOf;
    private final int[] firstMember;
    private final int[] members;

    SyntheticArchive(int articles) {
        SplittableRandom random = new SplittableRandom(7);
        eventOf = new int[articles];
        int events = 0;
        for (int i = 0; i < articles; i++) {
            boolean another = i > 0 && random.nextDouble() < ANOTHER_OF_AN_EVENT;
            eventOf[i] = another ? eventOf[Math.max(0, i - 1 - random.nextInt(PER_DAY))] : events++;
        }
        firstMember = new int[events + 1];
        for (int event : eventOf) {
            firstMember[event + 1]++;
        }
        Arrays.parallelPrefix(firstMember, Integer::sum);
        int[] next = firstMember.clone();
        members = new int[articles];
        for (int i = 0; i < articles; i++) {
            members[next[eventOf[i]]++] = i;
        }
    }

    int articles() {
        return eventOf.length;
    }

    /** The articles of the same event, in rising order, the asked one among them. */
    int[] mates(int article) {
        int event = eventOf[article];
        return Arrays.copyOfRange(members, firstMember[event], firstMember[event + 1]);
    }

    /** The eight terms of its event that an article has, be it one that is there or another. */
    List<String> own(int event, long article) {
        List<String> own = new ArrayList<>();
        for (int j = 0; j < OWN; j++) {
            if (carries(article, j)) {
                own.add(word(VOCABULARY + (long) event * OWN + j));
            }
        }
        return own;
    }

    int event(int article) {
        return eventOf[article];
    }

    /** Terms that are nobody's own: the one that all articles have, and others by Zipf's law. */
    List<String> common(SplittableRandom random) {
        return random.doubles()
                .mapToLong(die -> (long) (FLAT * Math.pow((VOCABULARY + FLAT) / FLAT, die) - FLAT))
                .filter(rank -> rank > 0)
                .distinct()
                .limit(COMMON - 1)
                .mapToObj(SyntheticArchive::word)
                .collect(() -> new ArrayList<>(List.of(word(0))), List::add, List::addAll);
    }

    /** Gives all terms but those of the newest articles, which it returns by article. */
    Map<Integer, List<String>> postings(int newest, Postings postings) {
        Map<Integer, List<String>> ofNewest = new HashMap<>();
        int end = articles() - newest;
        Postings sorted = (term, article) -> {
            if (article < end) {
                postings.add(term, article);
            } else {
                ofNewest.computeIfAbsent((int) article, key -> new ArrayList<>())
                        .add(term);
            }
        };
        long all = VOCABULARY + (long) (firstMember.length - 1) * OWN;
        for (long w = 0; w < WORDS; w++) {
            long number = w * GATHER % WORDS;
            if (number < VOCABULARY) {
                addCommon(number, sorted);
            } else if (number < all) {
                addOwn(number - VOCABULARY, sorted);
            }
        }
        return ofNewest;
    }

    private void addCommon(long rank, Postings postings) {
        String term = word(rank);
        double part = rank == 0 ? 1 : (COMMON - 1) / Math.log((VOCABULARY + FLAT) / (FLAT + 0.5)) / (rank + FLAT);
        SplittableRandom random = new SplittableRandom(rank);
        double rest = rank == 0 ? Double.NEGATIVE_INFINITY : Math.log1p(-part);
        for (long article = -1; ; ) {
            article += 1 + (long) (Math.log(1 - random.nextDouble()) / rest);
            if (article >= articles()) {
                return;
            }
            postings.add(term, article);
        }
    }

    private void addOwn(long number, Postings postings) {
        int event = (int) (number / OWN);
        int which = (int) (number % OWN);
        String term = word(VOCABULARY + number);
        for (int i = firstMember[event]; i < firstMember[event + 1]; i++) {
            if (carries(members[i], which)) {
                postings.add(term, members[i]);
            }
        }
    }

    /** Eight of twelve, others for another article. */
    private static boolean carries(long article, int which) {
        int turn = (int) ((article * 0x9E3779B97F4A7C15L >>> 33) % OWN);
        return (which + OWN - turn) * 5 % OWN < CARRIED;
    }

    /** Six letters for the number, and one with which no English ending ends: neighbours in number are none in the alphabet. */
    private static String word(long number) {
        long left = number * SPREAD % WORDS;
        char[] letters = {'a', 'a', 'a', 'a', 'a', 'a', 'x'};
        for (int i = 5; i >= 0; i--) {
            letters[i] = (char) ('a' + left % 26);
            left /= 26;
        }
        return new String(letters);
    }
}
