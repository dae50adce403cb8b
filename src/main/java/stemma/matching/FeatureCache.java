package stemma.matching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The features last used, so that the articles of a running story are not read again for each new one. */
final class FeatureCache<K> {

    /** The text of an article in one state; a corrected or rolled-back text has another digest. */
    record Key(long article, String digest) {

        static Key of(long article, Text text) {
            try {
                byte[] bytes = (text.headline() + "\n" + text.body()).getBytes(StandardCharsets.UTF_8);
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
                return new Key(article, HexFormat.of().formatHex(digest));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }

    private final Map<K, Features> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final long room;
    private long taken;

    /** @param room for how many bytes of features, about */
    FeatureCache(long room) {
        this.room = room;
    }

    synchronized @Nullable Features get(K key) {
        return kept.get(key);
    }

    synchronized void put(K key, Features features) {
        Features before = kept.put(key, features);
        taken += features.bytes() - (before == null ? 0 : before.bytes());
        Iterator<Features> eldest = kept.values().iterator();
        while (taken > room && eldest.hasNext()) {
            taken -= eldest.next().bytes();
            eldest.remove();
        }
    }

    synchronized void clear() {
        kept.clear();
        taken = 0;
    }
}
