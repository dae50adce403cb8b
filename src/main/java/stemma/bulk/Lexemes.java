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

    /** PostgreSQL takes no more bytes of lexemes and places, with an even number for each lexeme and a count of its places. */
    private static final int MOST_BYTES = (1 << 20) - 1;

    /** The places of one lexeme. */
    private static final class Places {
        private int[] entries = new int[2];
        private int size;

        boolean areFull() {
            return size >= MOST_PLACES || size > 0 && (entries[size - 1] & LAST) == LAST;
        }

        void add(int entry) {
            if (size == entries.length) {
                entries = Arrays.copyOf(entries, 2 * size);
            }
            entries[size++] = entry;
        }

        void write(Bytes bytes) {
            bytes.int2(size);
            for (int i = 0; i < size; i++) {
                bytes.int2(entries[i]);
            }
        }
    }

    private int last;
    private int bytes;
    private final Map<String, Places> places = new HashMap<>();

    /**
     * Adds a place, counted from 1; places of a lexeme come in rising order. Of a text that has more words than PostgreSQL
     * can hold, what comes behind them is left out.
     */
    public void add(String lexeme, int place, Weight weight) {
        Places known = places.get(lexeme);
        int more = known == null ? evenSize(lexeme) + 4 : 2;
        if (bytes + more > MOST_BYTES || known != null && known.areFull()) {
            return;
        }
        bytes += more;
        places.computeIfAbsent(lexeme, some -> new Places()).add(weight.ordinal() << 14 | Math.min(place, LAST));
        last = Math.max(last, Math.min(place, LAST));
    }

    private static int evenSize(String lexeme) {
        int size = lexeme.getBytes(StandardCharsets.UTF_8).length;
        return size + size % 2;
    }

    /** The last place that any lexeme has, 0 if there is none. */
    public int last() {
        return last;
    }

    void write(Bytes bytes) {
        bytes.int4(places.size());
        places.forEach((lexeme, some) -> {
            bytes.text(lexeme).int1(0);
            some.write(bytes);
        });
    }
}
