package stemma.matching;

import com.carrotsearch.hppc.IntObjectHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The features of the texts that came last, as many as there is room for. Unlike in a {@link FeatureCache}, which these are
 * depends on nothing but the texts, so that many threads may ask in any order.
 */
final class RecentFeatures {

    private final IntObjectHashMap<Features> kept = new IntObjectHashMap<>();
    private final long room;
    private long taken;
    private int first;

    /** @param room for how many bytes of features, about */
    RecentFeatures(long room) {
        this.room = room;
    }

    /** Texts come in the order of their numbers, without a gap, while nobody asks. */
    void add(int text, Features features) {
        kept.put(text, features);
        taken += features.bytes();
        while (taken > room && first < text) {
            taken -= kept.remove(first++).bytes();
        }
    }

    @Nullable
    Features get(int text) {
        return kept.get(text);
    }

    void clear() {
        kept.release();
        taken = 0;
    }
}
