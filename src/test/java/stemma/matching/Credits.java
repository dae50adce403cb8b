package stemma.matching;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Gives generated reports outlets, bylines and dates as an archive has them: of 400 outlets the first has a seventh of all
 * reports and the last a handful, each has its own writers, one report in sixteen names no outlet, one in eight nobody, and the
 * dates go through three years, the reports of one event within three days. Draws on numbers of its own, so that the reports
 * are the same without it.
 */
final class Credits {

    private static final int OUTLETS = 400;
    private static final int WRITERS = 1_800;
    private static final LocalDate LAST = LocalDate.of(2026, 11, 20);
    private static final int DAYS = 3 * 365;
    private static final String[] FIRST =
            "Ada Ben Cleo Dara Edith Finn Greta Hugo Ines Joan Karl Lena Milo Nora Otto Petra Quin Rosa Saul Tess"
                    .split(" ");
    private static final String[] PLACES =
            "Ar Bel Cor Dun El Fen Gar Hal Is Jor Kel Lon Mar Nor Os Pen Rad Sel Tor Ul".split(" ");
    private static final String[] ENDS = "bury ford ham ley minster port ster ton wick worth".split(" ");
    private static final String[] KINDS =
            "Echo Gazette Herald Courier Mercury Argus Post Record Star Sentinel".split(" ");

    private final Random random;
    private final List<String> outlets;
    private final double[] reach = new double[OUTLETS];
    private LocalDate day = LAST.minusDays(DAYS);

    Credits(long seed) {
        random = new Random(~seed);
        outlets = Stream.generate(() -> town() + " " + one(KINDS))
                .distinct()
                .limit(OUTLETS)
                .toList();
        double sum = 0;
        for (int i = 0; i < OUTLETS; i++) {
            sum += 1.0 / (i + 1);
            reach[i] = sum;
        }
    }

    /** The reports that follow tell another event, so many of all being written. */
    void nextEvent(int written, int count) {
        day = LAST.minusDays(DAYS - (long) DAYS * written / count);
    }

    /** The fields of the next report, each with the comma after it. */
    String next() {
        int at = Arrays.binarySearch(reach, random.nextDouble() * reach[OUTLETS - 1]);
        int outlet = Math.min(at < 0 ? -at - 1 : at, OUTLETS - 1);
        String fields = random.nextInt(16) == 0 ? "" : "\"publisher\":\"" + outlets.get(outlet) + "\",";
        if (random.nextInt(8) > 0) {
            fields += "\"author\":\"" + writer(outlet) + "\",";
        }
        LocalDate published = day.plusDays(random.nextInt(3));
        return fields + "\"date\":\"" + (published.isAfter(LAST) ? LAST : published) + "\",";
    }

    /** Large outlets have many writers, and each its own. */
    private String writer(int outlet) {
        int writers = Math.max(2, WRITERS / (outlet + 1));
        int number =
                Math.floorMod(7_919 * outlet + random.nextInt(writers), FIRST.length * PLACES.length * ENDS.length);
        int town = number / FIRST.length;
        return FIRST[number % FIRST.length] + " " + PLACES[town % PLACES.length] + ENDS[town / PLACES.length];
    }

    private String town() {
        return one(PLACES) + one(ENDS);
    }

    private String one(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
