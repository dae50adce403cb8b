package stemma.bulk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What a text is found by, as PostgreSQL's {@code tsvector} has it: each lexeme with its places in the text. */
public final class Lexemes {

    /** How much a place counts. */
    public enum Weight {
        D,
        C,
        B,
        A
    }

    /** PostgreSQL counts no further. */
    private static final int LAST = (1 << 14) - 1;

    private static final int MOST_PLACES = 255;

    private int last;
    private final Map<String, int[]> places = new HashMap<>();

    /** Adds a place, counted from 1; places of a lexeme come in rising order. */
    public void add(String lexeme, int place, Weight weight) {
        int entry = weight.ordinal() << 14 | Math.min(place, LAST);
        int[] before = places.getOrDefault(lexeme, new int[0]);
        boolean full = before.length >= MOST_PLACES;
        boolean atEnd = before.length > 0 && (before[before.length - 1] & LAST) == LAST;
        if (!full && !atEnd) {
            int[] after = Arrays.copyOf(before, before.length + 1);
            after[before.length] = entry;
            places.put(lexeme, after);
            last = Math.max(last, entry & LAST);
        }
    }

    /** The last place that any lexeme has, 0 if there is none. */
    public int last() {
        return last;
    }

    void write(Bytes bytes) {
        bytes.int4(places.size());
        places.forEach((lexeme, some) -> {
            bytes.raw(lexeme.getBytes(StandardCharsets.UTF_8)).int1(0).int2(some.length);
            for (int entry : some) {
                bytes.int2(entry);
            }
        });
    }
}
