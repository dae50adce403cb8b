package stemma.story;

import java.util.List;
import java.util.stream.IntStream;

/** The letters by which the reports of a story are called, as an edition calls its manuscripts: A to Z, then AA. */
public final class Sigla {

    private static final int LETTERS = 26;

    private Sigla() {}

    /** The siglum of the report at this place in its story, from 0. */
    public static String at(int place) {
        if (place < 0) {
            throw new IllegalArgumentException("no siglum before A");
        }
        String last = String.valueOf((char) ('A' + place % LETTERS));
        return place < LETTERS ? last : at(place / LETTERS - 1) + last;
    }

    public static List<String> first(int reports) {
        return IntStream.range(0, reports).mapToObj(Sigla::at).toList();
    }
}
