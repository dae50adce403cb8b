package stemma.matching;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Remembers what became of words; begins anew when there are too many, as few of them come often. */
final class RecentWords {

    private static final int MOST = 100_000;

    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final UnaryOperator<String> making;

    RecentWords(UnaryOperator<String> making) {
        this.making = making;
    }

    String of(String word) {
        String made = known.get(word);
        if (made == null) {
            made = making.apply(word);
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(word, made);
        }
        return made;
    }
}
