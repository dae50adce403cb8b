package stemma.matching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The features last used, so that the articles of a running story are not read again for each new one. */
final class FeatureCache {

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

    private final Map<Key, Features> kept;

    FeatureCache(int most) {
        kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Features> eldest) {
                return size() > most;
            }
        });
    }

    @Nullable
    Features get(Key key) {
        return kept.get(key);
    }

    void put(Key key, Features features) {
        kept.put(key, features);
    }
}
