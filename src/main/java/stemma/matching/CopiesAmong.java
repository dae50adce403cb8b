package stemma.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Finds among a few given texts those of which one has much of the other's words, without asking what is stored. */
public final class CopiesAmong {

    /** Each is compared with each: of more than these, the earliest. */
    private static final int MOST = 60;

    private record Read(long article, Shingles words) {}

    private CopiesAmong() {}

    /** @param texts by their articles */
    public static List<Copied> of(TreeMap<Long, Text> texts) {
        List<Read> read = texts.entrySet().stream()
                .limit(MOST)
                .map(text -> new Read(text.getKey(), Shingles.of(text.getValue())))
                .toList();
        List<Copied> copies = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            for (Read source : read.subList(0, i)) {
                Read one = read.get(i);
                Copied copied = Copied.of(one.article(), one.words(), source.article(), source.words());
                if (copied.isCopy()) {
                    copies.add(copied);
                }
            }
        }
        return copies;
    }
}
